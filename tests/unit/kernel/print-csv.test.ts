import { expect, test } from 'vitest';
import { printCsv } from '#kernel/print-csv.ts';

test('a cell that looks like a formula stays text', () => {
  expect(
    printCsv(
      ['a', 'b'],
      [
        ['=1+1', 'say "no", please'],
        ['＝1+1', '\n=1+1'],
        [-3, undefined],
      ],
    ),
  ).toBe('\u{FEFF}a,b\r\n\'=1+1,"say ""no"", please"\r\n\'＝1+1,"\'\n=1+1"\r\n-3,\r\n');
});
