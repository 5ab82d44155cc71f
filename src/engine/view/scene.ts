/**
 * What stands before somebody now, and what has changed of it? Built field by field from what it may know, as a view is; see `view-for.ts`.
 */
import { goodwillOf, goodwillRules } from '../home/goodwill.ts';
import { historyOf } from '../home/ratification.ts';
import type {
  HomeView,
  Match,
  MatchEvent,
  ObserverView,
  PartyIndex,
  Question,
  Ratification,
  Scenario,
  Seat,
  Signal,
  View,
} from '../model/index.ts';
import { PLENARY } from '../model/move.ts';
import { legalMoves } from '../rules/apply-move.ts';
import { closedOptions } from '../rules/closed.ts';
import { outsideOptions, sheetAtTable } from '../rules/outside.ts';
import { phaseOf } from '../rules/turn.ts';
import { hears } from './hears.ts';
import { scenesOf, type Part, type Parts } from './parts.ts';

/** A view without its events and the count of moves. */
export type Scene = Omit<View, 'revision' | 'events'>;
export type ObservedScene = Omit<ObserverView, 'revision' | 'events'>;

/** A part that everybody sees as the match has it. */
const asItIs = <Name extends keyof Match>(name: Name): Part<unknown, Match[Name]> => ({
  from: [name],
  make: (_scenario, match) => match[name],
});

const publicParts = {
  phase: { from: ['state'], make: (_scenario: Scenario, match: Match) => phaseOf(match) },
  state: asItIs('state'),
  round: asItIs('round'),
  rounds: asItIs('rounds'),
  speaker: asItIs('speaker'),
  ready: asItIs('ready'),
  passed: asItIs('passed'),
  left: asItIs('left'),
  signed: asItIs('signed'),
  spent: asItIs('spent'),
  proposals: asItIs('proposals'),
  commitments: asItIs('commitments'),
  disclosures: asItIs('disclosures'),
  blocs: asItIs('blocs'),
  closed: { from: ['forbidden', 'happened'], make: closedOptions },
  draft: asItIs('draft'),
  renegotiated: asItIs('renegotiated'),
  ending: asItIs('ending'),
} as const;

/** What a sheet at the table is made from: the mandate, what events have moved, and what rivals could close. */
const sheetFields = ['shifts', 'walkAways', 'left', 'proposals'] as const;

/** Does every party's sheet at the table stay as it was? */
export const areSameSheets = (before: Match, after: Match): boolean =>
  sheetFields.every((name) => before[name] === after[name]);

export const seatParts: Parts<Seat, Scene> = {
  party: { from: [], make: (_scenario, _match, { party }) => party },
  ...publicParts,
  sheet: { from: sheetFields, make: (scenario, match, { party }) => sheetAtTable(scenario, match, party) },
  outside: {
    from: sheetFields,
    make: (scenario, match, { party }) => outsideOptions(scenario, match, party),
  },
  plan: { from: ['sheets'], make: (_scenario, { sheets }, { party }) => sheets[party] },
  home: {
    from: [
      'consulted',
      'lobbied',
      'moods',
      'thresholds',
      'disclosures',
      'commitments',
      'draft',
      'ratifications',
    ],
    make: (scenario, match, { party }) => homeOf(scenario, match, party),
  },
  questions: { from: ['questions'], make: (_scenario, match, { party }) => questionsHeard(match, party) },
  signals: { from: ['signals'], make: (_scenario, match, { party }) => signalsHeard(match, party) },
  rooms: {
    from: ['rooms'],
    make: (_scenario, { rooms }, { party }) =>
      orItself(
        rooms,
        rooms.filter(({ id, members }) => id === PLENARY || members.includes(party)),
      ),
  },
  sideDeals: {
    from: ['sideDeals'],
    make: (_scenario, { sideDeals }, { party }) => sideDeals.filter(({ parties }) => parties.includes(party)),
  },
  ratifications: {
    from: ['ratifications'],
    make: (_scenario, { ratifications }, { party }) =>
      ratifications.map((entry) => (entry.party === party ? entry : resultOnly(entry))),
  },
  legal: {
    from: [
      'state',
      'speaker',
      'ready',
      'passed',
      'left',
      'signed',
      'spent',
      'sheets',
      'walkAways',
      'shifts',
      'proposals',
      'questions',
      'rooms',
      'sideDeals',
      'disclosures',
      'blocs',
      'consulted',
      'thresholds',
      'lobbied',
      'draft',
      'ratifications',
    ],
    make: legalMoves,
  },
};

const isSaidToAll = ({ room }: { readonly room: number }) => room === PLENARY;

export const observerParts: Parts<undefined, ObservedScene> = {
  ...publicParts,
  questions: {
    from: ['questions'],
    make: (_scenario, { questions }) => orItself(questions, questions.filter(isSaidToAll)),
  },
  signals: {
    from: ['signals'],
    make: (_scenario, { signals }) => orItself(signals, signals.filter(isSaidToAll)),
  },
  rooms: { from: ['rooms'], make: (_scenario, { rooms }) => rooms.filter(({ id }) => id === PLENARY) },
  sideDeals: { from: [], make: () => [] },
  ratifications: {
    from: ['ratifications'],
    make: (_scenario, { ratifications }) => ratifications.map(resultOnly),
  },
};

const seatScenes = scenesOf(seatParts);
const observerScenes = scenesOf(observerParts);

/** What stands before a seat now. */
export const sceneFor = (scenario: Scenario, match: Match, seat: Seat): Scene =>
  seatScenes.at(scenario, match, seat);

/** What stands before somebody without a seat. */
export const observedScene = (scenario: Scenario, match: Match): ObservedScene =>
  observerScenes.at(scenario, match, undefined);

/**
 * What stands otherwise before a seat, or before somebody without one, than in an earlier state of the same match. Parts that
 * everybody sees alike are the same objects for all.
 */
export const changesFor = (
  scenario: Scenario,
  before: Match,
  after: Match,
  seat: Seat | undefined,
): Partial<Scene> =>
  seat === undefined
    ? observerScenes.changes(scenario, before, after, undefined)
    : seatScenes.changes(scenario, before, after, seat);

/** Does the same stand before every seat as before? */
export const isSameScene = (before: Match, after: Match): boolean =>
  seatScenes.touched(before, after).length === 0;

/*
 * What was asked, signalled or answered in a room stays known to those who heard it, even after they left the room; what is said
 * there afterwards is not theirs.
 */

function questionsHeard({ questions, events }: Match, party: PartyIndex): readonly Question[] {
  const hearsOf = (type: 'question-asked' | 'question-answered', question: number) =>
    events.some((event) => event.type === type && event.question === question && hears(event, party));
  const heard = questions.flatMap((question) => {
    if (!hearsOf('question-asked', question.id)) return [];
    const isParty = question.from === party || question.to === party;
    return isParty || hearsOf('question-answered', question.id)
      ? question
      : { ...question, answer: undefined };
  });
  return orItself(questions, heard);
}

function signalsHeard({ signals, events }: Match, party: PartyIndex): readonly Signal[] {
  if (signals.every(isSaidToAll)) return signals;
  // Every signal has its event, in the same order.
  const signalled = events.filter((event) => event.type === 'priority-signalled');
  const isHeard = (event: MatchEvent | undefined) => event !== undefined && hears(event, party);
  return signals.filter((_, index) => isHeard(signalled[index]));
}

/** The list itself where all of it is shown as it is. */
function orItself<Item>(items: readonly Item[], shown: readonly Item[]): readonly Item[] {
  const isWhole = shown.length === items.length && shown.every((item, index) => item === items[index]);
  return isWhole ? items : shown;
}

function homeOf(scenario: Scenario, match: Match, party: PartyIndex): readonly HomeView[] {
  const rules = goodwillRules(scenario.rules.home);
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
          rules,
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
