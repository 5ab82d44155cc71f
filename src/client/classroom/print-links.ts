import { printCsv } from '#kernel/print-csv.ts';

/** How does a list of links become a file that a spreadsheet, or a mail merge, reads? */
export const printLinks = (rows: readonly { readonly name: string; readonly link: string }[]): string =>
  printCsv(
    ['name', 'link'],
    rows.map(({ name, link }) => [name, link]),
  );
