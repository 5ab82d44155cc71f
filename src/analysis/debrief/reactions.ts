/** Does a party change direction when another does? After NegoLog (`nenv/utils/Move.py`), for any two parties. */
import type { PartyIndex } from '#engine/index.ts';
import type { OfferFacts, ReactionFacts } from './facts.ts';
import { isPositive, type StepClass } from './step-class.ts';

/** Up: from a step that gives nothing to one that gives. Down: the other way. */
type Turn = 'up' | 'down' | undefined;

/**
 * The steps of both are paired by their number: the second of one with the second of the other, as far as both go.
 *
 * @param own step classes of the party, in order
 * @param other step classes of the party that it may react to
 */
export function reactionOf(own: readonly StepClass[], other: readonly StepClass[]): ReactionFacts {
  const [mine, theirs] = [turnsOf(own), turnsOf(other)];
  const pairs = theirs
    .slice(0, Math.min(mine.length, theirs.length))
    .flatMap((turn, index) => (turn === undefined ? [] : [{ turn, answer: mine[index] }]));
  const answered = pairs.filter(({ answer }) => answer !== undefined);
  const alike = answered.filter(({ turn, answer }) => turn === answer).length;
  return pairs.length === 0
    ? { awareness: undefined, correlation: undefined }
    : {
        awareness: answered.length / pairs.length,
        correlation: (2 * alike - answered.length) / pairs.length,
      };
}

/** Indexed by party: how one party reacted to each other; undefined for itself. */
export function reactionFacts(
  offers: readonly OfferFacts[],
  party: PartyIndex,
  parties: number,
): readonly (ReactionFacts | undefined)[] {
  const stepsOf = (one: PartyIndex): readonly StepClass[] =>
    offers.flatMap(({ by, step }) => (by === one && step !== undefined ? [step] : []));
  return Array.from({ length: parties }, (_, other) =>
    other === party ? undefined : reactionOf(stepsOf(party), stepsOf(other)),
  );
}

function turnsOf(steps: readonly StepClass[]): readonly Turn[] {
  return steps.slice(1).map((step, index) => {
    const before = steps[index];
    if (before === undefined || isPositive(before) === isPositive(step)) return undefined;
    return isPositive(step) ? 'up' : 'down';
  });
}
