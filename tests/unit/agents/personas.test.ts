import { beforeAll, describe, expect, test } from 'vitest';
import { createNegotiator, drawnPersona, personas, policyNamed } from '#agents/index.ts';
import {
  createMatch,
  prioritiesOf,
  redLinesCrossed,
  type Match,
  type Move,
  type Package,
  type Scenario,
} from '#engine/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { cast } from '../../../src/agents/personas/cast/index.ts';
import { ownRedLines } from '../../../src/agents/personas/lines.ts';
import { inMood, isThreatened, lagOf } from '../../../src/agents/personas/mood.ts';
import { talkMoments } from '../../../src/agents/personas/persona.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { englishWords } from '../../support/english.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const words = englishWords();
const lobito = shippedCase('lobito-corridor').scenario;
const firstTable = shippedCase('first-table').scenario;

/** A finished game in which every seat is played by the persona named for its party. */
function game(scenario: Scenario, seed: string, ...who: readonly string[]): Match {
  const seating = soloSeating(scenario, undefined, (party) => who[party % who.length] ?? '');
  const session = createSession(scenario, { seed, difficulty: 1 }, seating);
  playOut(session);
  return session.match();
}

const said = (match: Match) =>
  match.events.flatMap((event) =>
    event.type === 'message-sent' && event.phrase !== undefined ? [event] : [],
  );

describe.each(cast.map((persona) => [persona.id, persona] as const))('%s', (id, persona) => {
  test('has a card with every sentence, and the basis it plays by', () => {
    const card = policyNamed(id)?.policyCard();
    const traits = card !== undefined && 'traits' in card ? (card.traits as { sentences: string[] }[]) : [];
    expect(traits).toHaveLength(7);
    for (const key of [card?.name, card?.summary, card?.opens, card?.counterplay, card?.paper])
      expect(words.has(key ?? '')).toBe(true);
    for (const { sentences } of traits) for (const key of sentences) expect(words.has(key)).toBe(true);
  });

  test('plays by a strategy with an eye on the clock: by MiCRO, short talks would end without an agreement', () => {
    expect(['micro', 'random', 'fixed']).not.toContain(persona.basis.strategy);
  });

  test('has words for each moment at which it speaks, and no others', () => {
    for (const moment of talkMoments) {
      const count = persona.talk.sentences[moment] ?? 0;
      for (let number = 1; number <= count + 1; number++)
        expect(words.has(`personas.says.${id}.${moment}.${number}`)).toBe(number <= count);
    }
  });

  test('draws no line through what its instructions want most', () => {
    for (const scenario of [lobito, firstTable])
      for (const mandate of scenario.mandates)
        for (const { forbids } of ownRedLines(persona.lines, scenario.issues, mandate))
          for (const { issue, options } of forbids) {
            const points = mandate.points[issue] ?? [];
            expect(options).not.toContain(points.indexOf(Math.max(...points)));
          }
  });
});

describe('people at the table', () => {
  const names = personas.map(({ id }) => id);
  let matches: readonly Match[];
  beforeAll(() => {
    const turned = (by: number) => names.map((_, index) => names[(index + by) % names.length] ?? '');
    matches = [0, 2, 5].map((by) => game(lobito, `talk-${by}`, ...turned(by)));
  });

  test('speak, each sentence once, never twice in a round and room, and never more than suits them', () => {
    for (const match of matches) {
      const spoken = said(match);
      expect(spoken.length).toBeGreaterThan(6);
      for (const party of lobito.parties.keys()) {
        const own = spoken.filter((event) => event.party === party);
        const keys = own.map(({ phrase }) => phrase?.key ?? '');
        expect(new Set(keys).size).toBe(keys.length);
        const persona = cast.find((each) => keys[0]?.startsWith(`${each.id}.`));
        expect(keys.length).toBeLessThanOrEqual(persona?.talk.most ?? 0);
        const talks = own.filter(({ phrase }) => !/\.(agreed|leaving)\./.test(phrase?.key ?? ''));
        const places = talks.map(({ round, room }) => `${round} ${room}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }
  });

  test('say what can be said: every sentence is there, with nothing left open', () => {
    for (const { phrase } of matches.flatMap(said)) {
      const sentence = words.t(`personas.says.${phrase?.key}`, { party: 'P', issue: 'I' });
      expect(sentence).not.toMatch(/personas\.says|\{\{/);
      if (sentence.includes('“I”')) expect(phrase?.issue).toBeDefined();
      if (/\bP\b/.test(sentence)) expect(phrase?.party).toBeDefined();
    }
  });

  test('cross no line of their own', () => {
    const match = game(
      lobito,
      'lines',
      'resource-nationalist',
      'new-populist',
      'bank-economist',
      'treaty-lawyer',
    );
    const who = ['resource-nationalist', 'new-populist', 'bank-economist', 'treaty-lawyer'];
    let lines = 0;
    for (const [party, mandate] of lobito.mandates.entries()) {
      const persona = cast.find(({ id }) => id === who[party]);
      const redLines = ownRedLines(persona?.lines ?? [], lobito.issues, mandate);
      lines += redLines.length;
      for (const { by, packages: tabled, supporters } of match.proposals)
        for (const [index, pkg] of tabled.entries())
          if (by === party || supporters[index]?.includes(party))
            expect(redLinesCrossed({ redLines }, pkg)).toEqual([]);
    }
    expect(lines).toBeGreaterThan(2);
  });

  test('meet their own kind when they are loyal, and draft what both want', () => {
    const loyal = game(lobito, 'kin', 'resource-nationalist');
    expect(loyal.rooms.slice(1).map(({ members }) => members)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(loyal.sideDeals.length).toBeGreaterThan(0);
    expect(loyal.sideDeals.some(({ parties, initialledBy }) => parties.length === initialledBy.length)).toBe(
      true,
    );
    expect(game(lobito, 'kin', 'corridor-broker').rooms).toHaveLength(1);
  });

  test('pool their supply, unless they keep to themselves', () => {
    const bloc = { id: 'pool', shares: [0.3, 0, 0.2], usable: 0.5, pressure: 20, defection: 3 };
    const three = smallScenario({ parties: 3, protocol: 'open-table', rules: { blocs: [bloc] } });
    const joined = (...who: readonly string[]) =>
      game(three, 'bloc', ...who).events.flatMap((event) =>
        event.type === 'bloc-joined' ? [event.party] : [],
      );
    expect(
      joined('treaty-lawyer', 'treaty-lawyer', 'resource-nationalist').toSorted((a, b) => a - b),
    ).toEqual([0, 2]);
    expect(joined('trader-envoy', 'treaty-lawyer', 'resource-nationalist')).toEqual([2]);
  });

  test('keep quiet in a laboratory', () => {
    const seating = soloSeating(lobito, undefined, () => 'resource-nationalist');
    const quiet = Object.fromEntries(
      Object.entries(seating).map(([seat, occupant]) => [
        seat,
        occupant.kind === 'program' ? { ...occupant, quiet: true } : occupant,
      ]),
    );
    const session = createSession(lobito, { seed: 'quiet', difficulty: 1 }, quiet);
    playOut(session);
    const talk = ['say', 'open-room', 'draft-side-deal', 'signal', 'ask'];
    expect(session.match().moves.filter(({ type }) => talk.includes(type))).toEqual([]);
  });

  test('are drawn by the seed where nobody wants to know them beforehand', () => {
    const drawn = new Set(Array.from({ length: 60 }, (_, seed) => drawnPersona(`${seed}`, 'us')));
    expect(drawn.size).toBe(personas.length);
    expect(drawnPersona('a', 'us')).toBe(drawnPersona('a', 'us'));
  });
});

describe('a persona that misleads', () => {
  test('signals the opposite of its sheet', () => {
    const { signals } = game(firstTable, 'signals', 'trader-envoy', 'corridor-broker');
    const rank = (party: number, issue: number) => prioritiesOf(firstTable.mandates[party]!).indexOf(issue);
    const isTrue = ({ by, more, less }: (typeof signals)[number]) => rank(by, more) < rank(by, less);
    expect(signals.filter(({ by }) => by === 0).map(isTrue)).toEqual([false, false]);
    expect(signals.filter(({ by }) => by === 1).every(isTrue)).toBe(true);
  });
});

describe('a question before everybody', () => {
  test('is answered with a word of its own, which fits the answer', () => {
    const spoken = new Set<string>();
    for (const { id } of cast) {
      const { events, questions } = game(firstTable, 'a', id, 'bank-economist');
      for (const [place, event] of events.entries()) {
        if (event.type !== 'message-sent' || event.phrase === undefined) continue;
        const { phrase, party, round } = event;
        const [, who = '', moment] = /^([a-z-]+)\.(answered|evaded)\./.exec(phrase.key) ?? [];
        if (moment === undefined) continue;
        const last = events.slice(0, place).findLast(({ type }) => type === 'question-answered');
        expect(last).toMatchObject({ party, round });
        const question = questions.find(
          ({ id: own }) => last?.type === 'question-answered' && own === last.question,
        );
        expect(question).toMatchObject({ from: phrase.party, issue: phrase.issue });
        expect(question?.answer?.manner === 'truthful').toBe(moment === 'answered');
        spoken.add(who);
      }
    }
    expect(spoken.size).toBeGreaterThan(5);
  });

  test('is for each about something else, first of all', () => {
    const ready = lobito.seats.flatMap(({ id, role }): Move[] =>
      role === 'chief' ? [{ type: 'ready', by: id }] : [],
    );
    const first = (id: string): Move | undefined => {
      const program = createNegotiator(id);
      let match = after(lobito, createMatch(lobito, { seed: 'curious', difficulty: 1 }), ...ready, ...ready);
      for (let moves = 0; moves < 6; moves++) {
        const move = program.decide(situationOf(lobito, match, 0));
        if (move === undefined || move.type === 'ask') return move;
        match = after(lobito, match, move);
      }
      return undefined;
    };
    const order = prioritiesOf(lobito.mandates[0]!);
    expect(first('security-hawk')).toMatchObject({ topic: 'red-line', issue: order[0] });
    expect(first('corridor-broker')).toMatchObject({ topic: 'capacity', issue: order[0] });
    expect(first('trader-envoy')).toMatchObject({ topic: 'priority', issue: order.at(-1) });
    expect(first('bank-economist')).toMatchObject({ topic: 'priority', issue: order[0] });
  });

  test('is never about a home where the asker has none', () => {
    const { questions } = game(firstTable, 'homeless', 'corridor-broker', 'corridor-broker');
    expect(questions.length).toBeGreaterThan(2);
    expect(questions.filter(({ topic }) => topic === 'capacity')).toEqual([]);
  });
});

describe('a mood', () => {
  const scenario = smallScenario({ protocol: 'open-table', rules: { proposalsPerRound: 9 } });
  const start = atTheTable(scenario);
  const producersBest: Package = packages.producersBest;
  const importersBest: Package = packages.importersBest;
  const tabled = (party: number, pkg: Package): Move => ({
    type: 'propose',
    by: `party-${party}-chief`,
    packages: [pkg],
  });
  const outlook = (match: Match) => outlookOf(situationOf(scenario, match, 0));
  const populist = cast.find(({ id }) => id === 'new-populist')!;
  const broker = cast.find(({ id }) => id === 'corridor-broker')!;
  const calm = () => 70;

  const lagging = after(
    scenario,
    start,
    tabled(0, packages.producersBest),
    tabled(0, packages.middle),
    tabled(1, packages.importersBest),
    tabled(1, importersBest.with(4, 1)),
  );
  const leading = after(
    scenario,
    start,
    tabled(0, packages.producersBest),
    tabled(0, producersBest.with(4, 1)),
    tabled(1, packages.importersBest),
    tabled(1, packages.middle),
  );

  test('measures who has given more, on the own sheet', () => {
    expect(lagOf(outlook(start))).toBeUndefined();
    expect(lagOf(outlook(lagging))).toBeGreaterThan(0.3);
    expect(lagOf(outlook(leading))).toBeLessThan(-0.3);
  });

  test('hardens when the others lag behind, and softens when they lead; the generous hardly harden', () => {
    expect(inMood(populist, calm)(outlook(start))).toBe(70);
    expect(inMood(populist, calm)(outlook(lagging))).toBeGreaterThan(75);
    expect(inMood(populist, calm)(outlook(leading))).toBeLessThan(68);
    expect(inMood(broker, calm)(outlook(lagging))).toBeLessThan(inMood(populist, calm)(outlook(lagging)) - 4);
  });

  test('answers a threat by asking for more, or for less', () => {
    const threat = after(scenario, start, {
      type: 'commit',
      by: 'party-1-chief',
      clause: { issue: 0, options: [0] },
    });
    expect(isThreatened(outlook(start))).toBe(false);
    expect(isThreatened(outlook(threat))).toBe(true);
    expect(inMood(populist, calm)(outlook(threat))).toBeGreaterThan(72);
    expect(inMood(broker, calm)(outlook(threat))).toBeLessThan(68);
  });

  test('never asks for less than the walk-away, nor for more than there is', () => {
    for (const match of [lagging, leading])
      for (const target of [48, 99]) {
        const asked = inMood(populist, () => target)(outlook(match));
        const { walkAway, best } = outlook(match);
        expect(asked).toBeGreaterThanOrEqual(Math.min(target, walkAway));
        expect(asked).toBeLessThanOrEqual(best);
      }
  });
});

describe('news from outside', () => {
  test('closes some, and makes others publish where they stand', () => {
    const closed = game(firstTable, 'news', 'deadline-minister', 'corridor-broker');
    const news = closed.events.find(({ type }) => type === 'inject')?.id ?? Infinity;
    const manners = (isAfter: boolean) =>
      closed.events.flatMap((event) =>
        event.type === 'question-answered' && event.party === 0 && event.id > news === isAfter
          ? [closed.questions[event.question]?.answer?.manner]
          : [],
      );
    expect(new Set(manners(false))).toContain('vague');
    expect(new Set(manners(true))).toEqual(new Set(['declined']));

    const published = game(firstTable, 'news', 'bank-economist', 'corridor-broker');
    expect(published.disclosures.some(({ by, what }) => by === 0 && what === 'mandate-summary')).toBe(true);
  });
});

test('a persona decides by its view alone: only a chief seat has moves', () => {
  const scenario = smallScenario();
  const situation = situationOf(scenario, atTheTable(scenario), 0);
  const seat = { ...situation.brief.seat, role: 'member' as const };
  for (const { id } of personas)
    expect(
      createNegotiator(id).decide({ ...situation, brief: { ...situation.brief, seat } }),
    ).toBeUndefined();
});
