import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  keepSettings,
  parseSettings,
  settingsKey,
  type Settings,
} from '../../../src/client/settings.ts';

describe('settings', () => {
  test('are the defaults when nothing, or nothing sensible, is kept', () => {
    for (const text of [undefined, '', 'no json', 'null', '7', '[]', '"day"'])
      expect(parseSettings(text)).toEqual(defaultSettings);
  });

  test('are read back as they were written', () => {
    const chosen: Settings = {
      ...defaultSettings,
      language: 'pt-BR',
      theme: 'night',
      motion: 'reduced',
      pace: 'instant',
      textSize: 'largest',
      putAway: ['sheet', 'questions'],
    };
    expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  test('that two clients of a page change in turn are kept, both of them', () => {
    const kept = new Map<string, string>();
    const keep = {
      read: (key: string) => kept.get(key),
      write: (key: string, text: string) => kept.set(key, text).has(key),
    };
    // The first writes from what it had when nothing was kept; the second knows nothing of it.
    expect(keepSettings(keep, { ...defaultSettings, theme: 'night' }, { language: 'fr' }).theme).toBe(
      'night',
    );
    expect(keepSettings(keep, defaultSettings, { putAway: ['sheet'] }).language).toBe('fr');
    expect(parseSettings(kept.get(settingsKey))).toMatchObject({
      theme: 'night',
      language: 'fr',
      putAway: ['sheet'],
    });
  });

  test('that are not understood fall back one by one', () => {
    expect(
      parseSettings('{"theme":"day","pace":"frantic","language":"../../x","extra":1,"putAway":"all"}'),
    ).toEqual({
      ...defaultSettings,
      theme: 'day',
    });
  });
});
