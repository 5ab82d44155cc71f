/** How did the planning sheet compare with the truth? */
import { prioritiesOf } from '#engine/index.ts';
import type { IssueIndex, Match, PartyIndex, Scenario } from '#engine/index.ts';
import type { DebriefFacts } from '#analysis/index.ts';

/** How near a guessed order came to the true one, by rank correlation. */
export const closenesses = ['close', 'half-right', 'unrelated', 'reversed'] as const;
export type Closeness = (typeof closenesses)[number];

/** Above 0.7 close, above 0.3 half right, down to −0.3 unrelated, below that the wrong way round. */
export function closenessOf(correlation: number): Closeness {
  if (correlation > 0.7) return 'close';
  if (correlation > 0.3) return 'half-right';
  return correlation >= -0.3 ? 'unrelated' : 'reversed';
}

export interface GuessStory {
  readonly party: PartyIndex;
  /** What was guessed to matter most to them, first things first; empty where nothing was guessed. */
  readonly guessed: readonly IssueIndex[];
  /** What did. As long as the guess, three at least. */
  readonly truth: readonly IssueIndex[];
  readonly correlation: number | undefined;
  readonly closeness: Closeness | undefined;
  readonly walkAwayGuessed: number | undefined;
  /** As it stood at the start. */
  readonly walkAwayTrue: number;
  readonly walkAwayError: number | undefined;
}

export interface PlanStory {
  readonly target: number;
  readonly result: number;
  readonly walkAway: number;
  readonly resultOverTarget: number;
  /** The own order of issues beside the one that the points give. */
  readonly planned: readonly IssueIndex[];
  readonly byPoints: readonly IssueIndex[];
  readonly ownCloseness: Closeness | undefined;
  readonly guesses: readonly GuessStory[];
}

/** Undefined for who went without a plan. */
export function planStory(
  scenario: Pick<Scenario, 'mandates' | 'difficulties'>,
  match: Pick<Match, 'setup' | 'sheets'>,
  facts: DebriefFacts,
  party: PartyIndex,
): PlanStory | undefined {
  const plan = match.sheets[party];
  const own = facts.parties[party];
  const planning = own?.planning;
  const mandate = scenario.mandates[party];
  if (plan === undefined || own === undefined || planning === undefined || mandate === undefined)
    return undefined;
  const walkAways = scenario.difficulties[match.setup.difficulty]?.walkAways ?? [];
  const closeness = (correlation: number | undefined) =>
    correlation === undefined ? undefined : closenessOf(correlation);
  return {
    target: planning.target,
    result: own.points,
    walkAway: own.walkAway,
    resultOverTarget: planning.resultOverTarget,
    planned: plan.priorities,
    byPoints: prioritiesOf(mandate),
    ownCloseness: closeness(planning.ownPriorities),
    guesses: scenario.mandates.flatMap((theirs, other): readonly GuessStory[] => {
      if (other === party) return [];
      const guess = plan.guesses[other];
      const judged = planning.guesses[other];
      const guessed = guess?.priorities ?? [];
      return [
        {
          party: other,
          guessed,
          truth: prioritiesOf(theirs).slice(0, Math.max(3, guessed.length)),
          correlation: judged?.priorities,
          closeness: guessed.length === 0 ? undefined : closeness(judged?.priorities),
          walkAwayGuessed: guess?.walkAway,
          walkAwayTrue: walkAways[other] ?? theirs.walkAway,
          walkAwayError: judged?.walkAwayError,
        },
      ];
    }),
  };
}
