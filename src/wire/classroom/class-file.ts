/** What is a session in a file? Its log; read back with the same care as anything that comes from outside. */
import * as z from 'zod/mini';
import type { MatchRecord, Move, ProtocolName } from '#engine/index.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { moveSchema } from '../move-schema.ts';
import {
  debriefSteps,
  language,
  lastMoment,
  observationKinds,
  placeSchema,
  readyWords,
  scheduledDeedSchema,
  scheduledTimeSchema,
  tableLocks,
} from './asks.ts';
import { mostTables } from './head-count.ts';
import { policySchema, settingsSchema } from './settings.ts';

export const CLASS_FORMAT = 1;

export type ClassFileProblem =
  | { readonly code: 'CLASS_FILE_NOT_JSON' }
  | { readonly code: 'CLASS_FILE_FORMAT_UNKNOWN' }
  /** `path` is where in the file. */
  | { readonly code: 'CLASS_FILE_MALFORMED'; readonly path: string };

/** A line of the log, in the file. */
export interface KeptRow {
  readonly stream: number;
  readonly seq: number;
  readonly at: number;
  readonly entry: object;
}

/** What a table's moves in this file come to: a replay must come to the same. */
export interface TableDigest {
  readonly table: number;
  readonly digest: string;
}

export interface ClassFile {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly rows: readonly KeptRow[];
  /** Empty in files of earlier versions. */
  readonly tables: readonly TableDigest[];
}

const word = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(10_000));
const time = z.int().check(z.nonnegative(), z.maximum(lastMoment));
const milliseconds = z.number().check(z.nonnegative(), z.maximum(lastMoment));
const index = z.int().check(z.nonnegative(), z.maximum(10_000));
const packages = z
  .array(z.array(z.int().check(z.minimum(-1), z.maximum(10_000))).check(z.maxLength(64)))
  .check(z.minLength(1), z.maxLength(3));
const line = <Name extends string, Shape extends Record<string, z.core.$ZodType>>(k: Name, shape: Shape) =>
  z.strictObject({ k: z.literal(k), ...shape });
const participant = z.string().check(z.regex(/^p\d{1,6}$/));
const person = { participant, name: word, language };

const classEntry = z.discriminatedUnion('k', [
  line('created', { settings: settingsSchema }),
  line('joined', { ...person, enrolled: z.boolean() }),
  line('renamed', person),
  line('arrived', { participant, language: z.optional(language) }),
  line('placed', { participant, place: z.optional(placeSchema) }),
  line('removed', { participant }),
  line('reissued', { participant, number: index }),
  line('tables', { count: z.int().check(z.nonnegative(), z.maximum(mostTables)) }),
  line('join-closed', { closed: z.boolean() }),
  line('policy', { policy: policySchema }),
  line('began', {}),
  line('announced', {
    kind: z.enum(['message', 'news']),
    text,
    tables: z.optional(z.array(index).check(z.maxLength(500))),
    parties: z.optional(z.array(word).check(z.maxLength(12))),
    item: z.optional(index),
    ready: z.optional(z.enum(readyWords)),
  }),
  line('scheduled', {
    time: scheduledTimeSchema,
    deed: scheduledDeedSchema,
    tables: z.optional(z.array(index).check(z.maxLength(500))),
  }),
  line('called-off', { item: index }),
  line('asked', { participant, text }),
  line('replied', { question: index, text: z.optional(text) }),
  line('revealed', { step: z.enum(debriefSteps) }),
]);

const ofClock = { lastCall: z.boolean(), extra: z.optional(z.record(word, milliseconds)) };
const clock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('running'), endsAt: milliseconds, ...ofClock }),
  z.strictObject({ kind: z.literal('paused'), millisecondsLeft: milliseconds, ...ofClock }),
]);

const tableEntry = z.discriminatedUnion('k', [
  line('began', {
    scenario: z.strictObject({ id: word, digest: word }),
    seed: z.string().check(z.maxLength(200)),
    difficulty: index,
    programs: z.record(word, word),
  }),
  line('move', { move: moveSchema, by: word, item: z.optional(index) }),
  line('seated', {
    ...{ seat: word, program: z.optional(word), covered: z.boolean() },
    reading: z.optional(z.boolean()),
  }),
  line('clock', { clock: z.optional(clock) }),
  line('locks', { locks: z.array(z.enum(tableLocks)).check(z.maxLength(3)) }),
  line('held', { seat: word, by: word }),
  line('talks-opened', {}),
  line('let-play', {}),
  line('read', { seat: word, by: word }),
  line('said', { party: index, by: word, text }),
  line('drafted', {
    ...{ party: index, by: word, packages },
    accept: z.optional(z.strictObject({ proposal: index, package: index })),
  }),
  line('opined', {
    ...{ party: index, by: word, draft: z.optional(index) },
    ...{ verdict: z.enum(['agree', 'object']), comment: z.optional(text) },
  }),
  line('observed', { by: word, kind: z.enum(observationKinds), note: text }),
  line('help', { by: word, text, party: z.optional(index) }),
  line('helped', { request: index, text: z.optional(text), party: z.optional(index) }),
]);

const place = { seq: z.int().check(z.positive()), at: time };
const row = z.union([
  z.strictObject({ ...place, stream: z.literal(0), entry: classEntry }),
  z.strictObject({ ...place, stream: z.int().check(z.minimum(1), z.maximum(500)), entry: tableEntry }),
]);
const classFile = z.strictObject({
  format: z.literal(CLASS_FORMAT),
  kind: z.literal('offtake-class'),
  scenario: z.strictObject({ id: word, digest: word }),
  rows: z.array(row).check(z.minLength(1), z.maxLength(1_000_000)),
  tables: z._default(z.array(z.strictObject({ table: index, digest: word })).check(z.maxLength(500)), []),
});

/** Reads a session from text, refusing whatever is not one. */
export function parseClassFile(source: string): Result<ClassFile, ClassFileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(source.replace(/^\u{FEFF}/u, ''));
  } catch {
    return err({ code: 'CLASS_FILE_NOT_JSON' });
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== CLASS_FORMAT) return err({ code: 'CLASS_FILE_FORMAT_UNKNOWN' });
  const parsed = classFile.safeParse(json);
  if (!parsed.success)
    return err({ code: 'CLASS_FILE_MALFORMED', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { scenario, rows, tables } = parsed.data;
  return ok({ scenario, rows, tables });
}

export function printClassFile({ scenario, rows, tables }: ClassFile): string {
  return `${JSON.stringify({ format: CLASS_FORMAT, kind: 'offtake-class', scenario, tables, rows }, undefined, 1)}\n`;
}

/** The protocol that the session was set to; undefined where it was its case's own. */
export function protocolOf({ rows }: Pick<ClassFile, 'rows'>): ProtocolName | undefined {
  const created = classEntry.safeParse(rows.find(({ stream }) => stream === 0)?.entry);
  return created.success && created.data.k === 'created' ? created.data.settings.protocol : undefined;
}

/** The match of each table that was played, as a record that replays. */
export function recordsOf({
  rows,
}: Pick<ClassFile, 'rows'>): readonly { readonly table: number; readonly record: MatchRecord }[] {
  const begun = new Map<number, Omit<MatchRecord, 'moves'>>();
  const moves = new Map<number, Move[]>();
  for (const { stream, entry } of rows) {
    const line = entry as z.infer<typeof tableEntry>;
    if (stream === 0) continue;
    if (line.k === 'began') {
      const { scenario, seed, difficulty } = line;
      begun.set(stream, { scenario, setup: { seed, difficulty } });
      moves.set(stream, []);
    } else if (line.k === 'move') moves.get(stream)?.push(line.move as Move);
  }
  return [...begun].map(([table, start]) => ({ table, record: { ...start, moves: moves.get(table) ?? [] } }));
}
