import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { digest, record, replay, type Match } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import { parseRecord, printRecord, RECORD_FORMAT, type Player, type RecordFile } from '#wire/index.ts';
import { Failure } from './failure.ts';
import { loadScenario } from './scenarios.ts';

const maxRecordBytes = 50_000_000;

/** A record, the case it was played in, and the match that it describes. */
export interface Replayed {
  readonly file: RecordFile;
  readonly caseFile: CaseFile;
  readonly match: Match;
  /** Did the replay come to the digest that the record states? */
  readonly isFaithful: boolean;
}

/** Reads a record and plays it again. */
export function replayFile(path: string, scenario: string | undefined): Replayed {
  const file = readRecord(path);
  const caseFile = loadScenario(scenario ?? file.record.scenario.id);
  const match = replay(caseFile.scenario, file.record);
  if (!match.ok) {
    const problem = match.error;
    switch (problem.code) {
      case 'SCENARIO_DIFFERS':
        throw new Failure(
          'SCENARIO_DIFFERS',
          { expected: short(problem.expected), found: short(problem.found) },
          1,
        );
      case 'UNKNOWN_DIFFICULTY':
        throw new Failure('UNKNOWN_DIFFICULTY', { name: problem.difficulty }, 1);
      case 'ILLEGAL_MOVE':
        throw new Failure('ILLEGAL_MOVE', { at: problem.at + 1, code: problem.reason.code }, 1);
    }
  }
  return { file, caseFile, match: match.value, isFaithful: digest(match.value) === file.digest };
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
  let text: string;
  try {
    if (statSync(path).size > maxRecordBytes) throw new Failure('FILE_TOO_LARGE', { path });
    text = readFileSync(path, 'utf8');
  } catch (problem) {
    if (problem instanceof Failure) throw problem;
    throw new Failure('CANNOT_READ', { path, why: messageOf(problem) });
  }
  const parsed = parseRecord(text);
  if (parsed.ok) return parsed.value;
  const { code } = parsed.error;
  throw new Failure(code, {
    path,
    where: 'path' in parsed.error ? parsed.error.path : '',
    detail: 'detail' in parsed.error ? parsed.error.detail : '',
  });
}

const short = (text: string) => text.slice(0, 12);

const messageOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));
