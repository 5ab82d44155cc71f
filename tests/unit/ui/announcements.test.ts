import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readyWords, type Announcement } from '#client/index.ts';
import { createWords, type Strings } from '#words/index.ts';
import { sayAnnounced } from '../../../src/ui/classroom/say-announced.ts';
import { newlyAnnounced } from '../../../src/ui/classroom/use-announcements.ts';

const announcement = (id: number, change: Partial<Announcement> = {}): Announcement => ({
  ...{ id, at: 0, kind: 'message', text: 'Please make an offer.' },
  ...change,
});

/** French sets narrow spaces before its marks. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

test.each(['en', 'fr'])('ready words are read in one’s own language: %s', (language) => {
  const source = createWords(language);
  const strings = JSON.parse(readFileSync(`assets/locales/${language}/classroom.json`, 'utf8')) as Strings & {
    readonly 'ready-words': Readonly<Record<string, string>>;
  };
  source.add(language, 'classroom', strings);
  for (const ready of readyWords)
    expect(spaced(sayAnnounced(source.words, announcement(0, { ready })))).toBe(
      strings['ready-words'][ready],
    );
  expect(sayAnnounced(source.words, announcement(0))).toBe('Please make an offer.');
});

test('everything that came since is said, in order, and nothing that was said before one sat down', () => {
  const all = [announcement(0), announcement(4), announcement(5)];
  expect(newlyAnnounced(undefined, 1, all)).toEqual([]);
  expect(newlyAnnounced({ table: 2, last: 0 }, 1, all)).toEqual([]);
  expect(newlyAnnounced({ table: 1, last: 0 }, 1, all).map(({ id }) => id)).toEqual([4, 5]);
  expect(newlyAnnounced({ table: 1, last: 5 }, 1, all)).toEqual([]);
});
