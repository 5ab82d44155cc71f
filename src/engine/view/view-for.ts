import { goodwillOf, goodwillRules } from '../home/goodwill.ts';
import { historyOf } from '../home/ratification.ts';
import type {
  Brief,
  HomeView,
  Match,
  MatchEvent,
  ObserverView,
  PartyIndex,
  Ratification,
  Scenario,
  Seat,
  View,
} from '../model/index.ts';
import { PLENARY } from '../model/move.ts';
import { legalMoves } from '../rules/apply-move.ts';
import { closedOptions } from '../rules/closed.ts';
import { outsideOptions, sheetAtTable } from '../rules/outside.ts';
import { chairOf, packagesPerProposal, phaseOf } from '../rules/turn.ts';
import { hears } from './hears.ts';

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

/** A view without its events and the count of moves. */
export type Scene = Omit<View, 'revision' | 'events'>;
export type ObservedScene = Omit<ObserverView, 'revision' | 'events'>;

/** What stands before a seat now. */
export function sceneFor(scenario: Scenario, match: Match, seat: Seat): Scene {
  const { party } = seat;
  const rooms = match.rooms.filter((room) => room.id === PLENARY || room.members.includes(party));
  const isHeard = (event: MatchEvent | undefined) => event !== undefined && hears(event, party);
  // What was asked, signalled or answered in a room stays known to those who heard it, even after they left the
  // room; what is said there afterwards is not theirs.
  const signalled = match.events.filter((event) => event.type === 'priority-signalled');
  const hearsOf = (type: 'question-asked' | 'question-answered', question: number) =>
    match.events.some((event) => event.type === type && event.question === question && isHeard(event));
  return {
    party,
    ...publicFields(scenario, match),
    sheet: sheetAtTable(scenario, match, party),
    outside: outsideOptions(scenario, match, party),
    plan: match.sheets[party],
    home: homeOf(scenario, match, party),
    questions: match.questions
      .filter((question) => hearsOf('question-asked', question.id))
      .map((question) => {
        const isParty = question.from === party || question.to === party;
        return isParty || hearsOf('question-answered', question.id)
          ? question
          : { ...question, answer: undefined };
      }),
    // Every signal has its event, in the same order.
    signals: match.signals.filter((_, index) => isHeard(signalled[index])),
    rooms,
    sideDeals: match.sideDeals.filter((deal) => deal.parties.includes(party)),
    ratifications: match.ratifications.map((entry) => (entry.party === party ? entry : resultOnly(entry))),
    legal: legalMoves(scenario, match, seat),
  };
}

/** What stands before somebody without a seat. */
export function observedScene(scenario: Scenario, match: Match): ObservedScene {
  return {
    ...publicFields(scenario, match),
    questions: match.questions.filter((question) => question.room === PLENARY),
    signals: match.signals.filter((signal) => signal.room === PLENARY),
    rooms: match.rooms.filter((room) => room.id === PLENARY),
    sideDeals: [],
    ratifications: match.ratifications.map(resultOnly),
  };
}

function publicFields(scenario: Scenario, match: Match) {
  return {
    phase: phaseOf(match),
    state: match.state,
    round: match.round,
    rounds: match.rounds,
    speaker: match.speaker,
    ready: match.ready,
    passed: match.passed,
    left: match.left,
    signed: match.signed,
    spent: match.spent,
    proposals: match.proposals,
    commitments: match.commitments,
    disclosures: match.disclosures,
    blocs: match.blocs,
    closed: closedOptions(scenario, match),
    draft: match.draft,
    renegotiated: match.renegotiated,
    ending: match.ending,
  };
}

function homeOf(scenario: Scenario, match: Match, party: PartyIndex): readonly HomeView[] {
  return scenario.constituencies.flatMap((constituency, index) => {
    if (constituency.party !== party) return [];
    const isConsulted = match.consulted[index] ?? false;
    const hasVoted = match.ratifications.some((entry) =>
      entry.votes.some((vote) => vote.constituency === index),
    );
    return [
      {
        constituency: index,
        consulted: isConsulted,
        lobbied: match.lobbied[index] ?? false,
        goodwill: goodwillOf(
          goodwillRules(scenario.rules.home),
          scenario.rules.commitmentCost,
          historyOf(scenario, match, index),
          match.draft?.package,
        ),
        threshold: isConsulted || hasVoted ? match.thresholds[index] : undefined,
      },
    ];
  });
}

/** Of another party's vote at home, only what its government announces. */
function resultOnly({ party, result }: Ratification): Ratification {
  return { party, result, yesShare: 0, votes: [] };
}
