/** How good was a finished game, and for whom? */
import { analyse, canAnalyse, distancesOf, type Analysis, type Distances } from '#analysis/index.ts';
import { closedOptions, pointsOf, sheetOf, type Scenario } from '#engine/index.ts';
import type { GameFacts as PlayedFacts } from '#session/index.ts';
import type { GameFacts } from './game-row.ts';

/** What a measurement needs to know of a game. */
export type Measurable = Pick<
  PlayedFacts,
  'ending' | 'agreement' | 'walkAways' | 'shifts' | 'forbidden' | 'round' | 'moves'
>;

/** Points of the frontier are rounded to this before they are compared. */
const slack = 1e-9;

/**
 * Measures games of one case. What was possible is worked out once for every state in which events may leave the case,
 * so that thousands of games cost little more than one.
 */
export function gameMeter(scenario: Scenario): (game: Measurable) => GameFacts {
  const known = new Map<string, Analysis>();
  const possibleIn = (game: Measurable): Analysis | undefined => {
    const key = JSON.stringify([game.walkAways, game.shifts, game.forbidden]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const sheets = scenario.parties.map((_, party) => sheetOf(scenario, game, party));
    if (!canAnalyse(scenario, sheets)) return undefined;
    const made = analyse(scenario, {
      sheets,
      walkAways: game.walkAways,
      closed: closedOptions(scenario, game),
    });
    known.set(key, made);
    return made;
  };

  return (game) => {
    const { ending, agreement, walkAways } = game;
    const worth =
      agreement &&
      scenario.parties.map((_, party) => pointsOf(sheetOf(scenario, game, party), agreement.package));
    const possible = possibleIn(game);
    const most = possible?.solutions?.maximumSum.value;
    const parties = scenario.parties.map(({ id }, party) => {
      const walkAway = walkAways[party] ?? 0;
      const points = agreement?.parties.includes(party) === true ? worth?.[party] : undefined;
      const gain = points === undefined ? 0 : points - walkAway;
      const best = possible?.bestGains?.[party] ?? 0;
      return {
        party: id,
        walkAway,
        ...(points === undefined ? {} : { points }),
        gain,
        ...(best > 0 ? { share: gain / best } : {}),
      };
    });
    const gained = parties.reduce((sum, { gain }) => sum + gain, 0);
    return {
      outcome: ending.kind === 'impasse' ? ending.reason : 'agreement',
      rounds: game.round,
      moves: game.moves,
      ...(worth === undefined || possible === undefined
        ? {}
        : { onFrontier: possible.frontier.some(({ points }) => isSame(points, worth)) }),
      ...(most !== undefined && most > 0 ? { jointGain: gained / most } : {}),
      ...(possible === undefined ? {} : { distances: stated(distancesOf(possible, worth ?? walkAways)) }),
      parties,
    };
  };
}

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.every((value, party) => Math.abs(value - (others[party] ?? 0)) < slack);

/** The distances that there are. */
function stated(distances: Distances): Partial<Distances> {
  return Object.fromEntries(Object.entries(distances).filter(([, value]) => value !== undefined));
}
