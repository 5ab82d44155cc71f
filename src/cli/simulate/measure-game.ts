/** What does a simulation keep of one finished game? */
import { analyse, canAnalyse, type Analysis } from '#analysis/index.ts';
import {
  closedOptions,
  pointsOf,
  sheetOf,
  type ImpasseReason,
  type Match,
  type Scenario,
} from '#engine/index.ts';

export interface GameFacts {
  readonly rounds: number;
  readonly moves: number;
  /** Why there was no agreement; undefined where there was one. */
  readonly impasse: ImpasseReason | undefined;
  /** Indexed by party, as they stood at the end. */
  readonly walkAways: readonly number[];
  /** Indexed by party: points of the agreement; undefined for a party that it does not bind. Empty at an impasse. */
  readonly points: readonly (number | undefined)[];
  /** Nothing possible would have been better for somebody and worse for nobody. Undefined at an impasse. */
  readonly isOnFrontier: boolean | undefined;
  /** All gains, as a share of the largest that could have been had. Undefined at an impasse, or where nothing could be gained. */
  readonly jointGainRatio: number | undefined;
}

/** Points of the frontier are rounded to this before they are compared. */
const slack = 1e-9;

/**
 * Measures games of one case. What was possible is worked out once for every state in which events may leave the case,
 * so that thousands of games cost little more than one.
 */
export function gameMeter(scenario: Scenario): (match: Match) => GameFacts {
  const known = new Map<string, Analysis>();
  const possibleIn = (match: Match): Analysis | undefined => {
    const key = JSON.stringify([match.walkAways, match.shifts, match.forbidden]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
    if (!canAnalyse(scenario, sheets)) return undefined;
    const made = analyse(scenario, {
      sheets,
      walkAways: match.walkAways,
      closed: closedOptions(scenario, match),
    });
    known.set(key, made);
    return made;
  };

  return (match) => {
    const { ending, draft, walkAways } = match;
    const base = { rounds: match.round, moves: match.moves.length, walkAways };
    const pkg = ending?.kind === 'agreement' ? draft?.package : undefined;
    if (pkg === undefined)
      return {
        ...base,
        impasse: ending?.kind === 'impasse' ? ending.reason : undefined,
        points: [],
        isOnFrontier: undefined,
        jointGainRatio: undefined,
      };
    const worth = scenario.parties.map((_, party) => pointsOf(sheetOf(scenario, match, party), pkg));
    const points = worth.map((value, party) => (draft?.parties.includes(party) ? value : undefined));
    const gained = points.reduce<number>(
      (sum, value, party) => sum + (value === undefined ? 0 : value - (walkAways[party] ?? 0)),
      0,
    );
    const possible = possibleIn(match);
    const most = possible?.solutions?.maximumSum.value ?? 0;
    return {
      ...base,
      impasse: undefined,
      points,
      isOnFrontier: possible?.frontier.some((point) =>
        point.points.every((value, party) => Math.abs(value - (worth[party] ?? 0)) < slack),
      ),
      jointGainRatio: most > 0 ? gained / most : undefined,
    };
  };
}
