/** May the chief put the party's name to this package, or does the mandate leave it to another seat of the delegation? */
import type { Brief, Match, Package, PartyIndex, Scenario, Seat, SeatId, View } from '../model/index.ts';
import { holds, pointsOf } from '../rules/points.ts';

/** What a seat beside the chief says to a package that is reserved for it. */
export interface Endorsement {
  readonly seat: SeatId;
  /** `unasked`: whom it speaks for has not been consulted. */
  readonly state: 'given' | 'unasked' | 'refused';
  /** What the package is worth to whom it speaks for. */
  readonly points: number;
  /** What it needs to be worth; undefined as long as nobody has asked. */
  readonly needed: number | undefined;
}

interface Line {
  readonly points: Scenario['constituencies'][number]['points'];
  /** Undefined as long as it has not been asked. */
  readonly threshold: number | undefined;
}

/** The seats of this party for whom the package is reserved, and what each says, in the order of the file. */
function endorsements(
  seats: readonly Seat[],
  party: PartyIndex,
  pkg: Package,
  lineOf: (constituency: number) => Line | undefined,
): readonly Endorsement[] {
  return seats.flatMap(({ id, party: own, reserved }) => {
    if (own !== party || reserved === undefined || !reserved.when.some((condition) => holds(condition, pkg)))
      return [];
    const line = lineOf(reserved.speaksFor);
    if (line === undefined) return [];
    const points = pointsOf({ points: line.points, interactions: [] }, pkg);
    const needed = line.threshold;
    const state = needed === undefined ? 'unasked' : points >= needed ? 'given' : 'refused';
    return [{ seat: id, state, points, needed }];
  });
}

/** As the rules reckon it. */
export function endorsementsOn(
  scenario: Scenario,
  match: Match,
  pkg: Package,
  party: PartyIndex,
): readonly Endorsement[] {
  return endorsements(scenario.seats, party, pkg, (index) => {
    const one = scenario.constituencies[index];
    const threshold = match.consulted[index] ? (match.thresholds[index] ?? one?.threshold) : undefined;
    return one === undefined ? undefined : { points: one.points, threshold };
  });
}

/** The same, from what a seat may know. */
export function endorsementsFor(brief: Brief, view: View, pkg: Package): readonly Endorsement[] {
  return endorsements(brief.seats, brief.party, pkg, (constituency) => {
    const one = brief.home.find((home) => home.constituency === constituency);
    const now = view.home.find((home) => home.constituency === constituency);
    // A vote shows a threshold too; to have voted once is not to have been asked.
    const threshold = now?.consulted === true ? now.threshold : undefined;
    return one === undefined ? undefined : { points: one.points, threshold };
  });
}
