/** What do many games come to? */
import { impasseReasons, type Scenario } from '#engine/index.ts';
import type { GameFacts } from '../batch/game-row.ts';

/**
 * Figures over many games. Points are of agreements only; what cannot be measured, such as the mean of nothing, is
 * undefined.
 */
export function summarise({ parties }: Pick<Scenario, 'parties'>, games: readonly GameFacts[]) {
  const agreed = games.filter(({ outcome }) => outcome === 'agreement');
  return {
    games: games.length,
    agreements: agreed.length,
    agreementShare: agreed.length / games.length,
    impasses: Object.fromEntries(
      // Nobody closes a table of programs before its time.
      impasseReasons
        .filter((reason) => reason !== 'adjourned')
        .map((reason) => [reason, games.filter(({ outcome }) => outcome === reason).length]),
    ),
    meanRounds: meanOf(games.map(({ rounds }) => rounds)),
    meanMoves: meanOf(games.map(({ moves }) => moves)),
    frontierShare: meanOf(
      agreed.flatMap(({ onFrontier }) => (onFrontier === undefined ? [] : Number(onFrontier))),
    ),
    meanJointGainRatio: meanOf(agreed.flatMap(({ jointGain }) => jointGain ?? [])),
    parties: parties.map(({ id }, party) => {
      const results = agreed.flatMap(({ parties: rows }) => {
        const row = rows[party];
        return row?.points === undefined ? [] : [{ points: row.points, gain: row.gain }];
      });
      const points = results.map((result) => result.points).toSorted((a, b) => a - b);
      const discounted = games.flatMap(({ parties: rows }) => rows[party]?.discounted ?? []);
      return {
        party: id,
        meanWalkAway: meanOf(games.map(({ parties: rows }) => rows[party]?.walkAway ?? 0)),
        mean: meanOf(points),
        deviation: deviationOf(points),
        least: points[0],
        p10: percentile(points, 0.1),
        p25: percentile(points, 0.25),
        median: percentile(points, 0.5),
        p75: percentile(points, 0.75),
        p90: percentile(points, 0.9),
        most: points.at(-1),
        meanGain: meanOf(results.map(({ gain }) => gain)),
        ...(discounted.length === 0 ? {} : { meanDiscounted: meanOf(discounted) }),
        belowWalkAway: results.filter(({ gain }) => gain < 0).length,
      };
    }),
  };
}

/** The nearest rank: the smallest value that at least this share of all values does not exceed. */
function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the whole, not of a sample. */
function deviationOf(values: readonly number[]): number | undefined {
  const mean = meanOf(values);
  if (mean === undefined) return undefined;
  const square = meanOf(values.map((value) => (value - mean) * (value - mean)));
  return square === undefined ? undefined : Math.sqrt(square);
}
