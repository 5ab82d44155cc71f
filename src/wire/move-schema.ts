import * as z from 'zod/mini';
import { answerManners, disclosureKinds, questionTopics } from '#engine/index.ts';

/*
 * The shape of a move as it comes from outside. The engine judges its meaning; this only makes sure that what
 * it gets is a move at all, with whole numbers where it counts and bounded lists and texts.
 */
const index = z.int().check(z.nonnegative(), z.maximum(10_000));
const indices = z.array(index).check(z.maxLength(64));
const seat = z.string().check(z.minLength(1), z.maxLength(80));
const points = z.number().check(z.minimum(0), z.maximum(100));
const pkg = z.array(z.int().check(z.minimum(-1), z.maximum(10_000))).check(z.maxLength(64));
const clause = z.strictObject({ issue: index, options: indices });
const text = z.string().check(z.maxLength(10_000));
const phrase = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(80)),
  issue: z.optional(index),
  party: z.optional(index),
});

const guess = z.strictObject({ priorities: indices, walkAway: z.optional(points) });
const sheet = z.strictObject({
  priorities: indices,
  target: points,
  guesses: z
    .array(
      z.union([
        guess,
        z.undefined(),
        z.pipe(
          z.null(),
          z.transform(() => undefined),
        ),
      ]),
    )
    .check(z.maxLength(6)),
  firstOffer: z.optional(pkg),
});

const by = { by: seat };

/** Any move of the closed list. */
export const moveSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), ...by }),
  z.strictObject({ type: z.literal('prepare'), ...by, sheet }),
  z.strictObject({ type: z.literal('propose'), ...by, packages: z.array(pkg).check(z.maxLength(3)) }),
  z.strictObject({ type: z.literal('withdraw'), ...by, proposal: index }),
  z.strictObject({ type: z.literal('accept'), ...by, proposal: index, package: index }),
  z.strictObject({ type: z.literal('reject'), ...by, proposal: index }),
  z.strictObject({ type: z.literal('object'), ...by, proposal: index, package: index, issues: indices }),
  z.strictObject({ type: z.literal('pass'), ...by }),
  z.strictObject({ type: z.literal('walk-away'), ...by }),
  z.strictObject({ type: z.literal('say'), ...by, room: index, text, phrase: z.optional(phrase) }),
  z.strictObject({
    type: z.literal('ask'),
    ...by,
    room: index,
    to: index,
    topic: z.enum(questionTopics),
    issue: index,
  }),
  z.strictObject({ type: z.literal('answer'), ...by, question: index, manner: z.enum(answerManners) }),
  z.strictObject({ type: z.literal('signal'), ...by, room: index, more: index, less: index }),
  z.strictObject({ type: z.literal('commit'), ...by, clause }),
  z.strictObject({ type: z.literal('consult'), ...by, constituency: index }),
  z.strictObject({ type: z.literal('disclose'), ...by, what: z.enum(disclosureKinds) }),
  z.strictObject({ type: z.literal('join-bloc'), ...by, bloc: index }),
  z.strictObject({ type: z.literal('leave-bloc'), ...by, bloc: index }),
  z.strictObject({ type: z.literal('open-room'), ...by, with: indices }),
  z.strictObject({ type: z.literal('leave-room'), ...by, room: index }),
  z.strictObject({
    type: z.literal('draft-side-deal'),
    ...by,
    room: index,
    clauses: z.array(clause).check(z.maxLength(64)),
  }),
  z.strictObject({ type: z.literal('initial-side-deal'), ...by, sideDeal: index }),
  z.strictObject({ type: z.literal('lobby'), ...by, constituency: index }),
  z.strictObject({ type: z.literal('ratify'), ...by, decision: z.enum(['submit', 'refuse']) }),
  z.strictObject({ type: z.literal('sign'), ...by }),
  z.strictObject({ type: z.literal('deadline-reached') }),
  z.strictObject({ type: z.literal('adjourn') }),
  z.strictObject({
    type: z.literal('release-event'),
    inject: z.string().check(z.minLength(1), z.maxLength(80)),
    to: z.optional(z.array(index).check(z.maxLength(12))),
  }),
]);
