import { describe, expect, test } from 'vitest';
import { readRoster } from '#client/index.ts';

const names = (source: string) => {
  const read = readRoster(source);
  return read.ok ? read.value : read.error.map(({ code, line, column }) => `${code} ${line}:${column}`);
};

describe('a list of names', () => {
  test.each([
    ['lines', 'Ada\n\n  Ben  Okri \r\nCleo', ['Ada', 'Ben Okri', 'Cleo']],
    [
      'a spreadsheet with a heading',
      '\u{FEFF}Id;Name;Mark\r\n1;Ada;12\r\n2;;\r\n3;Ben;9\r\n',
      ['Ada', 'Ben'],
    ],
    ['commas without a heading', 'Ada,ada@example.org\nBen,ben@example.org', ['Ada', 'Ben']],
    ['quotation marks', 'nom\n"Lovelace, Ada"\n"Ben ""B"" Okri"', ['Lovelace, Ada', 'Ben "B" Okri']],
    ['pasted cells', 'Ada\t3\nZoë\t4', ['Ada', 'Zoë']],
  ])('is read from %s', (_, source, read) => {
    expect(names(source)).toEqual(read);
  });

  test.each([
    ['', ['ROSTER_EMPTY 1:1']],
    ['name\n', ['ROSTER_EMPTY 1:1']],
    ['id,name\n1,Ada\n2,"Ben\n3,Cleo', ['ROSTER_QUOTE_OPEN 3:2']],
    ['name\n"Ada" L.\nBen', ['ROSTER_QUOTE_STRAY 2:1']],
    [`Ada\n${'x'.repeat(41)}\nzero\u{200B}width`, ['ROSTER_NAME_LONG 2:1', 'ROSTER_NAME_UNSEEN 3:1']],
    ['"two\nlines"\ngnp\u{202E}exe', ['ROSTER_NAME_UNSEEN 3:1']],
    [Array.from({ length: 501 }, (_, who) => `Person ${who}`).join('\n'), ['ROSTER_TOO_LONG 501:1']],
  ])('that is wrong says what and where: %j', (source, problems) => {
    expect(names(source)).toEqual(problems);
  });
});
