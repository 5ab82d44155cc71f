/** How well did a party read the case before it spoke? */
import type { IssueIndex, PartyIndex, Sheet } from '#engine/index.ts';
import { sumOf } from '../solutions.ts';
import type { PlanningFacts } from './facts.ts';
import type { Finished } from './finished.ts';

/** Judged against the sheets and walk-aways at the start, which is what could be known; results are the final ones. */
export function planningFacts(
  { scenario, match }: Finished,
  party: PartyIndex,
  result: number,
): PlanningFacts | undefined {
  const plan = match.sheets[party];
  if (plan === undefined) return undefined;
  const walkAways = scenario.difficulties[match.setup.difficulty]?.walkAways ?? [];
  const correlation = (ranked: readonly IssueIndex[], other: PartyIndex): number | undefined => {
    const mandate = scenario.mandates[other];
    return mandate === undefined ? undefined : priorityCorrelation(ranked, mandate);
  };
  return {
    ownPriorities: correlation(plan.priorities, party),
    target: plan.target,
    resultOverTarget: result - plan.target,
    guesses: scenario.parties.map((_, other) => {
      const guess = plan.guesses[other];
      if (guess === undefined || other === party) return undefined;
      const truth = walkAways[other];
      return {
        priorities: correlation(guess.priorities, other),
        walkAwayError:
          guess.walkAway === undefined || truth === undefined ? undefined : guess.walkAway - truth,
      };
    }),
  };
}

/**
 * Spearman's rank correlation, in [−1, 1], between a guessed order of issues and the true one: by span of points,
 * widest first. Issues of equal span share a rank, as do the issues that were not ranked, after all that were.
 * Undefined where one of the orders says nothing.
 */
export function priorityCorrelation(
  guessed: readonly IssueIndex[],
  sheet: Pick<Sheet, 'points'>,
): number | undefined {
  const spans = spansOf(sheet);
  const guess = spans.map((_, issue) => {
    const place = guessed.indexOf(issue);
    return place < 0 ? guessed.length : place;
  });
  return pearson(ranksOf(guess), ranksOf(spans.map((span) => -span)));
}

/** Indexed by issue: best minus worst option, in points. */
export function spansOf({ points }: Pick<Sheet, 'points'>): readonly number[] {
  return points.map((options) => (options.length === 0 ? 0 : Math.max(...options) - Math.min(...options)));
}

/** Ranks from 1 for the smallest value; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

function pearson(a: readonly number[], b: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => sumOf(values) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = sumOf(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
  const variance = (values: readonly number[], middle: number) =>
    sumOf(values.map((value) => (value - middle) * (value - middle)));
  const product = variance(a, meanA) * variance(b, meanB);
  return product > 0 ? covariance / Math.sqrt(product) : undefined;
}
