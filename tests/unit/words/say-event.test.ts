import { describe, expect, test } from 'vitest';
import { briefFor, viewFor, type Happening, type Match, type Scenario } from '#engine/index.ts';
import { createCaseWords, letterOf, sayEvent } from '#words/index.ts';
import { englishWords } from '../../support/english.ts';
import { playAtRandom } from '../../support/random-play.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const english = englishWords();

/** Every kind of event, so that one that is added must be said. */
const kinds = Object.keys({
  'phase-entered': 0,
  'round-began': 0,
  'got-ready': 0,
  'proposal-tabled': 0,
  'proposal-withdrawn': 0,
  'package-accepted': 0,
  'proposal-rejected': 0,
  'objection-raised': 0,
  'turn-passed': 0,
  'party-left': 0,
  'message-sent': 0,
  'question-asked': 0,
  'question-answered': 0,
  'priority-signalled': 0,
  'position-published': 0,
  'constituency-consulted': 0,
  'constituency-lobbied': 0,
  'consultation-held': 0,
  disclosed: 0,
  'bloc-joined': 0,
  'bloc-left': 0,
  'room-opened': 0,
  'room-left': 0,
  'side-deal-drafted': 0,
  'side-deal-initialled': 0,
  inject: 0,
  'draft-agreed': 0,
  ratified: 0,
  'table-reopened': 0,
  signed: 0,
  impasse: 0,
} satisfies Record<Happening['type'], 0>);

const cases: readonly Scenario[] = [
  smallScenario(),
  smallScenario({ protocol: 'open-table', parties: 4 }),
  smallScenario({ protocol: 'open-table', parties: 3, rules: { decision: { quorum: 2, vetoes: [] } } }),
];

/** Sentences of every event, as its seats and as somebody outside would read them. */
function sentencesOf(scenario: Scenario, match: Match): readonly (readonly [string, string])[] {
  const words = createCaseWords(english, scenario, { parties: {}, issues: {} });
  const inside = scenario.seats.flatMap((seat) => {
    const view = viewFor(scenario, match, seat);
    const brief = briefFor(scenario, match, seat);
    return view.events.map((event) => [event.type, sayEvent(words, brief, view, event)] as const);
  });
  const home = scenario.constituencies.map(({ id }, constituency) => ({ id, constituency }));
  const outside = match.events.map((event) => [event.type, sayEvent(words, { home }, match, event)] as const);
  return [...inside, ...outside];
}

describe('an event', () => {
  const said = cases.flatMap((scenario) =>
    Array.from({ length: 40 }, (_, seed) => playAtRandom(scenario, `words:${seed}`)).flatMap((match) =>
      sentencesOf(scenario, match),
    ),
  );

  test('of every kind has happened in these games', () => {
    expect([...new Set(said.map(([type]) => type))].sort()).toEqual(kinds.sort());
  });

  test('is a sentence for everybody who learned of it, without a gap', () => {
    const faults = said.filter(
      ([, sentence]) => sentence.trim() === '' || /\{\{|undefined|NaN|events\.|common\./.test(sentence),
    );
    expect([...new Set(faults.map((fault) => fault.join(': ')))]).toEqual([]);
  });

  test('is told from outside without a “you”', () => {
    const scenario = cases[1]!;
    const match = playAtRandom(scenario, 'outside');
    const words = createCaseWords(english, scenario, { parties: {}, issues: {} });
    const home = scenario.constituencies.map(({ id }, constituency) => ({ id, constituency }));
    // A question is quoted, and so says "you" to whom it is put.
    const told = match.events
      .filter(({ type }) => type !== 'question-asked')
      .map((event) => sayEvent(words, { home }, match, event));
    expect(told.filter((sentence) => /\b[Yy]ou(r)?\b/.test(sentence))).toEqual([]);
  });

  test('that points to what one cannot know is not told at all', () => {
    const words = createCaseWords(english, cases[0]!, { parties: {}, issues: {} });
    const nothing = { questions: [], sideDeals: [], rooms: [] };
    const at = { id: 0, round: 1, audience: 'all' } as const;
    const unknown: readonly Happening[] = [
      { type: 'question-asked', party: 0, question: 7, room: 0 },
      { type: 'question-answered', party: 0, question: 7, room: 0 },
      { type: 'side-deal-drafted', party: 0, sideDeal: 7 },
      { type: 'side-deal-initialled', party: 0, sideDeal: 7 },
      { type: 'constituency-consulted', party: 0, constituency: 7 },
    ];
    expect(unknown.map((event) => sayEvent(words, { home: [] }, nothing, { ...at, ...event }))).toEqual(
      unknown.map(() => ''),
    );
  });
});

test('packages are lettered', () => {
  expect([0, 1, 2].map(letterOf)).toEqual(['A', 'B', 'C']);
});
