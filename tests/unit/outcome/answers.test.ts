import { describe, expect, test } from 'vitest';
import type { RegimeEffect, Terms } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import type { FlowKind, YearEvent, YearEventKind, Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const always = [{ issue: 0, options: [0] }];
const years = (terms: Partial<Terms>, effects: readonly RegimeEffect[], seed = 'a') =>
  runYears(outcomeScenario({ terms: [terms], effects }), agreedOn(), seed);
const told = (run: Years, kind: YearEventKind) =>
  run.events.filter((event) => event.kind === kind).map((event) => event.year - run.firstYear);
const many = (terms: Partial<Terms>, effects: readonly RegimeEffect[], kind: YearEventKind) =>
  Array.from({ length: 60 }, (_, seed) => told(years(terms, effects, `${seed}`), kind).length).reduce(
    (total, count) => total + count,
    0,
  );

describe('a complaint about trade rules', () => {
  const complaint: RegimeEffect = { kind: 'hazard', hazard: 'dispute', when: always, chance: 0.1, cost: 50 };
  const bill = (run: Years) => run.flows.filter((flow) => flow.kind === 'retaliation');

  test('is ruled on two years later; an appeal that nobody hears puts the bill off by two more', () => {
    const run = years({ ...fullTerms, disputes: 'none' }, [{ ...complaint, chance: 0.3 }], 'c');
    const filed = told(run, 'dispute');
    expect(filed.length).toBeGreaterThan(0);
    const later = (by: number) => filed.map((year) => Math.min(14, year + by)).sort((a, b) => a - b);
    expect(told(run, 'panel-ruling')).toEqual(later(2));
    expect(told(run, 'appeal-into-void')).toEqual(later(2).filter((year) => year < 14));
    expect(told(run, 'retaliation-paid')).toEqual(later(4));
    expect(new Set(bill(run).map((flow) => flow.year - run.firstYear))).toEqual(new Set(later(4)));
  });

  test('tells of no ruling after the last year, and of no bill put off that is paid in the same', () => {
    const run = years({ ...fullTerms, disputes: 'none' }, [{ ...complaint, chance: 1 }]);
    const all = Array.from({ length: 15 }, (_, year) => year);
    expect(told(run, 'dispute')).toEqual(all);
    expect(told(run, 'panel-ruling')).toEqual(all.slice(2));
    expect(told(run, 'appeal-into-void')).toEqual(all.slice(2, -1));
    expect(told(run, 'retaliation-paid')).toEqual(all.map((year) => Math.min(14, year + 4)));
  });

  test('costs as much in the end: delay, not safety', () => {
    const total = (disputes: Terms['disputes']) =>
      bill(years({ ...fullTerms, disputes }, [{ ...complaint, chance: 0.3 }], 'c')).reduce(
        (sum, flow) => sum + flow.musd,
        0,
      );
    expect(total('none')).toBeCloseTo(total('arbitration'), 6);
    expect(told(years(fullTerms, [{ ...complaint, chance: 0.3 }], 'c'), 'appeal-into-void')).toEqual([]);
  });
});

describe('a complaint about a floor at the importers’ border', () => {
  const complaint: RegimeEffect = {
    kind: 'hazard',
    hazard: 'border-dispute',
    when: always,
    chance: 0.3,
    cost: 50,
  };
  // With arbitration among those who signed.
  const run = years(fullTerms, [complaint], 'c');
  const filed = told(run, 'border-dispute');
  const later = (by: number) => filed.map((year) => Math.min(14, year + by)).sort((a, b) => a - b);
  const flowsOf = (of: Years, kind: FlowKind) => of.flows.filter((flow) => flow.kind === kind);

  test('is ruled on and appealed into the void: an arbitration of theirs binds nobody outside', () => {
    expect(filed.length).toBeGreaterThan(0);
    expect(told(run, 'panel-ruling')).toEqual(later(2));
    expect(told(run, 'appeal-into-void')).toEqual(later(2).filter((year) => year < 14));
    expect(told(run, 'border-countermeasures')).toEqual(later(4));
    expect(told(run, 'retaliation-paid')).toEqual([]);
  });

  test('is paid by the importers’ industry in the end, and by no producer', () => {
    const quiet = years(fullTerms, [{ ...complaint, chance: 0 }], 'c');
    expect(flowsOf(run, 'retaliation')).toEqual([]);
    expect(new Set(flowsOf(run, 'countermeasures').map(({ from }) => from.party))).toEqual(
      new Set([seats.buyer, seats.rival]),
    );
    expect(flowsOf(run, 'countermeasures').reduce((sum, { musd }) => sum + musd, 0)).toBeCloseTo(
      50 * filed.length,
      6,
    );
    expect(run.producers).toEqual(quiet.producers);
    const paid = (of: Years) => of.importers.reduce((sum, { priceRatio }) => sum + priceRatio, 0);
    expect(paid(run)).toBeGreaterThan(paid(quiet));
  });

  test('is eased by what was set aside against answers from outside', () => {
    const fund = { ...fullTerms, retaliationCover: 'common-fund', retaliationMoney: 60 } as const;
    const relief = flowsOf(years(fund, [complaint], 'c'), 'retaliation-relief');
    expect(relief.reduce((sum, { musd }) => sum + musd, 0)).toBeCloseTo(60, 6);
  });
});

describe('a state after a protest', () => {
  const unrest: RegimeEffect = { kind: 'hazard', hazard: 'protest', when: always, chance: 0.5, cost: 0 };
  const investors: RegimeEffect = {
    kind: 'hazard',
    hazard: 'investor-claim',
    when: always,
    chance: 0.001,
    cost: 100,
  };
  const free = { ...fullTerms, rightToRegulate: true };
  const bound = { ...fullTerms, rightToRegulate: false };

  test('tightens its rules, and people trust it more afterwards', () => {
    expect(many(free, [unrest], 'tightening')).toBeGreaterThan(30);
    expect(many(free, [unrest], 'chill')).toBe(0);
  });

  test('is told to tighten them after the protest, and not before', () => {
    const { events } = years(free, [unrest], 'c');
    const answers = events.flatMap(({ kind, party, year }, at) =>
      kind === 'tightening' ? [{ party, year, at }] : [],
    );
    expect(answers.length).toBeGreaterThan(0);
    for (const { party, year, at } of answers) {
      const isProtest = (event: YearEvent) =>
        event.kind === 'protest' && event.party === party && event.year === year;
      expect(events.findIndex(isProtest)).toBeLessThan(at);
    }
  });

  test('dares to do so less often where investors may claim and it gave up the right to regulate', () => {
    const force = [unrest, investors];
    expect(many(bound, force, 'tightening')).toBeLessThan(many(free, force, 'tightening') * 0.8);
    expect(many(bound, force, 'chill')).toBeGreaterThan(0);
    expect(many(bound, [unrest], 'chill')).toBe(0);
  });

  test('is sued for it only where that right was given up', () => {
    const force = [unrest, investors];
    expect(many(bound, force, 'investor-claim')).toBeGreaterThan(many(free, force, 'investor-claim') + 5);
  });

  test('is sued alone: its neighbour pays nothing for the rules that it made', () => {
    const runs = Array.from({ length: 60 }, (_, seed) => years(bound, [unrest, investors], `${seed}`));
    const alone = runs.flatMap((run) => {
      const sued = run.events.filter(({ kind, party }) => kind === 'investor-claim' && party !== undefined);
      return sued.map(({ party, year, amount }) => ({ run, party, year, amount }));
    });
    expect(alone.length).toBeGreaterThan(5);
    for (const { run, party, year, amount } of alone) {
      const paid = run.flows.filter((flow) => flow.kind === 'award' && flow.year === year);
      const own = paid.filter(({ from }) => from.party === party).reduce((sum, { musd }) => sum + musd, 0);
      expect(own).toBeGreaterThanOrEqual((amount ?? 0) - 1e-6);
    }
  });
});

describe('what an agreement brings on', () => {
  const bears = ['dispute', 'investor-claim', 'protest', 'leak', 'rival-bid'] as const;
  const kinds: readonly FlowKind[] = ['retaliation', 'award', 'protest-cost', 'leak-cost', 'rival-premium'];
  const payers = (when: RegimeEffect & { readonly kind: 'hazard' }, parties?: readonly number[]) => {
    const scenario = outcomeScenario({ terms: [{ ...fullTerms, transparency: 'secret' }], effects: [when] });
    const { flows } = runYears(scenario, agreedOn(0, parties), 'a');
    return new Set(
      flows
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ from, to }) => [from.party, to.party])
        .filter((party) => party === seats.miner || party === seats.smelter),
    );
  };

  test.each(bears)('falls on the producers that it binds: %s', (hazard) => {
    const effect = { kind: 'hazard', hazard, when: always, chance: 0.9, cost: 50 } as const;
    expect(payers(effect)).toEqual(new Set([seats.miner, seats.smelter]));
    expect(payers(effect, [seats.smelter, seats.buyer])).toEqual(new Set([seats.smelter]));
    // What the world brings asks nobody for a signature.
    expect(payers({ ...effect, when: [] }, [seats.smelter, seats.buyer])).toEqual(
      new Set([seats.miner, seats.smelter]),
    );
  });
});
