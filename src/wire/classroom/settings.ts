/** What does a facilitator decide about a class? Shapes as they come from outside. */
import * as z from 'zod/mini';
import { protocolNames } from '#engine/index.ts';
import { maxMembers } from './head-count.ts';

/** How long a session is planned to last; `weeks` runs without clocks. */
export const sessionShapes = ['minutes-60', 'minutes-90', 'minutes-180', 'weeks'] as const;
export type SessionShape = (typeof sessionShapes)[number];

const seconds = z.int().check(z.minimum(5), z.maximum(604_800));

/** Clocks of a table, in seconds. Each span of play starts its own clock; a span that is not listed has none. */
export const timingSchema = z.strictObject({
  /** Reading and planning, together. */
  preparation: z.optional(seconds),
  /** One round of the open table, or one turn of alternating offers. */
  round: z.optional(seconds),
  /** Ratification, and signature. */
  home: z.optional(seconds),
});

/** What everybody in the class may know about how it is run. Participants are shown it. */
export const policySchema = z.strictObject({
  /** May facilitators read side rooms and teams' own channels, or only what is said in the plenary? */
  facilitatorsRead: z.enum(['plenary', 'everything']),
  /** Tables wait, planned and ready, until the facilitator opens the talks. */
  startTogether: z._default(z.boolean(), true),
  /** Where several people share a seat, all of them who are there must agree before it tables a proposal. */
  agreeInside: z._default(z.boolean(), false),
  /** Which program plays an empty seat; `unknown` lets the seed draw somebody for each. */
  botStrategy: z._default(z.string().check(z.minLength(1), z.maxLength(80)), 'logroller'),
  /** May people read from the start how the programs beside them play, or only when they look back? */
  cards: z._default(z.enum(['before', 'after']), 'before'),
  /** After how long without an offer a table raises an alarm, in minutes. */
  quietMinutes: z._default(z.number().check(z.minimum(0.05), z.maximum(10_000)), 5),
  /** After how long a program covers a seat whose people have all dropped out, in seconds; 0 is never. */
  coverAfterSeconds: z._default(z.int().check(z.nonnegative(), z.maximum(86_400)), 0),
  /** Are people called by name when the deals of all tables are compared? */
  namesInDebrief: z._default(z.boolean(), false),
});

export const settingsSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  scenario: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  /** Index into the scenario's difficulties. */
  difficulty: z.int().check(z.nonnegative(), z.maximum(20)),
  /** Left out, the case's own. */
  protocol: z.optional(z.enum(protocolNames)),
  /** The same seed gives every table the same luck; another seed is another variant. */
  seed: z.string().check(z.minLength(1), z.maxLength(80)),
  shape: z.enum(sessionShapes),
  /** How many people are expected: tables stand ready for them from the start. */
  people: z.optional(z.int().check(z.positive(), z.maximum(maxMembers))),
  /** Own clocks instead of those that go with the shape. */
  timing: z.optional(timingSchema),
  policy: policySchema,
});

export type ClassTiming = Readonly<z.infer<typeof timingSchema>>;
export type ClassPolicy = Readonly<z.infer<typeof policySchema>>;
export type ClassSettings = Omit<Readonly<z.infer<typeof settingsSchema>>, 'policy'> & {
  readonly policy: ClassPolicy;
};
