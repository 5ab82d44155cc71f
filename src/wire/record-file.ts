import * as z from 'zod/mini';
import type { MatchRecord, Move, SeatId } from '#engine/index.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { moveSchema } from './move-schema.ts';

/** The newest record format that this version writes and reads. */
export const RECORD_FORMAT = 1;

/** Who made the moves of a seat: a person, or a strategy by its id. */
export type Player = { readonly kind: 'person' } | { readonly kind: 'program'; readonly strategy: string };

/** A record as it is kept in a file or in the browser's storage. */
export interface RecordFile {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: 'offtake-record';
  readonly record: MatchRecord;
  /** Who sat where, for the debrief; the moves alone decide what happened. */
  readonly players: Readonly<Record<SeatId, Player>>;
  /** Digest of the match at the end of the moves: a replay must come to the same. */
  readonly digest: string;
}

export type RecordProblem =
  | { readonly code: 'RECORD_NOT_JSON' }
  | { readonly code: 'RECORD_FORMAT_UNKNOWN'; readonly detail: string }
  /** `path` is where in the file, such as `record.moves.3.type`. */
  | { readonly code: 'RECORD_MALFORMED'; readonly path: string };

/** More than any table can fill; it keeps a made-up record from taking minutes to replay. */
const maxMoves = 20_000;

const name = z.string().check(z.minLength(1), z.maxLength(200));
const player = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('program'), strategy: name }),
]);
const recordFile = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  kind: z.literal('offtake-record'),
  record: z.strictObject({
    scenario: z.strictObject({ id: name, digest: name }),
    setup: z.strictObject({
      seed: z.string().check(z.maxLength(200)),
      difficulty: z.int().check(z.nonnegative()),
    }),
    moves: z.array(moveSchema).check(z.maxLength(maxMoves)),
  }),
  players: z.record(name, player),
  digest: name,
});

/** Reads a record from text, refusing whatever is not one. */
export function parseRecord(text: string): Result<RecordFile, RecordProblem> {
  let json: unknown;
  try {
    // Some editors begin a file with a byte order mark; JSON.parse does not take one.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ code: 'RECORD_NOT_JSON' });
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== RECORD_FORMAT) return err({ code: 'RECORD_FORMAT_UNKNOWN', detail: nameOf(format) });
  const parsed = recordFile.safeParse(json);
  if (!parsed.success)
    return err({ code: 'RECORD_MALFORMED', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { record, players, digest } = parsed.data;
  const moves = record.moves as readonly Move[];
  return ok({ format: RECORD_FORMAT, kind: 'offtake-record', record: { ...record, moves }, players, digest });
}

/** What a record says its format is, as far as that can be shown: a hostile file may say anything there. */
function nameOf(format: unknown): string {
  if (typeof format === 'string') return JSON.stringify(format.slice(0, 20));
  return typeof format === 'number' ? String(format) : typeof format;
}

/** Writes a record as text that {@link parseRecord} reads back. */
export function printRecord(file: RecordFile): string {
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
