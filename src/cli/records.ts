/** How are games kept in files, and taken up again? */
import { existsSync, writeFileSync } from 'node:fs';
import { digest, record, type Match, type PartyIndex } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import { parseRecord, printRecord, RECORD_FORMAT, type Player, type RecordFile } from '#wire/index.ts';
import { exitCodes, Failure } from './failure.ts';
import { loadScenario, messageOf, readText } from './scenarios.ts';
import { replayedMatch, short } from './sessions.ts';

const maxRecordBytes = 50_000_000;

/** A record, the case it was played in, and the match that it describes. */
export interface Replayed {
  readonly file: RecordFile;
  readonly caseFile: CaseFile;
  readonly match: Match;
  /** Did the replay come to the digest that the record states? */
  readonly isFaithful: boolean;
}

/** Reads a record and plays it again. `scenario` is its scenario, or where that is, when it did not come with the product. */
export function replayFile(path: string, scenario: string | CaseFile | undefined): Replayed {
  const file = readRecord(path);
  const caseFile =
    typeof scenario === 'object' ? scenario : loadScenario(scenario ?? file.record.scenario.id);
  const match = replayedMatch(caseFile, file.record);
  return { file, caseFile, match, isFaithful: digest(match) === file.digest };
}

/** The same, for those who rely on the record: one that comes to another digest is refused. */
export function replayFaithfully(path: string, scenario: string | CaseFile | undefined): Replayed {
  const replayed = replayFile(path, scenario);
  if (!replayed.isFaithful) throw differs(replayed);
  return replayed;
}

/** The record comes to another match than it says. */
export function differs({ file, match }: Replayed): Failure {
  return new Failure(
    'RECORD_DIFFERS',
    { count: match.moves.length, digest: short(digest(match)), stated: short(file.digest) },
    exitCodes.no,
  );
}

/** The party that a person played; undefined where programs played alone. */
export function personOf({ players }: RecordFile, { scenario }: CaseFile): PartyIndex | undefined {
  return scenario.seats.find(({ id }) => players[id]?.kind === 'person')?.party;
}

/** Refuses to write a game over something else. */
export function checkFree(path: string): void {
  if (existsSync(path)) throw new Failure('RECORD_EXISTS', { path });
}

/** Writes a session as a record file. */
export function writeRecord(path: string, session: Session): void {
  const match = session.match();
  const players = Object.fromEntries(
    Object.entries(session.seating).map(([seat, occupant]): [string, Player] => [
      seat,
      occupant.kind === 'program' ? { kind: 'program', strategy: occupant.strategy } : { kind: 'person' },
    ]),
  );
  const file: RecordFile = {
    format: RECORD_FORMAT,
    kind: 'offtake-record',
    record: record(match),
    players,
    digest: digest(match),
  };
  try {
    writeFileSync(path, printRecord(file));
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}

function readRecord(path: string): RecordFile {
  const parsed = parseRecord(readText(path, maxRecordBytes));
  if (parsed.ok) return parsed.value;
  const problem = parsed.error;
  switch (problem.code) {
    case 'RECORD_NOT_JSON':
      throw new Failure(problem.code, { path }, exitCodes.no);
    case 'RECORD_FORMAT_UNKNOWN':
      throw new Failure(problem.code, { path, detail: problem.detail }, exitCodes.no);
    case 'RECORD_MALFORMED':
      throw new Failure(problem.code, { path, where: problem.path }, exitCodes.no);
  }
}
