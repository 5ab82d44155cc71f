import { describe, expect, test } from 'vitest';
import {
  actRows,
  adviceFor,
  clauseOrigins,
  clauseRows,
  closenessOf,
  danceRows,
  homeStory,
  jointShareOf,
  lensGap,
  namedPoints,
  offerPoints,
  paceOf,
  planStory,
  profileRows,
  resultStrips,
  turningPointOf,
  verdictOf,
  type DebriefReport,
} from '#client/index.ts';
import { cloudOf } from '#client/presenters/debrief-cloud.ts';
import { finishedGame } from '../../../support/finished-game.ts';

const deal = finishedGame('lobito-corridor');
const noDeal = finishedGame('lobito-corridor', { leaves: { party: 0, after: 30 } });
const duel = finishedGame('first-table');

type Facts = DebriefReport['facts'];

/** The facts of the duel with some of the player's own changed. */
const withOwn = (change: Partial<Facts['parties'][number]>, result: Partial<Facts['result']> = {}): Facts => {
  const { facts } = duel.report;
  return {
    ...facts,
    result: { ...facts.result, ...result },
    parties: facts.parties.map((own, party) => (party === 0 ? { ...own, ...change } : own)),
  };
};
const impasse = { kind: 'impasse', bound: [] } as const;

describe('the verdict', () => {
  const more = { points: 4, package: undefined };
  const offered = (points: number) => ({ proposal: 0, package: 0, points });

  test('names what was still there, and says so when nothing was', () => {
    expect(verdictOf(withOwn({ couldHaveHad: more }), 0)).toMatchObject({ kind: 'more-was-there', more: 4 });
    expect(verdictOf(withOwn({ couldHaveHad: { ...more, points: 0 } }), 0)?.kind).toBe('efficient');
  });

  test('calls a deal below the walk-away what it is', () => {
    expect(verdictOf(withOwn({ gain: -3 }), 0)?.kind).toBe('below-walk-away');
  });

  test('knows who stayed out', () => {
    expect(verdictOf(withOwn({}, { bound: [1] }), 0)?.kind).toBe('outside');
  });

  test('marks a refusal below the walk-away as right', () => {
    const facts = { ...withOwn({ bestOffered: offered(40), walkAway: 48 }, impasse), offers: [] };
    expect(verdictOf(facts, 0)).toMatchObject({ kind: 'right-to-refuse', offered: 40 });
  });

  test('blames nobody for a text that others would not have signed', () => {
    const facts = { ...withOwn({ bestOffered: offered(90), walkAway: 48 }, impasse), offers: [] };
    expect(verdictOf(facts, 0)).toMatchObject({ kind: 'out-of-reach', offered: 90 });
  });

  test('tells of a text on the table that everybody could have signed', () => {
    const inZone = duel.report.facts.offers.flatMap(({ packages }) => packages).filter((pkg) => pkg.isInZone);
    expect(inZone.length).toBeGreaterThan(0);
    expect(verdictOf(withOwn({}, impasse), 0)).toMatchObject({
      kind: 'let-go',
      offered: Math.max(...inZone.map(({ points }) => points[0] ?? 0)),
    });
  });

  test('says when nothing was ever offered', () => {
    const facts = { ...withOwn({ bestOffered: undefined }, impasse), offers: [] };
    expect(verdictOf(facts, 0)?.kind).toBe('never-offered');
  });
});

describe('who got what', () => {
  const strips = resultStrips(deal.caseFile.scenario, deal.match, deal.report.facts);

  test('measures each party from its own walk-away', () => {
    for (const { points, walkAway, gain, best } of strips) {
      expect(points - walkAway).toBeCloseTo(gain, 9);
      expect(best).toBeGreaterThanOrEqual(points - 1e-9);
    }
  });

  test('shows where a walk-away stood before events moved it', () => {
    const { walkAways } = deal.caseFile.scenario.difficulties[1]!;
    for (const { party, walkAway, walkAwayBefore } of strips)
      expect(walkAwayBefore ?? walkAway).toBe(walkAways[party]);
  });

  test('leaves everybody at the walk-away without an agreement', () => {
    for (const strip of resultStrips(noDeal.caseFile.scenario, noDeal.match, noDeal.report.facts))
      expect(strip).toMatchObject({ points: strip.walkAway, gain: 0, isBound: false });
  });

  test('reads a clause from the worst to the best option, and knows who is indifferent', () => {
    const sheets = [{ points: [[0, 5, 20]] }, { points: [[7, 7, 7]] }];
    expect(clauseRows(sheets, [1])).toEqual([
      {
        issue: 0,
        option: 1,
        shares: [
          { share: 0.25, span: 20, points: 5 },
          { share: undefined, span: 0, points: 7 },
        ],
      },
    ]);
    expect(clauseRows(sheets, [-1])).toEqual([]);
  });

  test('finds the first proposal that settled each issue so', () => {
    const pkg = deal.match.draft!.package;
    for (const { issue, option, proposal } of clauseOrigins(deal.match.proposals, pkg)) {
      const settles = ({ packages }: { readonly packages: readonly (readonly number[])[] }) =>
        packages.some((tabled) => tabled[issue] === option);
      expect(deal.match.proposals.findIndex(settles)).toBe(proposal);
      expect(option).toBe(pkg[issue]);
    }
  });
});

describe('what was possible', () => {
  test('begins with the deal, and has a point for each rule and yardstick', () => {
    expect(namedPoints(deal.report.facts).map(({ kind }) => kind)).toEqual([
      'deal',
      'nash',
      'kalai-smorodinsky',
      'egalitarian',
      'maximum-sum',
      'split',
      'random',
    ]);
  });

  test('stands at the walk-aways without an agreement', () => {
    const { facts } = noDeal.report;
    expect(namedPoints(facts)[0]?.points).toEqual(facts.analysis.walkAways);
  });

  test('lays parties side by side only as shares of their best gain', () => {
    for (const row of profileRows(deal.report.facts)) {
      const share = row.shares.find(({ kind }) => kind === 'deal')?.share ?? 0;
      expect(share * row.bestGain).toBeCloseTo(deal.report.facts.parties[row.party]?.gain ?? 0, 9);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test('has every tabled package on the path of offers', () => {
    const tabled = deal.match.proposals.reduce((sum, { packages }) => sum + packages.length, 0);
    expect(offerPoints(deal.report.facts)).toHaveLength(tabled);
  });

  test('gives the largest sum the whole of what could be gained together', () => {
    expect(jointShareOf(deal.report.facts, 'maximum-sum')).toBeCloseTo(1, 9);
    expect(jointShareOf(deal.report.facts, 'deal')).toBeCloseTo(
      deal.report.facts.result.jointGainRatio ?? 0,
      9,
    );
  });

  const offer = (proposal: number, worst: number): Facts['offers'][number] => ({
    ...duel.report.facts.offers[0]!,
    proposal,
    packages: [{ ...duel.report.facts.offers[0]!.packages[0]!, points: [50 + worst, 90] }],
  });
  const facing = (...worsts: readonly number[]): Facts => ({
    ...duel.report.facts,
    analysis: { ...duel.report.facts.analysis, walkAways: [50, 50] },
    offers: worsts.map((worst, index) => offer(index, worst)),
  });

  test('turns on the first text that everybody could have signed', () => {
    expect(turningPointOf(facing(-30, -10, 2, 5))).toMatchObject({
      kind: 'first-for-all',
      proposal: 2,
      before: -10,
      after: 2,
    });
  });

  test('turns on the longest step where there was no such text', () => {
    expect(turningPointOf(facing(-30, -28, -9, -5))).toMatchObject({
      kind: 'longest-step',
      proposal: 2,
      after: -9,
    });
    expect(turningPointOf(facing(-10, -20))).toBeUndefined();
  });
});

describe('the cloud', () => {
  test('lists every package of a small case once', () => {
    const { packages } = duel.report.facts.analysis;
    const cloud = cloudOf(duel.caseFile.scenario, duel.match, packages, packages);
    expect(cloud.isWhole).toBe(true);
    expect(cloud.points).toHaveLength(packages);
    const mean = cloud.points.reduce((sum, points) => sum + (points[0] ?? 0), 0) / packages;
    expect(mean).toBeCloseTo(duel.report.facts.analysis.random[0] ?? 0, 6);
  });

  test('samples a large one evenly, conditional issues included, and the same way each time', () => {
    const { scenario } = deal.caseFile;
    const { analysis } = deal.report.facts;
    const cloud = cloudOf(scenario, deal.match, analysis.packages, 1500);
    expect(cloud.isWhole).toBe(false);
    expect(cloud.points).toHaveLength(1500);
    expect(cloudOf(scenario, deal.match, analysis.packages, 1500)).toEqual(cloud);
    for (const party of scenario.parties.keys()) {
      const values = cloud.points.map((points) => points[party] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      // Four standard errors of the mean.
      expect(Math.abs(mean - (analysis.random[party] ?? 0))).toBeLessThan((4 * spread) / Math.sqrt(1500));
    }
  });
});

describe('the dance', () => {
  test('follows what each party asked for itself, and how each step was classed', () => {
    const rows = danceRows(deal.report.facts);
    expect(rows.flatMap(({ asked }) => asked)).toHaveLength(deal.match.proposals.length);
    for (const { asked } of rows) {
      expect(asked[0]?.step).toBeUndefined();
      expect(asked.slice(1).every(({ step }) => step !== undefined)).toBe(true);
    }
    for (const { party, asked, openingStrength = 0, awareness } of rows) {
      const ideal = deal.report.facts.analysis.ideal[party] ?? 0;
      expect(openingStrength).toBeCloseTo(Math.min(1, (asked[0]?.points ?? 0) / ideal), 9);
      expect(awareness[party]).toBeUndefined();
    }
  });

  const giving = (early: number, middle: number, late: number) =>
    paceOf(withOwn({ concessions: { curve: [], given: 0, givenShare: undefined, early, middle, late } }), 0);

  test('knows when a party gave way', () => {
    expect([giving(9, 2, 1), giving(1, 9, 2), giving(1, 2, 9), giving(0, 0, 0), giving(-4, 0, 0)]).toEqual([
      'early',
      'middle',
      'late',
      'never',
      'never',
    ]);
  });

  test('counts every act of both families', () => {
    expect(actRows(deal.report.facts).filter(({ family }) => family === 'integrative')).toHaveLength(4);
    expect(actRows(deal.report.facts).filter(({ family }) => family === 'distributive')).toHaveLength(5);
  });

  test('advises on what was not done, in two points at most', () => {
    const silent = {
      integrative: { packageOffers: 0, equalAlternatives: 0, priorityQuestions: 0, priorityStatements: 0 },
      distributive: {
        singleIssueDemands: 3,
        repetitions: 0,
        publishedPositions: 0,
        withheldAnswers: 0,
        walkOuts: 0,
      },
    };
    expect(adviceFor(withOwn({ acts: silent }), 0)).toEqual(['ask-priorities', 'offer-packages']);
    const model = {
      ...silent,
      integrative: { packageOffers: 4, equalAlternatives: 1, priorityQuestions: 2, priorityStatements: 2 },
    };
    const concessions = { curve: [], given: 6, givenShare: undefined, early: 5, middle: 1, late: 0 };
    expect(adviceFor(withOwn({ acts: model, concessions }), 0)).toEqual(['keep-dancing']);
  });
});

describe('home', () => {
  test('reveals every threshold of those who voted', () => {
    const story = homeStory(deal.caseFile.scenario, deal.opened, deal.report.facts);
    const voters = story?.capitals.flatMap((capital) => capital.voters) ?? [];
    expect(story?.of).toBe('result');
    expect(voters.length).toBeGreaterThan(0);
    for (const { constituency, threshold, points, goodwill, yes } of voters) {
      expect(threshold).toBe(deal.opened.constituencies[constituency]?.drawnThreshold);
      expect(yes).toBe(points + goodwill >= threshold - 1e-9);
    }
  });

  test('shows the best there could have been where no text came so far', () => {
    expect(homeStory(noDeal.caseFile.scenario, noDeal.opened, noDeal.report.facts)?.of).toBe('best');
  });
});

describe('the plan', () => {
  test('is nothing for who went without one', () => {
    const match = { ...deal.match, sheets: deal.match.sheets.map(() => undefined) };
    expect(planStory(deal.caseFile.scenario, match, deal.report.facts, 0)).toBeUndefined();
  });

  test('holds the guesses against the case as it stood at the start', () => {
    const story = planStory(deal.caseFile.scenario, deal.match, deal.report.facts, 0);
    const { walkAways } = deal.caseFile.scenario.difficulties[1]!;
    expect(story?.guesses.map(({ party }) => party)).toEqual([1, 2, 3]);
    for (const { party, walkAwayTrue, truth } of story?.guesses ?? []) {
      expect(walkAwayTrue).toBe(walkAways[party]);
      expect(truth.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('says in words how near a guess came', () => {
    expect([0.9, 0.5, 0, -0.3, -0.8].map(closenessOf)).toEqual([
      'close',
      'half-right',
      'unrelated',
      'unrelated',
      'reversed',
    ]);
  });
});

describe('the lenses', () => {
  const { lenses } = deal.years;

  test('part between the kindest and the harshest', () => {
    const gap = lensGap(lenses);
    const scores = lenses.map(({ score }) => score);
    expect(gap?.kindest.score).toBe(Math.max(...scores));
    expect(gap?.harshest.score).toBe(Math.min(...scores));
    expect(gap?.apart).toBeCloseTo(Math.max(...scores) - Math.min(...scores), 9);
  });

  test('name what counted most, by weight', () => {
    const gap = lensGap(lenses);
    const loss = ({ weight, value }: { readonly weight: number; readonly value: number }) =>
      weight * (1 - value);
    expect(loss(gap!.missed!)).toBe(Math.max(...gap!.harshest.criteria.map(loss)));
  });

  test('need two to differ', () => {
    expect(lensGap(lenses.slice(0, 1))).toBeUndefined();
  });
});
