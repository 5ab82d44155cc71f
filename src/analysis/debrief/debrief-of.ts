/** What is there to learn from this match? Everything is opened, so only for a match that is over. */
import { brokenPromises, isOver } from '#engine/index.ts';
import type { Match, PartyIndex, Scenario } from '#engine/index.ts';
import { sumOf } from '../solutions.ts';
import { actFacts } from './acts.ts';
import type { DebriefFacts, OfferFacts, PartyFacts } from './facts.ts';
import { finishedOf, resultsOf, type Finished } from './finished.ts';
import { homeFacts } from './home.ts';
import { issueFacts, logrollingFacts } from './issues.ts';
import { bestOfferedTo, concessionFacts, firstOfferFacts, offerFacts, stepFacts } from './offers.ts';
import { planningFacts } from './planning.ts';
import { reachOf, shownFloors } from './reach.ts';
import { reactionFacts } from './reactions.ts';
import { refusalFacts } from './refusals.ts';
import { couldHaveHad, gainsOf, referenceOf, resultFacts } from './result.ts';

/** Undefined until the match is over. */
export function debriefOf(scenario: Scenario, match: Match): DebriefFacts | undefined {
  if (!isOver(match)) return undefined;
  const finished = finishedOf(scenario, match);
  const offers = offerFacts(finished);
  const issues = issueFacts(finished);
  const shown = shownFloors(finished, offers);
  return {
    analysis: finished.analysis,
    result: resultFacts(finished),
    parties: scenario.parties.map((_, party) => partyFacts(finished, offers, shown, party)),
    offers,
    issues,
    logrolling: logrollingFacts(issues),
    home: homeFacts(finished),
    refusals: refusalFacts(finished, offers),
  };
}

function partyFacts(
  finished: Finished,
  offers: readonly OfferFacts[],
  shown: readonly (number | undefined)[],
  party: PartyIndex,
): PartyFacts {
  const { scenario, match, caseSpace, walkAways, deal, bound } = finished;
  const points = resultsOf(finished)[party] ?? 0;
  const gains = gainsOf(finished);
  const gain = gains[party] ?? 0;
  const total = sumOf(gains);
  return {
    walkAway: walkAways[party] ?? 0,
    points,
    gain,
    signedBelowWalkAway: gain < 0,
    claimedShare: total > 0 ? gain / total : undefined,
    couldHaveHad: couldHaveHad(caseSpace, referenceOf(finished), party, points),
    reach: { shown: shown[party], withinReach: reachOf(finished, shown, party) },
    promiseCost:
      deal !== undefined && bound.includes(party)
        ? brokenPromises(scenario.rules, match, party, deal.package, bound).cost
        : 0,
    bestOffered: bestOfferedTo(match.proposals, offers, party),
    firstOffer: firstOfferFacts(finished, offers, party, points),
    concessions: concessionFacts(offers, party, match.rounds, walkAways[party] ?? 0),
    steps: stepFacts(offers, party),
    reactions: reactionFacts(offers, party, scenario.parties.length),
    acts: actFacts(scenario, match, offers, party),
    planning: planningFacts(finished, party, points),
  };
}
