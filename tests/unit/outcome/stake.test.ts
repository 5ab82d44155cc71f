/** What a state's share of the mines and purchases at home cost, and what an outsider's answer costs whom. */
import { describe, expect, test } from 'vitest';
import type { RegimeEffect, Terms } from '#engine/index.ts';
import { indicatorsOf, runYears, type FlowKind, type Years } from '#outcome/index.ts';
import { parameters } from '#outcome/parameters.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const run = (terms: Partial<Terms>, effects: readonly RegimeEffect[] = [], bound?: readonly number[]) =>
  runYears(outcomeScenario({ terms: [{ ...fullTerms, ...terms }], effects }), agreedOn(0, bound), 'a');
const paid = (years: Years, kind: FlowKind, year?: number) =>
  years.flows
    .filter((flow) => flow.kind === kind && (year === undefined || flow.year === year))
    .reduce((total, flow) => total + flow.musd, 0);
const carried = (years: Years) =>
  years.producers.filter(({ party }) => party === seats.smelter).map((row) => row.carried);

describe('a share of the mines', () => {
  test('costs nothing as far as a mining law gives it', () => {
    const free = run({ stateEquityShare: parameters.equity.freeShare });
    expect(new Set(carried(free))).toEqual(new Set([0]));
    expect(paid(free, 'state-dividend', 2030)).toBeGreaterThan(0);
  });

  test('is carried beyond that: owed at first, paid out of its dividends, which come in full at the end', () => {
    const half = run({ stateEquityShare: 0.5 });
    const owed = carried(half);
    expect(owed[0]).toBeGreaterThan(0);
    expect(owed.at(-1)).toBe(0);
    const paidOff = half.events.find(({ kind, party }) => kind === 'stake-paid' && party === seats.smelter);
    expect(paidOff?.year).toBe(2030 + owed.indexOf(0));
    // While it is carried it brings what the free part brings.
    const free = run({ stateEquityShare: parameters.equity.freeShare });
    expect(paid(half, 'state-dividend', 2030)).toBeCloseTo(paid(free, 'state-dividend', 2030), 6);
    expect(paid(half, 'state-dividend', 2044)).toBeGreaterThan(2 * paid(free, 'state-dividend', 2044));
  });

  test('is told to be paid for once, though a bad year may add to it later', () => {
    const told = Array.from({ length: 60 }, (_, seed) => {
      // Mines that lose money when prices are low.
      const poor = outcomeScenario({
        terms: [{ ...fullTerms, stateEquityShare: 0.5 }],
        implementation: (given) => ({
          ...given,
          production: given.production.map((row) => ({ ...row, unitCost: row.unitCost * 1.4 })),
        }),
      });
      const years = runYears(poor, agreedOn(), `${seed}`);
      const owed = years.producers.filter(({ party }) => party === seats.miner).map((row) => row.carried);
      const isAgain = owed.some((musd, year) => musd > 0 && (owed[year - 1] ?? 1) === 0);
      const events = years.events.filter((each) => each.kind === 'stake-paid' && each.party === seats.miner);
      return { isAgain, times: events.length };
    });
    expect(told.some(({ isAgain }) => isAgain)).toBe(true);
    expect(Math.max(...told.map(({ times }) => times))).toBe(1);
  });

  test('never takes cash out of the treasury, and the dearer it is, the less it brings', () => {
    const most = run({ stateEquityShare: 1 });
    expect(
      most.flows.filter(({ kind, from }) => kind === 'state-dividend' && from.kind === 'treasury'),
    ).toEqual([]);
    expect(paid(most, 'state-dividend')).toBeGreaterThan(
      paid(run({ stateEquityShare: 0.1 }), 'state-dividend'),
    );
  });
});

describe('purchases at home', () => {
  test('cost more than those abroad, and less so the longer suppliers have learned', () => {
    const years = run({ localContentShare: 0.4 });
    const premium = (year: number) =>
      paid(years, 'local-premium', year) /
      years.producers
        .filter((row) => row.year === year)
        .reduce(
          (sum, row) => sum + row.localPurchases * (1 - parameters.works.localBase / row.localContent),
          0,
        );
    expect(paid(years, 'local-premium', 2032)).toBeGreaterThan(0);
    expect(premium(2042)).toBeLessThan(premium(2032) / 2);
    expect(paid(run({ localContentShare: parameters.works.localBase }), 'local-premium')).toBe(0);
  });

  test('take from the tax by it', () => {
    const early = (share: number) =>
      run({ localContentShare: share, stateEquityShare: 0 })
        .producers.filter(({ year }) => year < 2034)
        .reduce((sum, { take }) => sum + take, 0);
    expect(early(0.4)).toBeLessThan(early(parameters.works.localBase));
  });
});

describe("an outsider's answer", () => {
  const answer: RegimeEffect = { kind: 'hazard', hazard: 'retaliation', when: [], chance: 0.1, cost: 900 };
  const valueOf = (years: Years, party: number, name: 'price-paid' | 'npv') =>
    indicatorsOf(outcomeScenario({ terms: [fullTerms], effects: [answer] }), years)[party]?.values[name] ?? 0;
  const bare = { retaliationCover: 'none' } as const;
  const cover = (retaliationCover: Terms['retaliationCover']) => ({
    retaliationCover,
    retaliationMoney: 5000,
  });

  test('makes what members buy dearer', () => {
    const [struck, spared] = [run(bare, [answer]), run(bare)];
    expect(valueOf(struck, seats.buyer, 'price-paid')).toBeGreaterThan(
      valueOf(spared, seats.buyer, 'price-paid'),
    );
  });

  test('falls on members only', () => {
    const struck = run(bare, [answer], [seats.miner, seats.smelter, seats.buyer]);
    const hit = new Set(
      struck.flows.filter(({ kind }) => kind === 'countermeasures').map(({ from }) => from.party),
    );
    expect(hit).toEqual(new Set([seats.buyer]));
  });

  test('is borne by treasuries where there is a fund, and by industry over the years where there are credit lines', () => {
    const [alone, fund, lines] = [
      run(bare, [answer]),
      run(cover('common-fund'), [answer]),
      run(cover('credit-lines'), [answer]),
    ];
    const price = (years: Years) => valueOf(years, seats.buyer, 'price-paid');
    const purse = (years: Years) => valueOf(years, seats.buyer, 'npv');
    expect(price(fund)).toBeLessThan(price(alone));
    expect(purse(fund)).toBeLessThan(purse(alone));
    expect(price(lines)).toBeGreaterThan(price(fund));
    expect(purse(lines)).toBeGreaterThan(purse(fund));
    // The blow is spread: the year of the answer is easier, and the next one dearer.
    const first = alone.flows.find(({ kind }) => kind === 'countermeasures')?.year ?? 0;
    const ratio = ({ importers }: Years, year: number) =>
      importers.find((row) => row.year === year && row.party === seats.buyer)?.priceRatio ?? 0;
    expect(first).toBeLessThan(2044);
    expect(ratio(lines, first)).toBeLessThan(ratio(alone, first));
    expect(ratio(lines, first + 1)).toBeGreaterThan(ratio(fund, first + 1));
    // The chronicle says who helped, in the year of the answer.
    const helped = ({ events }: Years, kind: 'retaliation-relief' | 'relief-loan') =>
      events.filter((event) => event.kind === kind && event.year === first).map(({ party }) => party);
    expect(helped(alone, 'relief-loan')).toEqual([]);
    expect(helped(fund, 'retaliation-relief')).toEqual([seats.buyer, seats.rival]);
    expect(helped(lines, 'relief-loan')).toEqual([seats.buyer, seats.rival]);
    // What was lent comes back, with interest.
    expect(paid(lines, 'relief-repayment')).toBeGreaterThan(paid(lines, 'relief-loan'));
    expect(paid(fund, 'retaliation-relief')).toBeLessThanOrEqual(5000 + 1e-6);
  });
});
