import { describe, expect, test } from 'vitest';
import { defaultSettings, parseSettings, type Settings } from '../../../src/client/settings.ts';

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

  test('that are not understood fall back one by one', () => {
    expect(
      parseSettings('{"theme":"day","pace":"frantic","language":"../../x","extra":1,"putAway":"all"}'),
    ).toEqual({
      ...defaultSettings,
      theme: 'day',
    });
  });
});
