import { setup } from 'xstate';
import { needsNoVote, ratificationOf } from '../home/ratification.ts';
import type { Match, Move, Phase, Scenario } from '../model/index.ts';
import { suffice } from '../rules/decision.ts';
import { happen } from '../rules/happen.ts';
import { applyMove } from '../rules/apply-move.ts';
import {
  beginRound,
  closeAccession,
  endInImpasse,
  endReadingIfAllRead,
  endRound,
  endRoundIfAllPassed,
  endTurn,
  isAccessionOver,
  openReading,
} from '../rules/rounds.ts';
import { signedByEnough } from '../rules/signed-by-enough.ts';
import { standingProposals } from '../rules/standing.ts';

/**
 * The vocabulary of the statecharts: every action is a rule applied to the match, every guard a question about
 * it. The charts themselves only arrange these in time. No delays, no invoked actors: time is a move, so that
 * a transition is a pure function and `xstate/graph` can walk the charts.
 */
export interface Table {
  readonly scenario: Scenario;
  readonly match: Match;
}

const base = setup({
  types: { context: {} as Table, events: {} as Move, input: {} as Table },
  guards: {
    /**
     * XState's `transition()` enters the chart once without a match before it goes where it is told. Nobody is ready then;
     * throwing instead would be caught, at four times the cost of a move.
     */
    allReady: ({ context: { match } }) => (match as Match | undefined)?.ready.every(Boolean) ?? false,
    /** Something has been agreed, and nobody may join any more. */
    isDrafted: ({ context: { scenario, match } }) =>
      match.draft !== undefined && (scenario.rules.protocol !== 'plurilateral' || isAccessionOver(match)),
    isAdopted: ({ context: { match } }) => match.draft !== undefined,
    isEnded: ({ context: { match } }) => match.ending !== undefined,
    somethingStands: ({ context: { match } }) => standingProposals(match).length > 0,
    isDrafting: ({ context: { match } }) => match.speaker !== undefined,
    isReading: ({ context: { match } }) => match.speaker === undefined,
    nothingStands: ({ context: { match } }) => standingProposals(match).length === 0,
    isRatified: ({ context }) =>
      hasEveryRatification(context) && suffice(context.scenario, carriers(context.match)),
    isSentBack: ({ context }) =>
      hasEveryRatification(context) &&
      !context.match.renegotiated &&
      context.scenario.rules.renegotiationRounds > 0,
    isRefused: ({ context }) => hasEveryRatification(context),
    allSigned: ({ context: { match } }) =>
      match.draft?.parties.every((party) => match.signed[party]) ?? false,
  },
});

/** All of a match that the guards above look at: what changes none of it leads nowhere by itself. */
export const decisive = [
  'ready',
  'passed',
  'left',
  'signed',
  'speaker',
  'proposals',
  'draft',
  'ratifications',
  'renegotiated',
  'ending',
] as const satisfies readonly (keyof Match)[];

const on = (change: (scenario: Scenario, match: Match) => Match) =>
  base.assign({ match: ({ context }) => change(context.scenario, context.match) });

const entering = (phase: Phase) =>
  on((_scenario, match) =>
    happen({ ...match, ready: match.ready.map(() => false), speaker: undefined }, 'all', {
      type: 'phase-entered',
      phase,
    }),
  );

/** States of a chart are written against this: `chart.createStateConfig`, `chart.createMachine`. */
export const chart = base.extend({
  actions: {
    /** Applies the rule of the move just made. */
    play: base.assign({ match: ({ context, event }) => applyMove(context.scenario, context.match, event) }),
    enterPreparation: entering('preparation'),
    enterNegotiation: entering('negotiation'),
    enterImpasse: entering('impasse'),
    enterRatification: entering('ratification'),
    enterSignature: entering('signature'),
    enterImplementation: entering('implementation'),
    enterDebrief: entering('debrief'),
    beginRound: on(beginRound),
    endTurn: on(endTurn),
    endRound: on(endRound),
    endRoundIfAllPassed: on(endRoundIfAllPassed),
    openReading: on(openReading),
    endReadingIfAllRead: on(endReadingIfAllRead),
    closeAccession: on(closeAccession),
    takeHome: on(takeHome),
    refuseUndecided: on(refuseUndecided),
    dropRefusers: on((_scenario, match) =>
      match.draft === undefined ? match : { ...match, draft: { ...match.draft, parties: carriers(match) } },
    ),
    reopen: on(reopen),
    failRatification: on((_scenario, match) =>
      endInImpasse(
        match,
        'not-ratified',
        match.ratifications.find((entry) => entry.result === 'refused')?.party,
      ),
    ),
    closeSignature: on(closeSignature),
    conclude: on((_scenario, match) => ({ ...match, ending: { kind: 'agreement' } })),
  },
});

function hasEveryRatification({ match }: Table): boolean {
  return (
    match.draft?.parties.every((party) => match.ratifications.some((entry) => entry.party === party)) ?? false
  );
}

/** Parties of the draft whose capitals have not refused it. */
function carriers(match: Match): readonly number[] {
  const refusers = match.ratifications
    .filter((entry) => entry.result === 'refused')
    .map((entry) => entry.party);
  return match.draft?.parties.filter((party) => !refusers.includes(party)) ?? [];
}

/** Capitals that need no vote have nothing to decide. */
function takeHome(scenario: Scenario, match: Match): Match {
  const { draft } = match;
  if (draft === undefined) return match;
  const exempt = draft.parties.filter((party) => needsNoVote(scenario, draft.package, party));
  const ratifications = exempt.map((party) =>
    ratificationOf(scenario, match, draft.package, party, 'submit'),
  );
  return ratifications.reduce<Match>(
    (current, { party, result }) => happen(current, 'all', { type: 'ratified', party, result }),
    { ...match, ratifications },
  );
}

/** When time runs out, whoever has not asked for the vote has refused it. */
function refuseUndecided(scenario: Scenario, match: Match): Match {
  const { draft } = match;
  if (draft === undefined) return match;
  const undecided = draft.parties.filter(
    (party) => !match.ratifications.some((entry) => entry.party === party),
  );
  const refusals = undecided.map((party) => ratificationOf(scenario, match, draft.package, party, 'refuse'));
  return { ...match, ratifications: [...match.ratifications, ...refusals] };
}

/** Time runs out: where not enough have signed there is no agreement, for want of the first who has not. */
function closeSignature(scenario: Scenario, match: Match): Match {
  const missing = match.draft?.parties.find((party) => !match.signed[party]);
  return signedByEnough(scenario, match) ?? endInImpasse(match, 'not-signed', missing);
}

/** A capital said no: the table gets some rounds to mend the text, once. */
function reopen(scenario: Scenario, match: Match): Match {
  const rounds = match.round + scenario.rules.renegotiationRounds;
  return happen({ ...match, draft: undefined, renegotiated: true, rounds }, 'all', {
    type: 'table-reopened',
    rounds: scenario.rules.renegotiationRounds,
  });
}
