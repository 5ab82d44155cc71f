import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import {
  createMatch,
  legalMoves,
  protocolNames,
  type Match,
  type Move,
  type ProtocolName,
} from '#engine/index.ts';
import { sessionCharts } from '../../../src/engine/protocols/session-chart.ts';
import { moveTypesOf } from '../../support/chart-moves.ts';
import { randomAnswer } from '../../support/random-play.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** A short negotiation, so that every way through it can be walked. One who may stay out is there to accede. */
const scenario = (protocol: ProtocolName) =>
  protocol === 'plurilateral'
    ? smallScenario({
        protocol,
        parties: 3,
        rules: { rounds: 1, renegotiationRounds: 1, decision: { quorum: 2, vetoes: [1] } },
        change: (made) => ({ ...made, injects: [] }),
      })
    : smallScenario({
        protocol,
        rules: { rounds: 2, renegotiationRounds: 1 },
        change: (made) => ({ ...made, injects: [] }),
      });

const negotiating: Readonly<Record<ProtocolName, readonly string[]>> = {
  'alternating-offers': ['answering', 'offering'],
  'open-table': ['open', 'tabled'],
  'single-text': ['drafting', 'reading'],
  plurilateral: ['accession', 'open', 'tabled'],
};

/** One answer to each question that the walk should take; talk does not move the chart. */
const walked = ['ready', 'propose', 'accept', 'reject', 'withdraw', 'pass', 'walk-away', 'ratify', 'sign'];
/** The third at the table is there to join what the others agree: so many more ways need not be walked. */
const joining = ['accept', 'pass', 'ratify', 'sign', 'walk-away'];

/** The package that both homes carry, so that the walk gets as far as signature. */
const carried = [2, 1, 1, 1, 2, 1];
const uncarried = [0, 1, 0, 0, 0, 1];

function answers(match: Match, made: ReturnType<typeof scenario>): readonly Move[] {
  const moves = made.seats.flatMap((seat) =>
    legalMoves(made, match, seat)
      .filter((question) => (seat.party === 2 ? joining : walked).includes(question.type))
      .flatMap((question): readonly Move[] => {
        if (question.type === 'propose')
          return (seat.party === 0 || made.parties.length === 2 ? [carried, uncarried] : []).map((pkg) => ({
            type: 'propose',
            by: seat.id,
            packages: [pkg],
          }));
        if (question.type === 'ratify')
          return (['submit', 'refuse'] as const).map((decision) => ({
            type: 'ratify',
            by: seat.id,
            decision,
          }));
        return [randomAnswer(made, match, seat, question, () => 0)];
      }),
  );
  return [...moves, { type: 'deadline-reached' }];
}

describe.each(protocolNames)('the statechart of a session by %s', (protocol) => {
  const made = scenario(protocol);
  const start = createMatch(made, { seed: 'walk', difficulty: 0 });
  const paths = getShortestPaths(sessionCharts[protocol], {
    input: { scenario: made, match: start },
    events: (snapshot) => [...answers({ ...snapshot.context.match, state: nameOf(snapshot.value) }, made)],
    serializeState: ({ value, context: { match } }) =>
      JSON.stringify([
        value,
        match.round,
        match.speaker,
        match.ready,
        match.passed,
        match.left,
        match.signed,
        match.renegotiated,
        match.ratifications.map(({ party, result }) => [party, result]),
        match.proposals
          .filter(({ status }) => status === 'standing')
          .map(({ by, packages }) => [by, packages]),
        match.ending,
      ]),
    limit: 60_000,
  });
  const reached = new Set(paths.map((path) => nameOf(path.state.value)));

  test('reaches every state', () => {
    expect([...reached].sort()).toEqual(
      [
        'briefing',
        'debrief',
        'impasse',
        'implementation',
        ...negotiating[protocol].map((state) => `negotiation.${state}`),
        'preparation',
        'ratification',
        'signature',
      ].sort(),
    );
  });

  test('ends in agreement and in every kind of impasse', () => {
    const endings = new Set(
      paths.map(({ state }) => {
        const { ending } = state.context.match;
        return ending?.kind === 'impasse' ? ending.reason : ending?.kind;
      }),
    );
    for (const ending of ['agreement', 'deadline', 'walk-away', 'not-ratified', 'not-signed'])
      expect(endings).toContain(ending);
  });

  test('is never stuck: from every state but the last, something moves it', () => {
    for (const { state } of paths) {
      if (nameOf(state.value) === 'debrief') continue;
      expect(answers({ ...state.context.match, state: nameOf(state.value) }, made).length).toBeGreaterThan(0);
    }
  });

  test('receives exactly the moves that the rules offer', () => {
    for (const { state } of paths.slice(0, 4000)) {
      const match: Match = { ...state.context.match, state: nameOf(state.value) };
      const offered = new Set(
        made.seats.flatMap((seat) => legalMoves(made, match, seat).map(({ type }) => type)),
      );
      const received = moveTypesOf(sessionCharts[protocol], match.state);
      for (const type of offered) expect(received, `${type} in ${match.state}`).toContain(type);
    }
  });
});

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, string>)
    .map(([phase, inner]) => `${phase}.${inner}`)
    .join();
}
