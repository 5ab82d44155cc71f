/** How good was a finished game, and for whom? */
import { canSolve, distancesOf, solve, type Distances, type Solved } from '#analysis/index.ts';
import { closedOptions, pointsOf, sheetOf, type Scenario, type Sheet } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import type { GameFacts as PlayedFacts } from '#session/index.ts';

import type { GameFacts } from './game-row.ts';
import { measureOffers } from './measure-offers.ts';

/** What a measurement needs to know of a game. */
export type Measurable = Pick<
  PlayedFacts,
  | 'ending'
  | 'agreement'
  | 'walkAways'
  | 'shifts'
  | 'forbidden'
  | 'happened'
  | 'round'
  | 'rounds'
  | 'moves'
  | 'offers'
>;

/** An agreement this near to the frontier, in points, is on it: points are rounded before they are compared. */
const slack = 1e-6;

/** What events have made of a case. */
interface World {
  /** Indexed by party. */
  readonly sheets: readonly Sheet[];
  /** Undefined where the case is too large. */
  readonly possible: Solved | undefined;
}

/**
 * Measures games of one case. What was possible is worked out once for every state in which events may leave the case,
 * so that thousands of games cost little more than one.
 */
export function gameMeter(scenario: Scenario): (game: Measurable) => GameFacts {
  const known = new Map<string, World>();
  const worldOf = (game: Measurable): World => {
    const key = JSON.stringify([game.walkAways, game.shifts, game.forbidden, game.happened]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const sheets = scenario.parties.map((_, party) => sheetOf(scenario, game, party));
    const closed = closedOptions(scenario, game);
    const possible = canSolve(scenario, sheets)
      ? solve(scenario, { sheets, walkAways: game.walkAways, closed })
      : undefined;
    const made = { sheets, possible };
    known.set(key, made);
    return made;
  };

  return (game) => {
    const { ending, agreement, walkAways } = game;
    const { sheets, possible } = worldOf(game);
    const worth = agreement && sheets.map((sheet) => pointsOf(sheet, agreement.package));
    const distances = possible && distancesOf(possible, worth ?? walkAways);
    const most = possible?.solutions?.maximumSum.value;
    const offers = measureOffers(sheets, game.offers);
    const parties = scenario.parties.map(({ id }, party) => {
      const walkAway = walkAways[party] ?? 0;
      const points = agreement?.parties.includes(party) === true ? worth?.[party] : undefined;
      const left = remaining(scenario.mandates[party]?.discount, game);
      const gain = points === undefined ? 0 : (points - walkAway) * (left ?? 1);
      const best = possible?.bestGains?.[party] ?? 0;
      const { opening, ...moved } = offers[party] ?? { offers: 0, opening: undefined, steps: {} };
      return {
        party: id,
        walkAway,
        ...(points === undefined ? {} : { points }),
        ...(left === undefined ? {} : { discounted: (points ?? walkAway) * left }),
        gain,
        ...(best > 0 ? { share: gain / best } : {}),
        ...(best > 0 && opening !== undefined ? { opening: (opening - walkAway) / best } : {}),
        ...moved,
      };
    });
    const gained = parties.reduce((sum, { gain }) => sum + gain, 0);
    return {
      outcome: ending.kind === 'impasse' ? ending.reason : 'agreement',
      rounds: game.round,
      time: Math.min(1, game.round / game.rounds),
      moves: game.moves,
      ...(worth === undefined || distances?.frontier === undefined
        ? {}
        : { onFrontier: distances.frontier < slack }),
      ...(most !== undefined && most > 0 ? { jointGain: gained / most } : {}),
      ...(distances === undefined ? {} : { distances: stated(distances) }),
      parties,
    };
  };
}

/**
 * What is left of a point when a game ends, for a party that discounts: dᵗ, the time of round k of n being k/(n + 1), and 1
 * when the last round is over, as the discrete timeline of Genius counts it. Undefined where nothing is discounted.
 */
function remaining(
  discount: number | undefined,
  { ending, round, rounds }: Pick<Measurable, 'ending' | 'round' | 'rounds'>,
): number | undefined {
  if (discount === undefined || discount === 1) return undefined;
  const isOver = ending.kind === 'impasse' && ending.reason === 'deadline';
  return power(discount, isOver ? 1 : round / (rounds + 1));
}

/** The distances that there are. */
function stated(distances: Distances): Partial<Distances> {
  return Object.fromEntries(Object.entries(distances).filter(([, value]) => value !== undefined));
}
