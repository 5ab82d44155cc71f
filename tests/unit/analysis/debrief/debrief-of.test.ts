import { describe, expect, test } from 'vitest';
import { debriefOf, suggestImprovement, type DebriefFacts } from '#analysis/index.ts';
import type { Match, Move, Scenario } from '#engine/index.ts';
import { agreement, impasse, type Tabled } from '../finished-match.ts';
import { producerImporter } from '../producer-importer.ts';
import { sketchScenario } from '../sketch-scenario.ts';

const scenario = producerImporter();

function debrief(match: Match, of: Scenario = scenario): DebriefFacts {
  const facts = debriefOf(of, match);
  if (facts === undefined) throw new Error('The match is over');
  return facts;
}

/** In points of producer and importer: 100 / 24, 18 / 100, the Nash package at 73 / 68, the upper middle at 67 / 53. */
const ALL_PRODUCER = [3, 3, 3, 1, 0, 2];
const ALL_IMPORTER = [0, 0, 0, 2, 3, 2];
const NASH = [3, 3, 1, 2, 3, 2];
const MIDDLE = [2, 2, 2, 1, 2, 1];

describe('the result', () => {
  test('the Nash package leaves nothing on the table', () => {
    const { result, parties } = debrief(agreement(scenario, [[0, 1, NASH]]));
    expect(result).toMatchObject({ kind: 'agreement', isFeasible: true, dominatedBy: 0, nashRatio: 1 });
    expect(result.jointGainRatio).toBeCloseTo(47 / 48, 12);
    expect(result.distances).toEqual({ nash: 0, kalaiSmorodinsky: 0, egalitarian: 0 });
    expect(parties.map(({ points, gain, couldHaveHad }) => [points, gain, couldHaveHad.points])).toEqual([
      [73, 25, 0],
      [68, 22, 0],
    ]);
    expect(parties[0]?.claimedShare).toBeCloseTo(25 / 47, 12);
  });

  test('the upper middle leaves joint points on the table', () => {
    const { result, parties, analysis } = debrief(agreement(scenario, [[1, 1, MIDDLE]]));
    expect(result.isFeasible).toBe(true);
    expect(result.dominatedBy).toBeGreaterThan(0);
    expect(result.nashRatio).toBeCloseTo((19 * 7) / (25 * 22), 12);
    expect(result.jointGainRatio).toBeCloseTo(26 / 48, 12);
    const [own = 1, other = 1] = analysis.bestGains ?? [];
    const [across, up] = [(19 - 25) / own, (7 - 22) / other];
    expect(result.distances?.nash).toBeCloseTo(Math.sqrt(across * across + up * up), 12);
    expect(parties.every(({ couldHaveHad }) => couldHaveHad.points > 0)).toBe(true);
  });

  test('signing below the walk-away is told, and makes the Nash ratio 0', () => {
    const { result, parties } = debrief(agreement(scenario, [[0, 1, ALL_PRODUCER]]));
    expect(result).toMatchObject({ isFeasible: false, nashRatio: 0 });
    expect(parties.map(({ signedBelowWalkAway, gain }) => [signedBelowWalkAway, gain])).toEqual([
      [false, 52],
      [true, 24 - 46],
    ]);
  });

  test('at an impasse everybody stands at the walk-away, and could have had the best of the zone', () => {
    const { result, parties, analysis } = debrief(impasse(scenario, [[0, 1, ALL_PRODUCER]]));
    expect(result).toMatchObject({ kind: 'impasse', reason: 'deadline', nashRatio: 0, jointGainRatio: 0 });
    expect(result.package).toBeUndefined();
    // 730 packages in the zone, two of them worth exactly the walk-aways.
    expect(result.dominatedBy).toBe(728);
    expect(parties.map(({ points }) => points)).toEqual([48, 46]);
    expect(parties.map(({ couldHaveHad }) => couldHaveHad.points)).toEqual(analysis.bestGains);
  });

  test('an empty zone leaves nothing to compare with', () => {
    const proud = producerImporter({ difficulties: { hard: [75, 70] } });
    const { result, parties, home } = debrief(impasse(proud, [[0, 1, NASH]]), proud);
    expect(result).toMatchObject({ dominatedBy: 0 });
    expect([result.jointGainRatio, result.nashRatio, result.distances]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(parties.map(({ couldHaveHad }) => couldHaveHad)).toEqual([
      { points: 0, package: undefined },
      { points: 0, package: undefined },
    ]);
    expect(home.winSets).toEqual([undefined, undefined]);
  });

  test('who is not bound keeps its walk-away; nobody is bettered over a red line', () => {
    const three = sketchScenario({
      options: [2],
      mandates: [
        { points: [[50, 60]], walkAway: 40 },
        { points: [[50, 50]], walkAway: 40 },
        { points: [[30, 30]], walkAway: 40, redLines: [[{ issue: 0, options: [1] }]] },
      ],
      decision: { quorum: 2, vetoes: [] },
    });
    const match = agreement(three, [[0, 1, [0]]], { draft: { proposal: 0, package: [0], parties: [0, 1] } });
    const { result, parties } = debrief(match, three);
    expect(
      parties.map(({ points, gain, signedBelowWalkAway }) => [points, gain, signedBelowWalkAway]),
    ).toEqual([
      [50, 10, false],
      [50, 10, false],
      [40, 0, false],
    ]);
    expect(result.dominatedBy).toBe(0);
    expect(parties[0]?.couldHaveHad.points).toBe(0);
  });

  test('who is not bound could have had what is above its walk-away, not above what it stayed out of', () => {
    const content = { points: [[50, 50, 50]], walkAway: 40 };
    const three = sketchScenario({
      options: [3],
      mandates: [content, content, { points: [[30, 35, 45]], walkAway: 40 }],
      decision: { quorum: 2, vetoes: [] },
    });
    const without = (pkg: number) =>
      agreement(three, [[0, 1, [pkg]]], { draft: { proposal: 0, package: [pkg], parties: [0, 1] } });
    const onTop = (pkg: number) => debrief(without(pkg), three).parties[2]?.couldHaveHad;
    expect(onTop(0)).toEqual({ points: 5, package: [2] });
    // What it stayed out of was better than staying out.
    expect(onTop(2)).toEqual({ points: 5, package: [2] });
  });
});

describe('the offers', () => {
  const tabled: readonly Tabled[] = [
    [0, 1, ALL_PRODUCER],
    [1, 1, ALL_IMPORTER],
    // 8 fewer for the producer; the importer would take the first and gain 26.
    [0, 2, [3, 3, 3, 1, 3, 2], [3, 3, 3, 2, 1, 2]],
    // The same again.
    [1, 4, ALL_IMPORTER],
    [0, 6, NASH],
  ];
  const { offers, parties } = debrief(agreement(scenario, tabled));

  test('come with points for everybody, sums and step classes', () => {
    expect(offers[0]).toMatchObject({
      by: 0,
      round: 1,
      step: undefined,
      packages: [{ points: [100, 24], sum: 124 }],
    });
    expect(offers[2]?.packages.map(({ points, sum }) => [points, sum])).toEqual([
      [[92, 50], 142],
      [[92, 36], 128],
    ]);
    expect(offers.map(({ step }) => step)).toEqual([
      undefined,
      undefined,
      'concession',
      'silent',
      'concession',
    ]);
    expect(offers[2]?.stepToward).toEqual([undefined, 'concession']);
  });

  test('show when points were given up', () => {
    expect(parties[0]?.concessions).toEqual({
      curve: [
        { proposal: 0, round: 1, points: 100 },
        { proposal: 2, round: 2, points: 92 },
        { proposal: 4, round: 6, points: 73 },
      ],
      given: 27,
      givenShare: 27 / (100 - 48),
      early: 8,
      middle: 0,
      late: 19,
    });
    expect(parties[0]?.steps.counts).toMatchObject({ concession: 2, silent: 0 });
    expect(parties[1]?.steps).toMatchObject({ counts: { silent: 1 }, sensitivity: 0 });
  });

  test('show how strongly each side opened', () => {
    // All that the importer's first offer gives the producer is skills.
    const theirs = 18;
    expect(parties[0]?.firstOffer).toEqual({
      proposal: 0,
      round: 1,
      points: 100,
      strength: 1,
      openingGap: 100 - theirs,
      resultOverMidpoint: 73 - (100 + theirs) / 2,
    });
    expect(parties[0]?.bestOffered).toEqual({ proposal: 1, package: 0, points: theirs });
    expect(parties[1]?.bestOffered).toEqual({ proposal: 4, package: 0, points: 68 });
  });

  test('show as asking for everything who asked for what an event has closed since', () => {
    const open = impasse(scenario, [[0, 1, ALL_PRODUCER]]);
    const { parties, analysis } = debrief({ ...open, forbidden: [{ issue: 0, option: 3 }] });
    expect(parties[0]?.firstOffer?.points).toBeGreaterThan(analysis.ideal[0] ?? Infinity);
    expect(parties[0]?.firstOffer?.strength).toBe(1);
  });
});

describe('the issues', () => {
  test('common ground that was missed, and trades that were not made', () => {
    const { issues, logrolling } = debrief(agreement(scenario, [[0, 1, [2, 2, 2, 1, 2, 1]]]));
    // Skills is the issue that both want at most.
    expect(issues.map(({ compatible }) => compatible)).toEqual([[], [], [], [], [], [2]]);
    expect(issues.map(({ isMissed }) => isMissed)).toEqual([false, false, false, false, false, true]);
    expect(issues[0]).toMatchObject({ spans: [30, 12], trade: { possible: 30 - 24.5, realised: 28 - 24.5 } });
    expect(issues[5]?.trade).toBeUndefined();
    expect(logrolling?.possible).toBeGreaterThan(logrolling?.realised ?? 0);
  });

  test('full trades realise all that was possible', () => {
    const best = [3, 3, 3, 2, 3, 2];
    const { issues } = debrief(agreement(scenario, [[0, 1, best]]));
    expect(issues[0]?.trade).toEqual({ possible: 5.5, realised: 5.5 });
    expect(issues.every(({ isMissed }) => !isMissed)).toBe(true);
  });

  test('nothing is traded at an impasse', () => {
    const { issues, logrolling } = debrief(impasse(scenario, []));
    expect(logrolling).toBeUndefined();
    expect(issues.every(({ trade, isMissed }) => trade === undefined && !isMissed)).toBe(true);
  });
});

describe('planning', () => {
  const plan = { target: 70, firstOffer: undefined };
  const byImporterSpan = [4, 3, 2, 1, 0, 5];

  test('is set against the truth of the start', () => {
    const match = agreement(scenario, [[0, 1, NASH]], {
      sheets: [
        {
          ...plan,
          priorities: [0, 2, 1, 5, 4, 3],
          guesses: [undefined, { priorities: byImporterSpan, walkAway: 40 }],
        },
        undefined,
      ],
    });
    const [own, none] = debrief(match).parties.map(({ planning }) => planning);
    expect(none).toBeUndefined();
    // True spans: 30 18 20 6 8 18. Price and skills tie at 18, so a strict order cannot match them quite.
    expect(own?.ownPriorities).toBeGreaterThan(0.98);
    expect(own).toMatchObject({ target: 70, resultOverTarget: 3 });
    expect(own?.guesses[0]).toBeUndefined();
    expect(own?.guesses[1]).toEqual({ priorities: 1, walkAwayError: -6 });
  });

  test('a guess upside down is −1, no ranking says nothing', () => {
    const guessing = (priorities: readonly number[]) =>
      debrief(
        agreement(scenario, [[0, 1, NASH]], {
          sheets: [
            { ...plan, priorities: [], guesses: [undefined, { priorities, walkAway: undefined }] },
            undefined,
          ],
        }),
      ).parties[0]?.planning?.guesses[1];
    expect(guessing(byImporterSpan.toReversed())?.priorities).toBeCloseTo(-1, 12);
    expect(guessing([])).toEqual({ priorities: undefined, walkAwayError: undefined });
    // Naming only the most important one is better than nothing, and less than all.
    expect(guessing([4])?.priorities).toBeGreaterThan(0.5);
    expect(guessing([4])?.priorities).toBeLessThan(1);
  });
});

describe('acts', () => {
  const by = 'seat-0';
  const moves: readonly Move[] = [
    { type: 'ask', by, room: 0, to: 1, topic: 'priority', issue: 0 },
    { type: 'ask', by, room: 0, to: 1, topic: 'capacity', issue: 0 },
    { type: 'signal', by, room: 0, more: 0, less: 1 },
    { type: 'disclose', by, what: 'mandate-summary' },
    { type: 'disclose', by, what: 'draft-text' },
    { type: 'commit', by, clause: { issue: 0, options: [3] } },
    { type: 'signal', by: 'seat-1', room: 0, more: 0, less: 1 },
    { type: 'walk-away', by: 'seat-1' },
  ];

  test('are counted by moves', () => {
    const question = { id: 0, room: 0, from: 1, to: 0, issue: 0 };
    const match = impasse(scenario, [], {
      moves,
      questions: [
        { ...question, topic: 'priority', answer: { manner: 'truthful', fact: undefined } },
        { ...question, topic: 'red-line', answer: { manner: 'vague', fact: undefined } },
        { ...question, topic: 'priority', answer: undefined },
      ],
    });
    const [producer, importer] = debrief(match).parties.map(({ acts }) => acts);
    expect(producer?.integrative).toMatchObject({ priorityQuestions: 1, priorityStatements: 3 });
    expect(producer?.distributive).toMatchObject({ publishedPositions: 1, withheldAnswers: 1, walkOuts: 0 });
    expect(importer?.integrative).toMatchObject({ priorityQuestions: 0, priorityStatements: 1 });
    expect(importer?.distributive.walkOuts).toBe(1);
  });

  test('tell packages from demands and repetitions', () => {
    const demand = [3, 0, 0, 2, 3, 2];
    const { parties } = debrief(
      impasse(scenario, [
        [0, 1, ALL_PRODUCER],
        [1, 1, ALL_IMPORTER],
        [0, 2, demand],
        [1, 2, ALL_IMPORTER],
        [0, 3, NASH, MIDDLE],
      ]),
    );
    expect(parties[0]?.acts.integrative).toMatchObject({ packageOffers: 2, equalAlternatives: 1 });
    expect(parties[0]?.acts.distributive).toMatchObject({ singleIssueDemands: 1, repetitions: 0 });
    expect(parties[1]?.acts.distributive.repetitions).toBe(1);
  });
});

describe('suggestImprovement', () => {
  test('mends the middle with the fewest clauses', () => {
    const improvement = suggestImprovement(scenario, agreement(scenario, [[0, 1, MIDDLE]]));
    expect(improvement?.changes).toHaveLength(1);
    // One clause that helps both: skills at their fullest. Safeguards would cost the producer.
    expect(improvement?.changes).toEqual([{ issue: 5, from: 1, to: 2 }]);
    expect(improvement?.difference).toEqual([10, 4]);
  });

  test('has nothing to say about an efficient agreement', () => {
    expect(suggestImprovement(scenario, agreement(scenario, [[0, 1, NASH]]))).toBeUndefined();
  });

  test('starts at an impasse from what came nearest', () => {
    const improvement = suggestImprovement(
      scenario,
      impasse(scenario, [
        [0, 1, ALL_PRODUCER],
        [1, 2, [1, 1, 1, 1, 1, 1]],
      ]),
    );
    expect(improvement?.base.points).toEqual([45, 57]);
    expect(improvement?.changes).toHaveLength(1);
    expect(improvement?.package.isInZone).toBe(true);
    expect(suggestImprovement(scenario, impasse(scenario, []))).toBeUndefined();
  });

  test('says so when what was tabled would have done', () => {
    const improvement = suggestImprovement(scenario, impasse(scenario, [[0, 1, NASH]]));
    expect(improvement?.changes).toEqual([]);
  });
});
