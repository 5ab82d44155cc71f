/** What of a class goes into which file? Everything from the log alone, so that an imported log exports to the same. */
import {
  agreementIn,
  digest,
  pointsOf,
  replay,
  resultsOf,
  sheetOf,
  type Match,
  type Scenario,
} from '#engine/index.ts';
import { printCsv } from '#kernel/print-csv.ts';
import type { CaseFile } from '#scenario/index.ts';
import { printClassFile, recordsOf, withoutNulls, type KeptRow, type TableDigest } from '#wire/index.ts';
import { activityAt } from '../classroom/activity.ts';
import { evolveClass, type ClassState } from '../classroom/class-state.ts';
import type { ClassEntry, TableEntry } from '../classroom/log-entries.ts';
import { emptyTable, evolveTable, type TableState } from '../classroom/table-state.ts';
import { timingOf } from '../classroom/timing.ts';
import type { Row } from '../store/store.ts';
import { codebook } from './codebook.ts';
import { isReadable, readableIn, withoutSecrets, type Readable } from './without-secrets.ts';

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

export interface ExportOptions {
  /** Adds `names.csv` and the title of the class; without it nobody is named, but by what was said. */
  readonly withNames: boolean;
  /** Adds `messages.csv`, and leaves in the record what was said, as far as facilitators may read it. */
  readonly withMessages: boolean;
}

/** A table whose log does not fit its case: it is in the record, and cannot be reckoned. */
export interface UnplayableTable {
  readonly table: number;
  readonly fault: unknown;
}

export interface ExportedClass {
  readonly files: readonly ExportedFile[];
  readonly faults: readonly UnplayableTable[];
}

export function exportClass(
  caseFile: CaseFile,
  rows: readonly Row[],
  { withNames, withMessages }: ExportOptions,
): ExportedClass {
  const { scenario } = caseFile;
  const caseTitle = Object.values(caseFile.texts)[0]?.title ?? scenario.id;
  const state = stateOf(rows);
  const { tables, faults } = tablesOf(caseFile, state, rows);
  const readable = readableIn(state, withMessages);
  const kept = rows.map(({ stream, seq, at, payload }): KeptRow => ({
    stream,
    seq,
    at,
    entry: withoutSecrets(
      withoutNulls(JSON.parse(payload)) as ClassEntry | TableEntry,
      stream,
      { withNames, readable },
      caseTitle,
    ),
  }));
  const played = { id: scenario.id, digest: scenario.digest };
  const files = [
    {
      name: 'session.json',
      text: printClassFile({ scenario: played, rows: kept, tables: digestsOf(scenario, kept) }),
    },
    { name: 'tables.csv', text: tablesCsv(scenario, tables) },
    { name: 'seats.csv', text: seatsCsv(scenario, state, tables) },
    { name: 'offers.csv', text: offersCsv(scenario, tables) },
    { name: 'observations.csv', text: observationsCsv(tables) },
    { name: 'codebook.md', text: codebook },
  ];
  if (withMessages) files.push({ name: 'messages.csv', text: messagesCsv(scenario, tables, readable) });
  if (withNames) {
    const people = [...state.members.values()].map(({ id, name, language }) => [id, name, language]);
    files.push({ name: 'names.csv', text: printCsv(['participant', 'name', 'language'], people) });
  }
  return { files, faults };
}

/** What the moves in the file come to, so that whoever replays it knows that it came to the same. */
const digestsOf = (scenario: Scenario, rows: readonly KeptRow[]): readonly TableDigest[] =>
  recordsOf({ rows }).flatMap(({ table, record }) => {
    const match = replay(scenario, record);
    return match.ok ? [{ table, digest: digest(match.value) }] : [];
  });

interface PlayedTable {
  readonly table: number;
  readonly state: TableState;
  readonly match: Match;
}

function stateOf(rows: readonly Row[]): ClassState {
  let state: ClassState | undefined;
  for (const row of rows.filter(({ stream }) => stream === 0))
    state = evolveClass(state, JSON.parse(row.payload) as ClassEntry, row.at);
  if (state === undefined) throw new Error('A class begins with its creation');
  return state;
}

function tablesOf(
  { scenario }: CaseFile,
  { settings, tables }: ClassState,
  rows: readonly Row[],
): { readonly tables: readonly PlayedTable[]; readonly faults: readonly UnplayableTable[] } {
  const context = { scenario, timing: timingOf(settings, scenario) };
  const faults: UnplayableTable[] = [];
  const played = Array.from({ length: tables }, (_, index) => index + 1).flatMap((table) => {
    try {
      const state = rows
        .filter(({ stream }) => stream === table)
        .reduce(
          (at, row) => evolveTable(at, withoutNulls(JSON.parse(row.payload)) as TableEntry, row.at, context),
          emptyTable,
        );
      const match = state.session?.match();
      return match === undefined ? [] : [{ table, state, match }];
    } catch (fault) {
      faults.push({ table, fault });
      return [];
    }
  });
  return { tables: played, faults };
}

const seconds = (from: number | undefined, to: number | undefined) =>
  from === undefined || to === undefined ? undefined : Math.round((to - from) / 1000);

function tablesCsv({ issues, parties, rules }: Scenario, tables: readonly PlayedTable[]): string {
  const head = [
    ...['table', 'protocol', 'difficulty', 'ending', 'reason', 'bound', 'rounds', 'moves', 'offers'],
    'talk_seconds',
    ...issues.map(({ id }) => id),
  ];
  return printCsv(
    head,
    tables.map(({ table, state, match }) => {
      const agreement = agreementIn(match);
      const { ending } = match;
      return [
        table,
        rules.protocol,
        match.setup.difficulty,
        ending?.kind ?? 'open',
        ending?.kind === 'impasse' ? ending.reason : undefined,
        agreement?.parties.map((party) => parties[party]?.id).join(' '),
        match.round,
        match.revision,
        state.offers,
        seconds(state.talksAt, state.endedAt),
        ...issues.map(({ options }, issue) => options[agreement?.package[issue] ?? -1]?.id),
      ];
    }),
  );
}

function seatsCsv(scenario: Scenario, { members }: ClassState, tables: readonly PlayedTable[]): string {
  const head = [
    ...['table', 'seat', 'party', 'participants', 'program'],
    ...['moves', 'bound', 'points', 'walk_away', 'target'],
  ];
  return printCsv(
    head,
    tables.flatMap(({ table, state, match }) => {
      const results = resultsOf(scenario, match);
      const activity = activityAt(state);
      return scenario.seats.map(({ id, party }) => [
        table,
        id,
        scenario.parties[party]?.id,
        [...members.values()]
          .filter(({ place }) => place?.kind === 'seat' && place.table === table && place.seat === id)
          .map((member) => member.id)
          .join(' '),
        state.seats.get(id)?.program,
        activity.get(id)?.moves ?? 0,
        match.ending === undefined ? undefined : Number(agreementIn(match)?.parties.includes(party) ?? false),
        match.ending === undefined ? undefined : results[party],
        sheetOf(scenario, match, party).walkAway,
        match.sheets[party]?.target,
      ]);
    }),
  );
}

/** One row for each package tabled, with what it was worth to every party when it was tabled. */
function offersCsv(scenario: Scenario, tables: readonly PlayedTable[]): string {
  const { parties, issues } = scenario;
  const head = [
    ...['table', 'proposal', 'package', 'by', 'round', 'second', 'status'],
    ...issues.map(({ id }) => id),
    ...parties.map(({ id }) => `points_${id}`),
  ];
  return printCsv(
    head,
    tables.flatMap(({ table, state, match }) => {
      const tabledAt = match.moves.flatMap((move, index) => (move.type === 'propose' ? [index] : []));
      return match.proposals.flatMap(({ id, by, round, packages, status }) => {
        const move = tabledAt[id];
        const then = move === undefined ? undefined : matchAfter(scenario, match, move + 1);
        return packages.map((pkg, index) => [
          table,
          id,
          index,
          parties[by]?.id,
          round,
          seconds(state.talksAt, move === undefined ? undefined : state.made[move]?.at),
          status,
          ...issues.map(({ options }, issue) => options[pkg[issue] ?? -1]?.id),
          ...parties.map((_, party) => pointsOf(sheetOf(scenario, then ?? match, party), pkg)),
        ]);
      });
    }),
  );
}

/** The match as it stood after so many moves: sheets move when events happen. */
function matchAfter(
  scenario: Scenario,
  { scenario: played, setup, moves }: Match,
  count: number,
): Match | undefined {
  const then = replay(scenario, { scenario: played, setup, moves: moves.slice(0, count) });
  return then.ok ? then.value : undefined;
}

const observationsCsv = (tables: readonly PlayedTable[]) =>
  printCsv(
    ['table', 'observer', 'second', 'kind', 'note'],
    tables.flatMap(({ table, state }) =>
      state.observations.map(({ at, by, kind, note }) => [table, by, seconds(state.talksAt, at), kind, note]),
    ),
  );

function messagesCsv({ parties }: Scenario, tables: readonly PlayedTable[], readable: Readable): string {
  return printCsv(
    ['table', 'channel', 'party', 'second', 'text'],
    tables.flatMap(({ table, state, match }) => {
      // Whatever is said is one move and one event, in the same order.
      const saidAt = match.moves.flatMap(({ type }, move) => (type === 'say' ? [state.made[move]?.at] : []));
      const said = match.events.filter((event) => event.type === 'message-sent');
      return [
        ...said.flatMap(({ room, party, text }, index) =>
          isReadable(readable, room)
            ? [[table, `room ${room}`, parties[party]?.id, seconds(state.talksAt, saidAt[index]), text]]
            : [],
        ),
        ...(readable.inDelegations ? [...state.teams] : []).flatMap(([party, { messages }]) =>
          messages.map(({ at, text }) => [
            table,
            'team',
            parties[party]?.id,
            seconds(state.talksAt, at),
            text,
          ]),
        ),
      ];
    }),
  );
}
