/**
 * What stands before somebody now? Built field by field from what it may know, as a view is; see `view-for.ts`. Whoever has been shown a
 * match before keeps what has not changed since; see `kept-parts.ts`.
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
  View,
} from '../model/index.ts';
import { PLENARY } from '../model/move.ts';
import { legalMoves } from '../rules/apply-move.ts';
import { closedOptions } from '../rules/closed.ts';
import { outsideOptions, sheetAtTable } from '../rules/outside.ts';
import { phaseOf } from '../rules/turn.ts';
import { hears } from './hears.ts';
import { isSameScene, keeping, orItself, settled, type Earlier, type Keep } from './kept-parts.ts';

/** A view without its events and the count of moves. */
export type Scene = Omit<View, 'revision' | 'events'>;
export type ObservedScene = Omit<ObserverView, 'revision' | 'events'>;

/** What stands before a seat now. With what stood before it `earlier`, whatever has not changed is taken from there. */
export function sceneFor(scenario: Scenario, match: Match, seat: Seat, earlier?: Earlier<Scene>): Scene {
  if (earlier !== undefined && isSameScene(earlier.match, match)) return earlier.scene;
  const { party } = seat;
  const { rooms, questions, signals, sideDeals } = match;
  const keep: Keep<Scene> = keeping(earlier, match);
  const isHeard = (event: MatchEvent | undefined) => event !== undefined && hears(event, party);
  // What was asked, signalled or answered in a room stays known to those who heard it, even after they left the
  // room; what is said there afterwards is not theirs.
  const hearsOf = (type: 'question-asked' | 'question-answered', question: number) =>
    match.events.some((event) => event.type === type && event.question === question && isHeard(event));
  const withoutUnheardAnswer = (question: Question): Question => {
    const isParty = question.from === party || question.to === party;
    return isParty || hearsOf('question-answered', question.id)
      ? question
      : { ...question, answer: undefined };
  };
  /** Every signal has its event, in the same order. */
  const signalled = () => match.events.filter((event) => event.type === 'priority-signalled');
  const scene: Scene = {
    party,
    ...publicFields(match),
    closed: keep('closed', () => closedOptions(scenario, match)),
    sheet: keep('sheet', () => sheetAtTable(scenario, match, party)),
    outside: keep('outside', () => outsideOptions(scenario, match, party)),
    plan: match.sheets[party],
    home: keep('home', () => homeOf(scenario, match, party)),
    questions: keep('questions', () =>
      orItself(
        questions,
        questions.filter(({ id }) => hearsOf('question-asked', id)).map(withoutUnheardAnswer),
      ),
    ),
    signals: keep('signals', () => {
      const events = signalled();
      return orItself(
        signals,
        signals.filter((_, index) => isHeard(events[index])),
      );
    }),
    rooms: keep('rooms', () =>
      orItself(
        rooms,
        rooms.filter(({ id, members }) => id === PLENARY || members.includes(party)),
      ),
    ),
    sideDeals: keep('sideDeals', () => sideDeals.filter(({ parties }) => parties.includes(party))),
    ratifications: keep('ratifications', () =>
      match.ratifications.map((entry) => (entry.party === party ? entry : resultOnly(entry))),
    ),
    legal: keep('legal', () => legalMoves(scenario, match, seat)),
  };
  return settled(scene, earlier?.scene);
}

/** What stands before somebody without a seat. */
export function observedScene(
  scenario: Scenario,
  match: Match,
  earlier?: Earlier<ObservedScene>,
): ObservedScene {
  if (earlier !== undefined && isSameScene(earlier.match, match)) return earlier.scene;
  const { rooms, questions, signals } = match;
  const keep: Keep<ObservedScene> = keeping(earlier, match);
  const isOpen = ({ room }: { readonly room: number }) => room === PLENARY;
  const scene: ObservedScene = {
    ...publicFields(match),
    closed: keep('closed', () => closedOptions(scenario, match)),
    questions: keep('questions', () => orItself(questions, questions.filter(isOpen))),
    signals: keep('signals', () => orItself(signals, signals.filter(isOpen))),
    rooms: keep('rooms', () => rooms.filter(({ id }) => id === PLENARY)),
    sideDeals: [],
    ratifications: keep('ratifications', () => match.ratifications.map(resultOnly)),
  };
  return settled(scene, earlier?.scene);
}

function publicFields(match: Match) {
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
