/** Who stands on a list of names? Pasted lines, or a spreadsheet's CSV; what is wrong with it is said by line and column. */
import { err, ok, type Result } from '#kernel/result.ts';

/** `line` and `column` count from 1, the column in cells; `name` is what stands there. */
export interface RosterProblem {
  readonly code:
    | 'ROSTER_EMPTY'
    | 'ROSTER_TOO_LONG'
    | 'ROSTER_QUOTE_OPEN'
    | 'ROSTER_QUOTE_STRAY'
    | 'ROSTER_NAME_LONG'
    | 'ROSTER_NAME_UNSEEN';
  readonly line: number;
  readonly column: number;
  readonly name: string;
}

/** As many letters as a name may have in a class, and as many names as one list. */
export const longestName = 40;
const longestRoster = 500;

interface Cell {
  readonly text: string;
  readonly line: number;
}

/** Headings under which spreadsheets keep names, in English and French; without one of them the first column counts, from the first row on. */
const headings = ['name', 'names', 'student', 'participant', 'nom', 'noms'];

/** The names, in order. Empty lines are left out; every problem is reported at once. */
export function readRoster(source: string): Result<readonly string[], readonly RosterProblem[]> {
  const { rows, problems } = cellsOf(source.replace(/^\u{FEFF}/u, ''));
  const head = rows[0]?.map(({ text }) => text.trim().toLowerCase()) ?? [];
  const named = head.findIndex((text) => headings.includes(text));
  const column = Math.max(0, named);
  const names: string[] = [];
  const found = [...problems];
  for (const row of rows.slice(named === -1 ? 0 : 1)) {
    const cell = row[column];
    const name = cell?.text.normalize('NFC').trim().replaceAll(/\s+/g, ' ') ?? '';
    if (cell === undefined || name === '') continue;
    const at = { line: cell.line, column: column + 1, name: name.slice(0, longestName) };
    if (name.length > longestName) found.push({ code: 'ROSTER_NAME_LONG', ...at });
    else if (/\p{C}/u.test(name)) found.push({ code: 'ROSTER_NAME_UNSEEN', ...at });
    else if (names.length === longestRoster) return err([{ code: 'ROSTER_TOO_LONG', ...at }]);
    else names.push(name);
  }
  if (found.length > 0) return err(found);
  return names.length === 0 ? err([{ code: 'ROSTER_EMPTY', line: 1, column: 1, name: '' }]) : ok(names);
}

/** RFC 4180, with commas, semicolons or tabs, whichever the first line has most of. */
function cellsOf(source: string): {
  readonly rows: readonly (readonly Cell[])[];
  readonly problems: readonly RosterProblem[];
} {
  const [first = ''] = source.split(/\r?\n/, 1);
  const count = (mark: string) => first.split(mark).length;
  const mark = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
  const rows: Cell[][] = [];
  const problems: RosterProblem[] = [];
  let row: Cell[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length || row.length > 0) {
    const from = line;
    const problem = (code: RosterProblem['code'], name: string) =>
      problems.push({ code, line: from, column: row.length + 1, name: name.slice(0, longestName) });
    let text = '';
    if (source[at] === '"') {
      let end = at + 1;
      while (end < source.length && (source[end] !== '"' || source[end + 1] === '"'))
        end += source[end] === '"' ? 2 : 1;
      text = source.slice(at + 1, end).replaceAll('""', '"');
      line += text.split('\n').length - 1;
      if (end >= source.length) problem('ROSTER_QUOTE_OPEN', text);
      at = end + 1;
    }
    const rest = at;
    while (at < source.length && source[at] !== mark && source[at] !== '\n') at++;
    const plain = source.slice(rest, at).replace(/\r$/, '');
    if (text !== '' && plain.trim() !== '') problem('ROSTER_QUOTE_STRAY', text + plain);
    row.push({ text: text === '' ? plain : text, line: from });
    const isEnd = at >= source.length || source[at] === '\n';
    at++;
    if (!isEnd) continue;
    rows.push(row);
    row = [];
    line++;
  }
  return { rows, problems };
}
