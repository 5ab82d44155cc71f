/** What did a party do, by its moves? Integrative acts look for value, distributive ones claim it. */
import { isSamePackage } from '#engine/index.ts';
import type { Match, Move, MoveType, Package, PartyIndex, Scenario } from '#engine/index.ts';
import type { ActFacts, OfferFacts } from './facts.ts';

export function actFacts(
  scenario: Scenario,
  match: Match,
  offers: readonly OfferFacts[],
  party: PartyIndex,
): ActFacts {
  const seats = scenario.seats.filter((seat) => seat.party === party).map(({ id }) => id);
  const moves = match.moves.filter((move) => 'by' in move && seats.includes(move.by));
  const count = (type: MoveType, also: (move: Move) => boolean = () => true): number =>
    moves.filter((move) => move.type === type && also(move)).length;
  const answers = match.questions.filter(({ to, answer }) => to === party && answer !== undefined);
  const proposals = offers.filter(({ by }) => by === party);
  const kinds = proposals.map((offer) => kindOf(offer, offers));
  return {
    integrative: {
      packageOffers: kinds.filter((kind) => kind === 'package').length,
      equalAlternatives: proposals.filter(({ packages }) => packages.length > 1).length,
      priorityQuestions: count('ask', (move) => move.type === 'ask' && move.topic === 'priority'),
      priorityStatements:
        count('signal') +
        count('disclose', (move) => move.type === 'disclose' && move.what === 'mandate-summary') +
        answers.filter(({ topic, answer }) => topic === 'priority' && answer?.manner === 'truthful').length,
    },
    distributive: {
      singleIssueDemands: kinds.filter((kind) => kind === 'demand').length,
      repetitions: kinds.filter((kind) => kind === 'repetition').length,
      publishedPositions: count('commit'),
      withheldAnswers: answers.filter(({ answer }) => answer?.manner !== 'truthful').length,
      walkOuts: count('walk-away'),
    },
  };
}

/**
 * A repetition tables only what its author had tabled before. A demand is what somebody else tabled last, but for one
 * issue that is changed in the author's favour. Everything else is a package offer.
 */
function kindOf(offer: OfferFacts, offers: readonly OfferFacts[]): 'repetition' | 'demand' | 'package' {
  const earlier = offers.filter(({ proposal }) => proposal < offer.proposal);
  const own = earlier.filter(({ by }) => by === offer.by).flatMap(({ packages }) => packages);
  const isRepeated = (pkg: Package): boolean => own.some((before) => isSamePackage(before.package, pkg));
  if (offer.packages.every((tabled) => isRepeated(tabled.package))) return 'repetition';
  const last = earlier.findLast(({ by }) => by !== offer.by);
  const isDemand = offer.packages.every((tabled) =>
    last?.packages.some(
      (theirs) =>
        clausesChanged(theirs.package, tabled.package) === 1 &&
        (tabled.points[offer.by] ?? 0) > (theirs.points[offer.by] ?? 0),
    ),
  );
  return isDemand ? 'demand' : 'package';
}

/** Issues that two packages settle differently. */
export function clausesChanged(a: Package, b: Package): number {
  return a.filter((option, issue) => option !== b[issue]).length;
}
