import { describe, expect, test } from 'vitest';
import { settle } from '#engine/index.ts';
import { playThrough } from '#server/classroom/play-through.ts';
import { parseClassFile, type ClassFile, type KeptRow } from '#wire/index.ts';
import { began, own, ready, rowsOf, sessionText, table } from '../../support/session-file.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const { scenario } = shippedCase('first-table');
const [halvern, kesanda] = scenario.seats.map(({ id }) => id);

const clockFor = (seat: string | undefined) => ({
  kind: 'running',
  endsAt: 9,
  lastCall: false,
  extra: { [seat ?? '']: 1 },
});

const clockRow = (clock: object) => ({ stream: 1, seq: 1, at: 1, entry: { k: 'clock', clock } });

/** A session as its export is read back. */
function exported(rows: readonly KeptRow[]): ClassFile {
  const parsed = parseClassFile(sessionText(rows));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

/** What playing it through is answered with: the tables that were played, or what is wrong. */
async function played(file: ClassFile): Promise<unknown> {
  const answer = await playThrough(scenario, file, () => Promise.resolve());
  return answer.ok ? [...answer.value.keys()] : answer.error;
}

describe('a session from a file', () => {
  const file = exported(rowsOf(own, table, table));

  test('is taken when every table comes to what the file states, or states nothing', async () => {
    expect(file.tables).toHaveLength(2);
    expect(await played(file)).toEqual([1, 2]);
    expect(await played({ ...file, tables: [] })).toEqual([1, 2]);
  });

  test('is refused by the table that comes to something else', async () => {
    const shortened = { ...file, rows: file.rows.slice(0, -1) };
    expect(await played(shortened)).toEqual({ code: 'TABLE_DIFFERS', table: 2 });
    const moved = {
      ...file,
      rows: file.rows.map((row) => (row.stream === 1 && row.seq === 1 ? { ...row, entry: otherSeed } : row)),
    };
    expect(await played(moved)).toEqual({ code: 'TABLE_DIFFERS', table: 1 });
    const neverPlayed = { ...file, tables: [...file.tables, { table: 3, digest: 'd' }] };
    expect(await played(neverPlayed)).toEqual({ code: 'TABLE_DIFFERS', table: 3 });
  });

  const place = (where: object) => ({ k: 'placed', participant: 'p1', place: where });
  const joined = (change: object) => ({
    ...{ k: 'joined', participant: 'p1', name: 'Ada', language: 'en', enrolled: false },
    ...change,
  });
  const toCome = (deed: object, tables?: readonly number[]) => ({
    k: 'scheduled',
    time: { kind: 'round', round: 2 },
    deed,
    ...(tables && { tables }),
  });
  const pkg = settle(
    scenario.issues,
    [],
    scenario.issues.map(() => 0),
  );
  const ofClass = (entry: object) => rowsOf([...own, entry], table);
  const ofTable = (entry: object) => rowsOf(own, [...table, entry]);
  test.each<[string, readonly KeptRow[]]>([
    ['a place at a seat', ofClass(place({ kind: 'seat', table: 2, seat: halvern }))],
    ['a place as observer', ofClass(place({ kind: 'observer', table: 1 }))],
    [
      'news to a party',
      ofClass({ k: 'announced', kind: 'news', text: '…', tables: [1], parties: ['halvern'] }),
    ],
    ['something to come', ofClass(toCome({ kind: 'event', event: 'second-buyer' }))],
    ['somebody', ofClass(joined({}))],
    ['what is called off', ofClass({ k: 'called-off', item: 0 })],
    ['a program in a seat', ofTable({ k: 'seated', seat: kesanda, program: 'conceder', covered: true })],
    ['more time for a seat', ofTable({ k: 'clock', clock: clockFor(halvern) })],
    [
      'a draft to accept',
      ofTable({ k: 'drafted', party: 1, by: 'p1', packages: [pkg], accept: { proposal: 0, package: 0 } }),
    ],
    ['a question while waiting', ofClass({ k: 'asked', participant: 'p1', text: '…' })],
    ['a reply to it', ofClass({ k: 'replied', question: 0, text: '…' })],
    ['a reply at a table', ofTable({ k: 'helped', request: 0, text: '…', party: 1 })],
    ['a draft', ofTable({ k: 'drafted', party: 1, by: 'p1', packages: [pkg] })],
  ])('may hold %s', async (_, rows) => {
    expect(await played({ ...file, rows, tables: [] })).toEqual([1]);
  });

  test('may hold as much that is scheduled as a class can, and not more', async () => {
    const items = (count: number) =>
      rowsOf([...own, ...Array(count).fill(toCome({ kind: 'news', text: '…' }))], table);
    expect(await played({ ...file, rows: items(200), tables: [] })).toEqual([1]);
    expect(await played({ ...file, rows: items(201), tables: [] })).toEqual({
      code: 'CLASS_FILE_UNPLAYABLE',
      path: `rows.${own.length + 200}`,
    });
  });

  test.each<[string, object]>([
    ['a moment that no date can say', { ...rowsOf(own)[2], at: 9e15 }],
    ['a clock that never ends', clockRow({ ...clockFor(halvern), endsAt: 1e300 })],
    ['time that a seat has less than none of', clockRow({ ...clockFor(halvern), extra: { [halvern!]: -1 } })],
    ['a language that is none', { ...rowsOf([...own, joined({ language: 'not a tag!' })])[3] }],
    ['more tables than a class has', { ...rowsOf([...own, { k: 'tables', count: 301 }])[3] }],
  ])('is no session with %s', (_, row) => {
    const text = JSON.stringify({ ...(JSON.parse(sessionText(rowsOf(own, table))) as object), rows: [row] });
    expect(parseClassFile(text)).toMatchObject({ error: { code: 'CLASS_FILE_MALFORMED' } });
  });

  test.each<[string, readonly KeptRow[]]>([
    ['somebody with a number that is another’s turn', ofClass(joined({ participant: 'p3' }))],
    ['a name that cannot be seen', ofClass(joined({ name: 'gnp\u{202E}exe' }))],
    ['a new name that cannot be seen', ofClass({ ...joined({ name: '\u{200B}' }), k: 'renamed' })],
    ['a place at no seat', ofClass(place({ kind: 'seat', table: 1, seat: 'nobody' }))],
    ['a place at no constituency', ofClass(place({ kind: 'home', table: 1, constituency: 9 }))],
    ['a place at no table', ofClass(place({ kind: 'observer', table: 3 }))],
    ['news to no party', ofClass({ k: 'announced', kind: 'news', text: '…', parties: ['nobody'] })],
    ['news to no table', ofClass({ k: 'announced', kind: 'news', text: '…', tables: [3] })],
    ['an event to come that the case lacks', ofClass(toCome({ kind: 'event', event: 'none' }))],
    ['news to come for no party', ofClass(toCome({ kind: 'news', text: '…', parties: ['nobody'] }))],
    ['news to come at no table', ofClass(toCome({ kind: 'news', text: '…' }, [3]))],
    ['a program in no seat', ofTable({ k: 'seated', seat: 'nobody', program: 'conceder', covered: true })],
    ['a program that is none', ofTable({ k: 'seated', seat: kesanda, program: 'nobody', covered: true })],
    ['that a seat waits that is none', ofTable({ k: 'held', seat: 'nobody', by: 'p1' })],
    ['that a seat has read that is none', ofTable({ k: 'read', seat: 'nobody', by: 'p1' })],
    ['more time for no seat', ofTable({ k: 'clock', clock: clockFor('nobody') })],
    ['what a party said that is none', ofTable({ k: 'said', party: 2, by: 'p1', text: '…' })],
    [
      'an opinion at home where there is no party',
      ofTable({ k: 'opined', party: 2, by: 'p1', verdict: 'agree' }),
    ],
    ['a reply to no delegation', ofTable({ k: 'helped', request: 0, text: '…', party: 2 })],
    ['a draft of no party', ofTable({ k: 'drafted', party: 2, by: 'p1', packages: [pkg] })],
    ['a draft of too few issues', ofTable({ k: 'drafted', party: 1, by: 'p1', packages: [pkg.slice(1)] })],
    ['a draft of no option', ofTable({ k: 'drafted', party: 1, by: 'p1', packages: [pkg.map(() => 99)] })],
    ['a move of no seat', ofTable(ready('nobody'))],
  ])('may not hold %s, and is refused by that line', async (_, rows) => {
    // What every such session has of a stream is three lines: the fourth is the one in question.
    const changed = rows.findIndex(({ seq }) => seq === 4);
    expect(await played({ ...file, rows, tables: [] })).toEqual({
      code: 'CLASS_FILE_UNPLAYABLE',
      path: `rows.${changed}`,
    });
  });

  test.each([
    ['with a program in no seat', { ...began, programs: { nobody: 'conceder' } }],
    ['at no difficulty', { ...began, difficulty: 9 }],
  ])('has no table that begins %s', async (_, beginning) => {
    const answer = await played({ ...file, rows: rowsOf(own, [beginning]), tables: [] });
    expect(answer).toEqual({ code: 'CLASS_FILE_UNPLAYABLE', path: 'rows.3' });
  });
});

const otherSeed = { ...began, seed: 'another' };
