/** How did the offers move? Every proposal with its worth to everybody and its step class. */
import type { PartyIndex, Proposal } from '#engine/index.ts';
import { sumOf } from '../solutions.ts';
import { pointsOfTicks, ticksOf } from '../space/grains.ts';
import type { ConcessionFacts, FirstOfferFacts, OfferFacts, StepFacts } from './facts.ts';
import type { Finished } from './finished.ts';
import { sensitivityOf, stepClasses, stepClassOf, type StepClass } from './step-class.ts';

export function offerFacts({ scenario, match, valueOf }: Finished): readonly OfferFacts[] {
  const offers: OfferFacts[] = [];
  for (const proposal of match.proposals) {
    const { id, by, round, status } = proposal;
    const packages = proposal.packages.map((pkg) => {
      const valued = valueOf(pkg);
      return { ...valued, sum: pointsOfTicks(sumOf(valued.points.map(ticksOf))) };
    });
    const last = offers.findLast((offer) => offer.by === by);
    const change = last === undefined ? undefined : changeOf(last, { by, packages }, scenario.parties.length);
    const others = change?.others.filter((value) => value !== undefined) ?? [];
    offers.push({
      proposal: id,
      by,
      round,
      status,
      packages,
      step:
        change === undefined ? undefined : stepClassOf(change.self, rounded(sumOf(others) / others.length)),
      stepToward: scenario.parties.map((_, party) => {
        const other = change?.others[party];
        return change === undefined || other === undefined ? undefined : stepClassOf(change.self, other);
      }),
    });
  }
  return offers;
}

type Asked = Pick<OfferFacts, 'by' | 'packages'>;

/**
 * What a proposal changes in points. Of several equal packages the author counts the average, another party the one
 * that it would take.
 */
function changeOf(
  last: Asked,
  next: Asked,
  parties: number,
): { readonly self: number; readonly others: readonly (number | undefined)[] } {
  const best = ({ packages }: Asked, party: PartyIndex): number =>
    Math.max(...packages.map(({ points }) => points[party] ?? 0));
  return {
    self: rounded(ownPointsOf(next) - ownPointsOf(last)),
    others: Array.from({ length: parties }, (_, party) =>
      party === next.by ? undefined : rounded(best(next, party) - best(last, party)),
    ),
  };
}

/** What the author of an offer asks for itself: the average over its packages. */
export function ownPointsOf({ by, packages }: Asked): number {
  return sumOf(packages.map(({ points }) => points[by] ?? 0)) / packages.length;
}

export function stepFacts(offers: readonly OfferFacts[], party: PartyIndex): StepFacts {
  const taken = offers.filter(({ by }) => by === party).map(({ step }) => step);
  const count = (wanted: StepClass): number => taken.filter((step) => step === wanted).length;
  const counts = Object.fromEntries(stepClasses.map((name) => [name, count(name)])) as Record<
    StepClass,
    number
  >;
  return { counts, sensitivity: sensitivityOf(counts) };
}

/** Ends of the early and the middle part, as shares of all rounds. */
const EARLY_UNTIL = 0.45;
const MIDDLE_UNTIL = 0.9;

/** What a party asked for over time. A point given up counts for the part of time in which the new offer was tabled. */
export function concessionFacts(
  offers: readonly OfferFacts[],
  party: PartyIndex,
  rounds: number,
  walkAway: number,
): ConcessionFacts {
  const curve = offers
    .filter(({ by }) => by === party)
    .map((offer) => ({ proposal: offer.proposal, round: offer.round, points: rounded(ownPointsOf(offer)) }));
  const given = { early: 0, middle: 0, late: 0 };
  curve.forEach(({ round, points }, index) => {
    const before = curve[index - 1];
    if (before === undefined) return;
    const time = round / rounds;
    const part = time <= EARLY_UNTIL ? 'early' : time <= MIDDLE_UNTIL ? 'middle' : 'late';
    given[part] = rounded(given[part] + before.points - points);
  });
  const [first, last] = [curve[0]?.points ?? 0, curve.at(-1)?.points ?? 0];
  const total = rounded(first - last);
  return {
    curve,
    given: total,
    givenShare: curve.length > 0 && first > walkAway ? total / (first - walkAway) : undefined,
    ...given,
  };
}

/** How strongly did a party open, and did the first numbers pull the result? */
export function firstOfferFacts(
  { analysis, deal }: Finished,
  offers: readonly OfferFacts[],
  party: PartyIndex,
  result: number,
): FirstOfferFacts | undefined {
  const firsts = analysis.walkAways.flatMap((_, by) => offers.find((offer) => offer.by === by) ?? []);
  const own = firsts.find(({ by }) => by === party);
  if (own === undefined) return undefined;
  const points = ownPointsOf(own);
  const others = firsts
    .filter(({ by }) => by !== party)
    .map((offer) => ownPointsOf({ by: party, packages: offer.packages }));
  const theirs = others.length === 0 ? undefined : sumOf(others) / others.length;
  const ideal = analysis.ideal[party] ?? 0;
  return {
    proposal: own.proposal,
    round: own.round,
    points: rounded(points),
    // Events may since have closed what it asked for.
    strength: ideal > 0 ? Math.min(1, points / ideal) : 0,
    openingGap: theirs === undefined ? undefined : rounded(points - theirs),
    resultOverMidpoint:
      theirs === undefined || deal === undefined ? undefined : rounded(result - (points + theirs) / 2),
  };
}

/** Of everything that others tabled, the best for this party. */
export function bestOfferedTo(
  proposals: readonly Pick<Proposal, 'id' | 'by'>[],
  offers: readonly OfferFacts[],
  party: PartyIndex,
): { readonly proposal: number; readonly package: number; readonly points: number } | undefined {
  const offered = offers
    .filter(({ by, proposal }) => by !== party && proposals.some(({ id }) => id === proposal))
    .flatMap(({ proposal, packages }) =>
      packages.map(({ points }, index) => ({ proposal, package: index, points: points[party] ?? 0 })),
    );
  return offered.reduce<(typeof offered)[number] | undefined>(
    (best, one) => (best === undefined || one.points > best.points ? one : best),
    undefined,
  );
}

/** Free of the noise of adding doubles. */
function rounded(points: number): number {
  return pointsOfTicks(ticksOf(points));
}
