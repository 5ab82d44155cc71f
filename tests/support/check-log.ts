/** Does the log of a class hold what its people were told that it does, and are they shown what it comes to? */
import { isDeepStrictEqual } from 'node:util';
import { endOfTime } from '#server/classroom/extra-time.ts';
import type { TableEntry } from '#server/classroom/log-entries.ts';
import { emptyTable, evolveTable, type TableState } from '#server/classroom/table-state.ts';
import { withoutNulls } from '#wire/index.ts';
import { endingOf, playedCase, playedTiming, type Deed, type Gathering, type Person } from './players.ts';
import { shippedCase } from './shipped-scenarios.ts';

export interface LoggedRow {
  readonly stream: number;
  readonly seq: number;
  readonly command_id: string | null;
  readonly at: number | string;
  readonly payload: string;
}

/** When a server was there to do something, in milliseconds since 1970. */
export type Life = readonly [from: number, to: number];

export interface Findings {
  readonly acknowledged: number;
  readonly refused: number;
  /** Acknowledged, and not in the log, or there as something else. */
  readonly missing: readonly string[];
  /** In the log more than once, or without having been acknowledged. */
  readonly duplicates: readonly string[];
  /** In the log before something that the same person did earlier. */
  readonly disordered: readonly string[];
  /** Rows whose number does not follow on the one before. */
  readonly gaps: number;
  /** People who are shown something else than the log comes to. */
  readonly diverged: readonly string[];
  /** People whose table ended in another way than they were shown at the time. */
  readonly reopened: readonly string[];
  /** Moves of each kind that people made. */
  readonly moves: ReadonlyMap<string, number>;
  /** How tables ended, by kind, and how many go on. */
  readonly endings: ReadonlyMap<string, number>;
  /** Turns and phases that ended because their time was up. */
  readonly expired: number;
  /** The longest that a clock had run out while a server was there, and nothing came of it, in milliseconds. */
  readonly latest: number;
}

const { scenario } = shippedCase(playedCase);
const context = { scenario, timing: playedTiming };

export function checkLog(
  { desk, people }: Gathering,
  rows: readonly LoggedRow[],
  lives: readonly Life[],
): Findings {
  const log = rows.map((row) => ({
    ...row,
    at: Number(row.at),
    entry: withoutNulls(JSON.parse(row.payload)) as TableEntry,
  }));
  const named = new Map<string, { readonly position: number; readonly entry: TableEntry }[]>();
  const unnamed: string[] = [];
  let gaps = 0;
  const seqs = new Map<number, number>();
  for (const [position, { stream, seq, command_id, entry }] of log.entries()) {
    if (seq !== (seqs.get(stream) ?? 0) + 1) gaps++;
    seqs.set(stream, seq);
    if (stream === 0) continue;
    if (command_id !== null) named.set(command_id, [...(named.get(command_id) ?? []), { position, entry }]);
    else if ((entry.k === 'move' || entry.k === 'said') && /^p\d/.test(entry.by))
      unnamed.push(`${stream}.${seq} of ${entry.by}`);
  }

  const doings = [desk, ...people];
  const done = doings.flatMap((one) => one.done);
  const acknowledged = new Set(done.map(({ command }) => command));
  const isKept = ({ command, made }: Deed) => {
    const entry = named.get(command)?.[0]?.entry;
    if (entry === undefined || made === undefined) return entry !== undefined;
    const kept = entry.k === 'move' ? entry.move : entry.k === 'said' ? entry.text : undefined;
    return isDeepStrictEqual(kept, plain(made));
  };
  const disordered = doings.flatMap((one) => {
    let last = -1;
    return one.done.flatMap(({ command }) => {
      const position = named.get(command)?.[0]?.position ?? last;
      // Tables have queues of their own: only one table's order says anything, and people stay at theirs.
      if (one === desk || position >= last) {
        last = position;
        return [];
      }
      return [command];
    });
  });

  const tables = new Map<number, TableState>();
  const late = lateness(lives);
  let expired = 0;
  const moves = new Map<string, number>();
  for (const { stream, at, entry } of log) {
    if (stream === 0) continue;
    const before = tables.get(stream) ?? emptyTable;
    late.see(stream, before, at);
    tables.set(stream, evolveTable(before, entry, at, context));
    if (entry.k !== 'move') continue;
    if (entry.by === 'clock') expired++;
    if (/^p\d/.test(entry.by)) count(moves, entry.move.type);
  }
  const endings = new Map<string, number>();
  for (const { session } of tables.values())
    if (session !== undefined) count(endings, session.match().ending?.kind ?? 'open');

  const isShown = ({ line, table, seat }: Person) => {
    const view = tables.get(table)?.session?.viewOf(seat);
    return isDeepStrictEqual(plain(line.store.get().view), plain(view));
  };
  const nameOf = ({ participant }: Person) => participant;
  return {
    acknowledged: done.length,
    refused: doings.flatMap((one) => one.refused).length,
    missing: done.filter((deed) => !isKept(deed)).map(({ command }) => command),
    duplicates: [
      ...[...named].filter(([, all]) => all.length > 1).map(([command]) => command),
      ...[...named.keys()].filter((command) => !acknowledged.has(command)),
      ...unnamed,
    ],
    disordered,
    gaps,
    diverged: people.filter((person) => !isShown(person)).map(nameOf),
    reopened: people
      .filter((person) => person.ending !== undefined && person.ending !== endingOf(person))
      .map(nameOf),
    moves,
    endings,
    expired,
    latest: late.latest(),
  };
}

/** As plain data, with nothing where there is nothing. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : withoutNulls(JSON.parse(JSON.stringify(value)));

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

/** How long did clocks that had run out wait, for as long as a server lived that could have noticed? */
function lateness(lives: readonly Life[]) {
  const tables = new Map<number, { readonly end: number; readonly dueSince: number; readonly at: number }>();
  let latest = 0;
  return {
    /** A row is written to a table that is as `state` says. */
    see(table: number, state: TableState, at: number): void {
      const end = endOfTime(scenario, state);
      const before = tables.get(table);
      // What was done last may have brought the end nearer than that moment.
      const dueSince = before?.end === end ? before.dueSince : Math.max(end, before?.at ?? 0);
      tables.set(table, { end, dueSince, at });
      for (const [from, to] of lives) latest = Math.max(latest, Math.min(at, to) - Math.max(dueSince, from));
    },
    latest: () => latest,
  };
}

/** Findings of several classes as one. */
export function together(findings: readonly Findings[]): Findings {
  const all = <Item>(list: (one: Findings) => readonly Item[]) => findings.flatMap(list);
  const sum = (number: (one: Findings) => number) => findings.reduce((total, one) => total + number(one), 0);
  const counts = (map: (one: Findings) => ReadonlyMap<string, number>) => {
    const total = new Map<string, number>();
    for (const one of findings)
      for (const [name, times] of map(one)) total.set(name, (total.get(name) ?? 0) + times);
    return total;
  };
  return {
    acknowledged: sum((one) => one.acknowledged),
    refused: sum((one) => one.refused),
    missing: all((one) => one.missing),
    duplicates: all((one) => one.duplicates),
    disordered: all((one) => one.disordered),
    gaps: sum((one) => one.gaps),
    diverged: all((one) => one.diverged),
    reopened: all((one) => one.reopened),
    moves: counts((one) => one.moves),
    endings: counts((one) => one.endings),
    expired: sum((one) => one.expired),
    latest: Math.max(0, ...findings.map((one) => one.latest)),
  };
}

/** What went wrong, in one number. */
export const faultsIn = (found: Findings): number =>
  found.gaps +
  [found.missing, found.duplicates, found.disordered, found.diverged, found.reopened].flat().length;

/** Findings in the words of a report. */
export function tell(found: Findings): string {
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ');
  return [
    `${found.acknowledged} commands acknowledged, ${found.refused} refused by the rules`,
    `moves of people: ${listed(found.moves)}`,
    `tables: ${listed(found.endings)}; ended by their clock: ${found.expired} turns and phases`,
    `missing ${found.missing.length}, duplicate ${found.duplicates.length}, out of order ${found.disordered.length}, gaps ${found.gaps}`,
    `views that are not what the log comes to ${found.diverged.length}, endings that changed ${found.reopened.length}`,
    `a clock that had run out waited for ${Math.round(found.latest)} ms at most`,
  ].join('\n');
}
