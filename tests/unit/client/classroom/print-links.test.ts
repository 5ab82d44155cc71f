import { expect, test } from 'vitest';
import { printLinks, readRoster } from '#client/index.ts';

test('links make a file that spreadsheets read, run nothing of, and that is a list of names again', () => {
  const file = printLinks([
    { name: 'Ada', link: 'http://10.0.0.5:4173/#class=a.b' },
    { name: 'Okafor, "Bo"', link: 'http://10.0.0.5:4173/#class=c.d' },
    { name: '=1+1', link: 'http://10.0.0.5:4173/#class=e.f' },
  ]);
  expect(file.split('\r\n')).toEqual([
    '\u{FEFF}name,link',
    'Ada,http://10.0.0.5:4173/#class=a.b',
    '"Okafor, ""Bo""",http://10.0.0.5:4173/#class=c.d',
    "'=1+1,http://10.0.0.5:4173/#class=e.f",
    '',
  ]);
  expect(readRoster(file)).toEqual({ ok: true, value: ['Ada', 'Okafor, "Bo"', "'=1+1"] });
});
