import type { Brief, DecisionRule, PartyIndex, View } from '#engine/index.ts';

/** How far the negotiation has run, for one seat. */
export interface Clock {
  /** From 0 in the first round to 1 in the last in which an own proposal can still be agreed. */
  readonly time: number;
  readonly isTooLateToPropose: boolean;
}

/**
 * In alternating offers a proposal of the last round can only be supported by those who speak after its
 * author, so that most seats must make their last offer a round earlier than the deadline.
 */
export function clockOf(brief: Brief, view: View): Clock {
  const isLastRound = view.round >= view.rounds;
  const lastUseful = canCarryInLastRound(brief, view) ? view.rounds : view.rounds - 1;
  const isSpent =
    brief.rules.protocol === 'open-table' && (view.spent[brief.party] ?? 0) >= brief.rules.proposalsPerRound;
  return {
    time: lastUseful <= 1 ? 1 : Math.max(0, Math.min(1, (view.round - 1) / (lastUseful - 1))),
    isTooLateToPropose: isLastRound && (isSpent || lastUseful < view.rounds),
  };
}

function canCarryInLastRound({ party, rules }: Brief, view: View): boolean {
  const present = rules.order.filter((other) => !view.left[other]);
  if (rules.protocol === 'open-table') return true;
  return isEnough(rules.decision, present.slice(present.indexOf(party)));
}

/** Do these parties satisfy the decision rule? */
export function isEnough({ quorum, vetoes }: DecisionRule, parties: readonly PartyIndex[]): boolean {
  return parties.length >= quorum && vetoes.every((party) => parties.includes(party));
}
