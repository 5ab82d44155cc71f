/** How is a session of a class, exported from a server, played again? Table by table, each against its digest. */
import {
  agreementIn,
  describePackage,
  digest,
  replay,
  resultsOf,
  underProtocol,
  type Match,
  type MatchRecord,
} from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { parseClassFile, protocolOf, recordsOf, type ClassFile } from '#wire/index.ts';
import { exitCodes, Failure } from './failure.ts';
import { loadScenario, readText } from './scenarios.ts';

/** More than a class of 300 over several weeks comes to. */
const maxSessionBytes = 64 * 1024 * 1024;

/** A table of a session, played again. */
export interface ReplayedTable {
  readonly table: number;
  readonly match: Match;
  /** Did it come to the digest that the session states? Undefined where it states none. */
  readonly isFaithful: boolean | undefined;
}

export interface ReplayedSession {
  readonly caseFile: CaseFile;
  readonly tables: readonly ReplayedTable[];
}

/** The session that a file holds; undefined when it is something else. */
export function readSession(path: string): ClassFile | undefined {
  const text = readText(path, maxSessionBytes);
  if (!/"kind":\s*"offtake-class"/.test(text.slice(0, 200))) return undefined;
  const parsed = parseClassFile(text);
  if (parsed.ok) return parsed.value;
  const problem = parsed.error;
  switch (problem.code) {
    case 'CLASS_FILE_NOT_JSON':
      throw new Failure('RECORD_NOT_JSON', { path }, exitCodes.no);
    case 'CLASS_FILE_FORMAT_UNKNOWN':
      throw new Failure('RECORD_FORMAT_UNKNOWN', { path, detail: 'unknown' }, exitCodes.no);
    case 'CLASS_FILE_MALFORMED':
      throw new Failure('RECORD_MALFORMED', { path, where: problem.path }, exitCodes.no);
  }
}

/** Plays every table again. Throws where the case is another, a move is not legal, or a table is stated that has no lines. */
export function replaySession(session: ClassFile, scenario: string | undefined): ReplayedSession {
  const given = loadScenario(scenario ?? session.scenario.id);
  const protocol = protocolOf(session) ?? given.scenario.rules.protocol;
  const caseFile = { ...given, scenario: underProtocol(given.scenario, protocol) };
  const tables = recordsOf(session).map(({ table, record }): ReplayedTable => {
    const match = replayedMatch(caseFile, record);
    const stated = session.tables.find((entry) => entry.table === table)?.digest;
    return { table, match, isFaithful: stated === undefined ? undefined : stated === digest(match) };
  });
  const lost = session.tables.find((stated) => !tables.some(({ table }) => table === stated.table));
  if (lost !== undefined) throw new Failure('TABLE_MISSING', { table: lost.table }, exitCodes.no);
  return { caseFile, tables };
}

/** Plays a record again in this case. */
export function replayedMatch({ scenario }: CaseFile, record: MatchRecord): Match {
  const played = replay(scenario, record);
  if (played.ok) return played.value;
  const problem = played.error;
  switch (problem.code) {
    case 'SCENARIO_DIFFERS': {
      const { expected, found } = problem;
      throw new Failure(problem.code, { expected: short(expected), found: short(found) }, exitCodes.no);
    }
    case 'UNKNOWN_DIFFICULTY': {
      const known = scenario.difficulties.map((_, index) => index).join(', ');
      throw new Failure(problem.code, { name: problem.difficulty, known }, exitCodes.no);
    }
    case 'ILLEGAL_MOVE':
      throw new Failure(problem.code, { at: problem.at + 1, code: problem.reason.code }, exitCodes.no);
  }
}

/** What a table came to, in the ids of the case: for programs that read on. */
export function resultOf({ scenario }: CaseFile, { table, match, isFaithful }: ReplayedTable) {
  const agreement = agreementIn(match);
  const points = resultsOf(scenario, match);
  return {
    table,
    moves: match.moves.length,
    ...(match.ending && { ending: match.ending }),
    ...(agreement && { agreement: describePackage(scenario, agreement.package) }),
    points: Object.fromEntries(points.map((each, party) => [scenario.parties[party]?.id ?? '', each])),
    digest: digest(match),
    ...(isFaithful !== undefined && { faithful: isFaithful }),
  };
}

export const short = (text: string) => text.slice(0, 12);
