import { goodwillRules } from '../home/goodwill.ts';
import type { Brief, Match, ObserverView, Scenario, Seat, View } from '../model/index.ts';
import { sheetAtTable } from '../rules/outside.ts';
import { chairOf, packagesPerProposal } from '../rules/turn.ts';
import { hears } from './hears.ts';
import { observedScene, sceneFor } from './scene.ts';

/*
 * What may a seat know? The functions below start from nothing and add permitted fields, so that a secret
 * cannot leak by being forgotten. Rounds, speakers, proposals, positions and disclosures are public; sheets,
 * plans, home fronts, side rooms and votes are not.
 */

/** What a seat knows before anything happens. */
export function briefFor(scenario: Scenario, match: Match, seat: Seat): Brief {
  const { rules } = scenario;
  return {
    scenario: scenario.id,
    seat,
    party: seat.party,
    parties: scenario.parties,
    seats: scenario.seats.some(({ reserved }) => reserved !== undefined)
      ? scenario.seats.map((one) => (one.party === seat.party ? one : withoutReserved(one)))
      : scenario.seats,
    issues: scenario.issues,
    closed: scenario.closed,
    rules: {
      protocol: rules.protocol,
      rounds: rules.rounds,
      secondsPerRound: rules.secondsPerRound,
      packagesPerProposal: packagesPerProposal(scenario),
      proposalsPerRound: rules.proposalsPerRound,
      decision: rules.decision,
      order: rules.order,
      chair: chairOf(scenario),
      planning: rules.planning,
      renegotiationRounds: rules.renegotiationRounds,
      commitmentCost: rules.commitmentCost,
      sideDealCost: rules.sideDealCost,
      rivalry: rules.rivalry,
      blocs: rules.blocs ?? [],
      procedures: rules.home.procedures.map(({ name, quorum, skippedBy }) => ({ name, quorum, skippedBy })),
      goodwill: goodwillRules(rules.home),
    },
    sheet: sheetAtTable(scenario, match, seat.party),
    home: scenario.constituencies.flatMap((constituency, index) =>
      constituency.party !== seat.party
        ? []
        : [
            {
              constituency: index,
              id: constituency.id,
              points: constituency.points,
              thresholdBetween: [
                Math.round(constituency.threshold - constituency.spread),
                Math.round(constituency.threshold + constituency.spread),
              ] as const,
              weight: constituency.weight,
              veto: constituency.veto,
              ...(constituency.vetoWhen === undefined ? {} : { vetoWhen: constituency.vetoWhen }),
            },
          ],
    ),
    regimes: scenario.regimes.map((regime) => regime.id),
  };
}

/** What a capital leaves to whom is its own affair. */
function withoutReserved(seat: Seat): Seat {
  const { reserved: _, ...open } = seat;
  return open;
}

/** What a seat knows now. */
export const viewFor = (scenario: Scenario, match: Match, seat: Seat): View => ({
  ...sceneFor(scenario, match, seat),
  revision: match.revision,
  events: match.events.filter((event) => hears(event, seat.party)),
});

/** What somebody without a seat knows now: the plenary, and what has been published. */
export const observerView = (scenario: Scenario, match: Match): ObserverView => ({
  ...observedScene(scenario, match),
  revision: match.revision,
  events: match.events.filter((event) => hears(event, undefined)),
});
