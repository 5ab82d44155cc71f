import type { Match, OutsideOption, PartyIndex, Proposal, Scenario, Sheet } from '../model/index.ts';
import { suffice } from './decision.ts';
import { pointsOf, redLinesCrossed } from './points.ts';
import { sheetOf } from './sheet.ts';
import { standingProposals } from './standing.ts';

/*
 * What has a party outside the deal that it is bargaining over? Where buyers compete, what one of them has on the table is
 * the outside option of whoever could take it, and a threat to its rivals. The link is reckoned from the table itself: it
 * holds while the offer stands, and everybody can see why.
 */

/** Everything on the table that moves this party's walk-away now. */
export function outsideOptions(
  scenario: Scenario,
  match: Match,
  party: PartyIndex,
): readonly OutsideOption[] {
  const { rivalry } = scenario.rules;
  if (rivalry === undefined || match.left[party]) return [];
  return rivalry.buyers.includes(party)
    ? leftOut(scenario, match, party, rivalry)
    : rivalOffer(scenario, match, party, rivalry.buyers);
}

/** The sheet as the table stands: nobody settles for less than it could close elsewhere at once. */
export function sheetAtTable(scenario: Scenario, match: Match, party: PartyIndex): Sheet {
  const sheet = sheetOf(scenario, match, party);
  const walkAway = outsideOptions(scenario, match, party).reduce(
    (floor, option) =>
      option.kind === 'rival-offer' ? Math.max(floor, option.points) : Math.max(0, floor - option.by),
    sheet.walkAway,
  );
  return walkAway === sheet.walkAway ? sheet : { ...sheet, walkAway };
}

/** The best that this party could close now by saying yes to a buyer, where that beats its mandate's walk-away. */
function rivalOffer(
  scenario: Scenario,
  match: Match,
  party: PartyIndex,
  buyers: readonly PartyIndex[],
): readonly OutsideOption[] {
  const sheet = sheetOf(scenario, match, party);
  const [best] = standingProposals(match)
    .flatMap((proposal) =>
      proposal.packages.map((pkg, index) => ({
        kind: 'rival-offer' as const,
        proposal: proposal.id,
        package: index,
        points: pointsOf(sheet, pkg),
        isOpen:
          redLinesCrossed(sheet, pkg).length === 0 &&
          backers(match, proposal, index).some((other) => buyers.includes(other)) &&
          closes(scenario, match, proposal, index, party),
      })),
    )
    .filter(({ isOpen, points }) => isOpen && points > sheet.walkAway)
    .sort((a, b) => b.points - a.points);
  if (best === undefined) return [];
  const { isOpen: _, ...offer } = best;
  return [offer];
}

/** A rival's offer that somebody who is courted could close without this buyer. */
function leftOut(
  scenario: Scenario,
  match: Match,
  party: PartyIndex,
  { buyers, loss }: NonNullable<Scenario['rules']['rivalry']>,
): readonly OutsideOption[] {
  const courted = scenario.parties.flatMap((_, other) => (buyers.includes(other) ? [] : [other]));
  const threat = standingProposals(match).find((proposal) =>
    proposal.packages.some((_, index) => {
      const behind = backers(match, proposal, index);
      return (
        !behind.includes(party) &&
        behind.some((other) => buyers.includes(other)) &&
        courted.some((other) => closes(scenario, match, proposal, index, other))
      );
    }),
  );
  return threat === undefined ? [] : [{ kind: 'left-out', proposal: threat.id, by: loss }];
}

function backers(match: Match, proposal: Proposal, index: number): readonly PartyIndex[] {
  return (proposal.supporters[index] ?? []).filter((other) => !match.left[other]);
}

/** Would this party's yes, and nobody else's, make it the draft agreement? */
function closes(
  scenario: Scenario,
  match: Match,
  proposal: Proposal,
  index: number,
  party: PartyIndex,
): boolean {
  const behind = backers(match, proposal, index);
  return !match.left[party] && !behind.includes(party) && suffice(scenario, [...behind, party]);
}
