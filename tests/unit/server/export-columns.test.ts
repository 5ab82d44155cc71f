import { expect, test } from 'vitest';
import { createMatch, step, type Match, type SeatMove } from '#engine/index.ts';
import { exportClass } from '#server/data/export-class.ts';
import { settingsFor } from '../../support/class-server.ts';
import { began, rowsOf } from '../../support/session-file.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const caseFile = shippedCase('first-table');
const { scenario } = caseFile;
const seats = scenario.seats.map(({ id }) => id);
const pkg = scenario.issues.map(() => 1);

/** Each of these moves if the rules take it now, and what they lead to. */
function played(wanted: readonly SeatMove[]): { readonly match: Match; readonly moves: readonly SeatMove[] } {
  return wanted.reduce<{ readonly match: Match; readonly moves: readonly SeatMove[] }>(
    ({ match, moves }, move) => {
      const next = step(scenario, match, move);
      return next.ok ? { match: next.value, moves: [...moves, move] } : { match, moves };
    },
    { match: createMatch(scenario, { seed: 's', difficulty: 0 }), moves: [] },
  );
}
const everybody = (move: (by: string) => SeatMove) => seats.map(move);
const ready = [...everybody((by) => ({ type: 'ready', by })), ...everybody((by) => ({ type: 'ready', by }))];
const agreed = played([
  ...ready,
  ...everybody((by) => ({ type: 'say', by, room: 0, text: 'Good morning' })),
  ...everybody((by) => ({ type: 'propose', by, packages: [pkg] })),
  // Whoever comes second tables the same in turn, if there is a turn left.
  ...everybody((by) => ({ type: 'accept', by, proposal: 0, package: 0 })),
  ...everybody((by) => ({ type: 'accept', by, proposal: 1, package: 0 })),
  ...everybody((by) => ({ type: 'ratify', by, decision: 'submit' })),
  ...everybody((by) => ({ type: 'sign', by })),
]);

/** The files of a class of three tables: one agrees, one is closed by its facilitators, one still plays. A second passes with every line. */
function exported(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const log = (moves: readonly object[]) => [began, ...moves.map((move) => ({ k: 'move', move, by: 'p1' }))];
  const rows = rowsOf(
    [{ k: 'created', settings: settingsFor() }, { k: 'tables', count: 3 }, { k: 'began' }],
    [...log(agreed.moves), { k: 'said', party: 0, by: 'p1', text: 'Well done' }],
    log([...ready, { type: 'adjourn' }]),
    log(ready),
  );
  const kept = rows.map(({ entry, ...row }) => ({
    ...row,
    ...{ at: row.seq * 1000, commandId: undefined, payload: JSON.stringify(entry) },
  }));
  const { files, faults } = exportClass(caseFile, kept, { withNames: true, withMessages: true });
  expect(faults).toEqual([]);
  return new Map(
    files.map(({ name, text }) => [
      name,
      text
        .replace('\u{FEFF}', '')
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split(',')),
    ]),
  );
}
const files = exported();

/** The columns with these names. */
function columns(file: string, ...names: readonly string[]): readonly (readonly string[])[] {
  const [head = [], ...rows] = files.get(file) ?? [];
  return rows.map((row) => names.map((name) => row[head.indexOf(name)] ?? `no ${name}`));
}

test('a table says by which rules it was played, and whom its agreement binds', () => {
  expect(agreed.match.ending?.kind).toBe('agreement');
  const parties = scenario.parties.map(({ id }) => id).join(' ');
  expect(columns('tables.csv', 'protocol', 'difficulty', 'ending', 'reason', 'bound')).toEqual([
    [scenario.rules.protocol, '0', 'agreement', '', parties],
    [scenario.rules.protocol, '0', 'impasse', 'adjourned', ''],
    [scenario.rules.protocol, '0', 'open', '', ''],
  ]);
});

test('points of an agreement and of a walk-away can be told apart', () => {
  const each = (table: string, bound: string) => seats.map(() => [table, bound]);
  expect(columns('seats.csv', 'table', 'bound')).toEqual([
    ...each('1', '1'),
    ...each('2', '0'),
    ...each('3', ''),
  ]);
});

test('what was said has its time, in the plenary and among a delegation', () => {
  const saidFirst = agreed.moves.findIndex(({ type }) => type === 'say') - ready.length + 1;
  expect(columns('messages.csv', 'channel', 'second')).toEqual([
    ['room 0', `${saidFirst}`],
    ['room 0', `${saidFirst + 1}`],
    ['team', `${agreed.moves.length - ready.length + 1}`],
  ]);
});

test('the codebook names every file and every column', () => {
  const codebook = (files.get('codebook.md') ?? []).join('\n');
  const issues = new Set(scenario.issues.map(({ id }) => id));
  for (const [name, [head = []]] of files) {
    if (name !== 'codebook.md') expect(codebook).toContain(`\`${name}\``);
    if (!name.endsWith('.csv')) continue;
    const unnamed = head.filter(
      (column) => !issues.has(column) && !column.startsWith('points_') && !codebook.includes(`\`${column}\``),
    );
    expect(unnamed, name).toEqual([]);
  }
});
