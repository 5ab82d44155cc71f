/** What may a client ask of the server? The closed list, with a bound on everything. */
import * as z from 'zod/mini';
import type { Move } from '#engine/index.ts';
import { moveSchema } from '../move-schema.ts';
import { policySchema, settingsSchema } from './settings.ts';

/** Chosen by the client; the same id sent again is answered as the first time and changes nothing. */
const id = z.string().check(z.regex(/^[\w-]{8,64}$/));
const token = z.string().check(z.minLength(1), z.maxLength(600));
const classId = z.string().check(z.regex(/^[\w-]{1,40}$/));
const table = z.int().check(z.minimum(1), z.maximum(500));
/** Tables by number; left out, all of them. */
const tables = z.optional(z.array(table).check(z.maxLength(500)));
const participant = z.string().check(z.regex(/^p\d{1,6}$/));
const name = z.string().check(z.minLength(1), z.maxLength(60));
/** A tag such as `fr` or `pt-BR`. */
export const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$/));
const seat = z.string().check(z.minLength(1), z.maxLength(80));
const text = z.string().check(z.minLength(1), z.maxLength(2000));
const index = z.int().check(z.nonnegative(), z.maximum(10_000));
const pkg = z.array(z.int().check(z.minimum(-1), z.maximum(10_000))).check(z.maxLength(64));
const packages = z.array(pkg).check(z.minLength(1), z.maxLength(3));
const secret = z.string().check(z.minLength(1), z.maxLength(200));

export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), table, seat }),
  z.strictObject({ kind: z.literal('observer'), table }),
  z.strictObject({ kind: z.literal('home'), table, constituency: index }),
]);
/** Where somebody is in a class. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** What a table may be kept from doing for a while. `offers`: nothing is tabled or accepted. `plenary`: a caucus, talk in side rooms only. `moves`: nothing at all. */
export const tableLocks = ['offers', 'plenary', 'moves'] as const;
export type TableLock = (typeof tableLocks)[number];

/** What an observer may note down. */
export const observationKinds = [
  'question',
  'information',
  'package',
  'single-issue',
  'threat',
  'concession',
  'process',
  'other',
] as const;

export type ObservationKind = (typeof observationKinds)[number];

/** The last moment that a date can say, in milliseconds since 1970. */
export const lastMoment = 8.64e15;

const event = z.string().check(z.minLength(1), z.maxLength(80));
/** Ids of parties; left out, everybody. */
const parties = z.array(z.string().check(z.maxLength(80))).check(z.maxLength(12));
/** Ids of parties: only they learn of an event, and only on them does it have its effects. */
const eventParties = z.optional(parties.check(z.minLength(1)));

/**
 * When something that is scheduled happens. At each table by itself: when a round of its own begins, or after so many minutes of its talks, in which its
 * pauses are not counted. Or at a moment for all, in milliseconds since 1970.
 */
export const scheduledTimeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('round'), round: z.int().check(z.minimum(1), z.maximum(100)) }),
  z.strictObject({ kind: z.literal('talks'), minutes: z.int().check(z.minimum(1), z.maximum(10_080)) }),
  z.strictObject({ kind: z.literal('moment'), at: z.int().check(z.minimum(0), z.maximum(lastMoment)) }),
]);
export type ScheduledTime = Readonly<z.infer<typeof scheduledTimeSchema>>;

/** What is scheduled: an event of the case, as by `release`; or something to be said, as by `announce`. */
export const scheduledDeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), event, parties: eventParties }),
  z.strictObject({ kind: z.enum(['message', 'news']), text, parties: z.optional(parties) }),
]);
export type ScheduledDeed = Readonly<z.infer<typeof scheduledDeedSchema>>;

/** What facilitators say with one press: each reads it in a language of their own. */
export const readyWords = ['ask-for-offer', 'look-for-better', 'ask-for-word'] as const;
export type ReadyWords = (typeof readyWords)[number];

/** As often as facilitators announce something in one class by hand. */
export const mostAnnounced = 1000;

/** As many items as one class schedules, with what was called off or has happened. */
export const mostScheduled = 200;

export const clockActions = ['pause', 'resume', 'add', 'set', 'last-call'] as const;
/**
 * How much of the debrief is open, step by step: the agreements without numbers, the results of each role, everybody's deals
 * among all that was possible, what was left on the table, first offers and the dance, coalitions and home fronts, and last every
 * table in full with its years. From `possible` on, sheets, plans, home fronts and every move are sent.
 */
export const debriefSteps = [
  'closed',
  'agreements',
  'results',
  'possible',
  'left',
  'moves',
  'home',
  'everything',
] as const;
export type DebriefStep = (typeof debriefSteps)[number];

const ask = <Type extends string, Shape extends Record<string, z.core.$ZodType>>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const askSchema = z.discriminatedUnion('type', [
  // Anybody.
  ask('look', { code: z.string().check(z.maxLength(40)) }),
  ask('join', { id, code: z.string().check(z.maxLength(40)), name, language }),
  ask('facilitate', { secret }),
  ask('enter', {
    token,
    class: z.optional(classId),
    /** Of this device: that of somebody on the roster from the first arrival on. */
    language: z.optional(language),
  }),

  // Whoever sits, observes or stands for a home constituency.
  ask('case', {}),
  ask('sync', {}),
  /** The own seat, from the program that covers it. */
  ask('take-seat', { id }),
  ask('move', { id, revision: z.optional(index), move: moveSchema }),
  ask('team-say', { id, text }),
  ask('team-draft', { id, packages }),
  /** Shows one's delegation a package of somebody else's proposal, for it to agree to accept that. */
  ask('team-accept', { id, proposal: index, package: index }),
  ask('team-opinion', {
    id,
    /** Which draft it is about: another may have come meanwhile. */
    draft: index,
    verdict: z.enum(['agree', 'object']),
    comment: z.optional(text),
  }),
  ask('observe', { id, kind: z.enum(observationKinds), note: z.string().check(z.maxLength(500)) }),
  ask('call-help', { id, text }),
  ask('rename', { id, name, language }),
  ask('debrief', {}),

  // Facilitators.
  ask('list-classes', {}),
  ask('create-class', { id, settings: settingsSchema }),
  ask('close-join', { id, closed: z.boolean() }),
  ask('set-policy', { id, policy: policySchema }),
  ask('enrol', { id, names: z.array(name).check(z.minLength(1), z.maxLength(500)) }),
  /** The links of everybody on the roster, again. */
  ask('roster', {}),
  ask('place', { id, participant, place: z.optional(placeSchema) }),
  ask('remove', { id, participant }),
  ask('reissue', { id, participant }),
  ask('build-tables', {
    id,
    tables: z.optional(table),
    /** Before the class begins: whoever sits beside others, or looks on, takes a chair that nobody has. */
    spread: z.optional(z.boolean()),
  }),
  ask('begin', { id }),
  ask('open-talks', { id, tables }),
  /** Where programs alone sit in all chairs, they play among themselves. */
  ask('let-play', { id, tables }),
  ask('clock', {
    id,
    tables,
    action: z.enum(clockActions),
    /** For `add`, `set` and `last-call`. */
    seconds: z.optional(z.int().check(z.minimum(-604_800), z.maximum(604_800))),
    /** For `add`: more time for this seat alone, for which the table waits. */
    seat: z.optional(seat),
  }),
  ask('lock', {
    id,
    tables,
    /** What holds afterwards, of the kinds that are set; locks of other kinds stay as they are. */
    locks: z.array(z.enum(tableLocks)).check(z.maxLength(3)),
    /** The kinds that are set; left out, all of them. */
    kinds: z.optional(z.array(z.enum(tableLocks)).check(z.maxLength(3))),
  }),
  ask('announce', {
    id,
    tables,
    parties: z.optional(parties),
    kind: z.enum(['message', 'news']),
    text,
    /** Which of the ready words the text is, in the facilitator's language. */
    ready: z.optional(z.enum(readyWords)),
  }),
  /** Lets an event of the case happen now. */
  ask('release', {
    id,
    tables,
    event,
    parties: eventParties,
  }),
  /** Plans what `release` and `announce` do at once. */
  ask('schedule', { id, tables, time: scheduledTimeSchema, deed: scheduledDeedSchema }),
  /** What is scheduled does not happen where it has not happened yet. */
  ask('call-off', { id, item: index }),
  ask('cover', { id, table, seat, covered: z.boolean() }),
  ask('answer-help', {
    id,
    /** Left out for a question of somebody who sat at no table that played. */
    table: z.optional(table),
    request: index,
    /** What is replied. Left out, it is only marked as done: somebody went there and talked. */
    text: z.optional(text),
    /** The asker's whole delegation reads the question and the reply; nobody does beside the asker where that one has no seat. */
    toDelegation: z.optional(z.boolean()),
  }),
  ask('end-tables', { id, tables }),
  ask('reveal', { id, step: z.enum(debriefSteps), evenIfOpen: z.optional(z.boolean()) }),
  ask('watch', { table }),
  ask('projector-token', {}),
  ask('facilitator-token', {}),
  ask('delete-class', { id, code: z.string().check(z.maxLength(40)) }),
]);

type Parsed = Readonly<z.infer<typeof askSchema>>;
type MoveAsk = Extract<Parsed, { readonly type: 'move' }>;
/** The schema makes sure that a move is one of the engine's, whose types say it better. */
export type Ask = Exclude<Parsed, MoveAsk> | (Omit<MoveAsk, 'move'> & { readonly move: Move });
export type AskType = Ask['type'];
export type AskOf<Type extends AskType> = Extract<Ask, { readonly type: Type }>;

/** The ask that a message holds; undefined when it is none. */
export function parseAsk(message: unknown): Ask | undefined {
  const parsed = askSchema.safeParse(message);
  return parsed.success ? (parsed.data as Ask) : undefined;
}
