/** Who said no, to what, and was that right? */
import type { ImpasseReason, PartyIndex } from '#engine/index.ts';
import { ticksOf } from '../space/grains.ts';
import type { OfferFacts, RefusalFacts, RefusalKind } from './facts.ts';
import type { Finished } from './finished.ts';
import { bestOfferedTo } from './offers.ts';

/**
 * A refusal is correct when the best of what was refused is worth less than the walk-away: a rejected proposal, a draft
 * refused at home by the chief or left unsigned, or, for who leaves the table or lets the time run out, everything that
 * anybody else had tabled by then. To leave when nothing was ever offered is neither: it counts as correct.
 */
export function refusalFacts(finished: Finished, offers: readonly OfferFacts[]): readonly RefusalFacts[] {
  const { match, walkAways } = finished;
  const refusal = (
    kind: RefusalKind,
    by: PartyIndex,
    refused: { readonly proposal: number; readonly points: number } | undefined,
  ): RefusalFacts => ({
    kind,
    by,
    proposal: refused?.proposal,
    points: refused?.points,
    isCorrect: refused === undefined || ticksOf(refused.points) < ticksOf(walkAways[by] ?? 0),
  });
  const bestOf = (proposal: number | undefined, by: PartyIndex) => {
    const packages = offers.find((offer) => offer.proposal === proposal)?.packages ?? [];
    if (proposal === undefined || packages.length === 0) return undefined;
    return { proposal, points: Math.max(...packages.map(({ points }) => points[by] ?? 0)) };
  };

  const refusals: RefusalFacts[] = [];
  let tabled = 0;
  let draft: { readonly proposal: number; readonly package: number } | undefined;
  const draftFor = (by: PartyIndex) => {
    const points = offers.find(({ proposal }) => proposal === draft?.proposal)?.packages[draft?.package ?? 0]
      ?.points[by];
    return draft === undefined || points === undefined ? undefined : { proposal: draft.proposal, points };
  };
  const offeredSoFar = (by: PartyIndex) => bestOfferedTo(match.proposals.slice(0, tabled), offers, by);
  for (const event of match.events) {
    switch (event.type) {
      case 'proposal-tabled':
        tabled = event.proposal + 1;
        break;
      case 'proposal-rejected':
        refusals.push(refusal('rejected', event.party, bestOf(event.proposal, event.party)));
        break;
      case 'draft-agreed':
        draft = event;
        break;
      case 'table-reopened':
        draft = undefined;
        break;
      case 'ratified':
        if (event.result === 'refused')
          refusals.push(refusal('not-ratified', event.party, draftFor(event.party)));
        break;
      case 'party-left':
        refusals.push(
          draft === undefined
            ? refusal('walk-away', event.party, offeredSoFar(event.party))
            : refusal('not-signed', event.party, draftFor(event.party)),
        );
        break;
      case 'impasse':
        // Nobody refused anything at a table that was closed before its time.
        if (event.reason === 'adjourned') break;
        for (const by of silentRefusers(finished, event.reason)) {
          const offered = event.reason === 'deadline' ? offeredSoFar(by) : draftFor(by);
          refusals.push(refusal(event.reason, by, offered));
        }
        break;
      default:
    }
  }
  return refusals;
}

/** Parties whose silence ended the match: no event of their own tells of it. */
function silentRefusers(
  { match, scenario }: Finished,
  reason: Exclude<ImpasseReason, 'adjourned'>,
): readonly PartyIndex[] {
  const present = scenario.parties.map((_, party) => party).filter((party) => !match.left[party]);
  const told = match.events.filter(({ type }) => type === 'ratified' || type === 'draft-agreed');
  const sinceDraft = told.slice(told.findLastIndex(({ type }) => type === 'draft-agreed') + 1);
  switch (reason) {
    case 'deadline':
      return present;
    case 'not-signed':
      return present.filter((party) => match.draft?.parties.includes(party) && !match.signed[party]);
    case 'not-ratified':
      return match.ratifications
        .filter(({ result, party }) => {
          const isTold = sinceDraft.some((event) => event.type === 'ratified' && event.party === party);
          return result === 'refused' && !isTold;
        })
        .map(({ party }) => party);
    case 'walk-away':
      return [];
  }
}
