import { describe, expect, test } from 'vitest';
import type { Implementation, RegimeEffect, Terms } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import type { FlowKind, Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const certain: readonly RegimeEffect[] = [{ kind: 'enforcement', by: 1 }];

/** Prices that stand at a share of the reference for ever. */
const priced =
  (share: number) =>
  (given: Implementation): Implementation => ({
    ...given,
    prices: given.prices.map((model) => ({
      ...model,
      start: model.reference * share,
      reversion: 1e-9,
      volatility: 0,
      trend: 0,
    })),
    producers: given.producers.map((each) => ({ ...each, unrest: 0 })),
  });

function run(terms: Partial<Terms>, change: (given: Implementation) => Implementation = priced(1)): Years {
  const scenario = outcomeScenario({ terms: [terms], effects: certain, implementation: change });
  // No promise is quite certain: the first path on which everything was kept in the year that is looked at.
  for (let path = 0; path < 50; path++) {
    const years = runYears(scenario, agreedOn(), `path-${path}`);
    if (years.compliance.every((row) => row.year !== 2031 || row.kept)) return years;
  }
  throw new Error('No path keeps everything in 2031');
}

const flows = (years: Years, kind: FlowKind, year = 2031) =>
  years.flows.filter((flow) => flow.kind === kind && flow.year === year);
const total = (years: Years, kind: FlowKind, year = 2031) =>
  flows(years, kind, year).reduce((amount, flow) => amount + flow.musd, 0);
const payers = (years: Years, kind: FlowKind) =>
  new Set(flows(years, kind).map((flow) => `${flow.from.kind}>${flow.to.kind}`));

describe('a price floor at 90 % with prices at 60 % of the reference', () => {
  const terms: Partial<Terms> = {
    instrument: 'treaty',
    commitment: 'binding',
    priceFloorShare: 0.9,
    offtakeShare: 0.4,
    offtakeYears: 15,
  };
  const low = (floorInstrument: Terms['floorInstrument']) => run({ ...terms, floorInstrument }, priced(0.6));

  test('is paid by buyers under an offtake floor, on what they promised to buy', () => {
    const years = low('offtake-floor');
    expect(payers(years, 'floor-payment')).toEqual(new Set(['buyers>company']));
    const worth = years.minerals
      .filter((row) => row.year === 2031)
      .reduce((sum, row) => sum + row.worldValue, 0);
    expect(total(years, 'floor-payment')).toBeCloseTo(0.4 * worth * 0.5, 3);
  });

  test('is paid by consumers through the treasury at the border', () => {
    const years = low('border-adjusted');
    expect(payers(years, 'border-adjustment')).toEqual(new Set(['buyers>treasury']));
    expect(payers(years, 'floor-payment')).toEqual(new Set(['treasury>company']));
    expect(total(years, 'border-adjustment')).toBeCloseTo(total(years, 'floor-payment'), 9);
    expect(total(years, 'floor-payment')).toBeGreaterThan(total(low('offtake-floor'), 'floor-payment'));
  });

  test('is paid by the treasury as a price-gap subsidy', () => {
    const years = low('price-gap-subsidy');
    expect(payers(years, 'floor-payment')).toEqual(new Set(['treasury>company']));
    expect(flows(years, 'border-adjustment')).toEqual([]);
  });

  test('is held up by buying for a stockpile until it is full, and sold in better years', () => {
    const years = low('stockpile');
    expect(payers(years, 'stockpile-purchase')).toEqual(new Set(['treasury>company']));
    expect(payers(years, 'stock-keeping')).toEqual(new Set(['treasury>contractors']));
    expect(total(years, 'stock-keeping', 2034)).toBeGreaterThan(total(years, 'stock-keeping', 2029));
    const stock = years.importers.filter((row) => row.party === seats.buyer).map((row) => row.stockKt);
    // Half a year of need, of each of the two minerals.
    expect(Math.max(...stock)).toBeLessThanOrEqual(2 * 0.5 * 2500 + 1e-6);
    expect(flows(years, 'stockpile-purchase', 2044).length).toBeLessThan(
      flows(years, 'stockpile-purchase', 2031).length,
    );
    expect(years.flows.some((flow) => flow.kind === 'stockpile-sale')).toBe(false);
    const rising = (given: Implementation): Implementation => {
      const start = priced(0.6)(given);
      return { ...start, prices: start.prices.map((model) => ({ ...model, trend: 0.06 })) };
    };
    const later = run({ ...terms, floorInstrument: 'stockpile' }, rising);
    expect(
      new Set(later.flows.filter((flow) => flow.kind === 'stockpile-sale').map((flow) => flow.to.kind)),
    ).toEqual(new Set(['treasury']));
    expect(later.importers.at(-1)?.stockKt).toBeLessThan(
      Math.max(...later.importers.map((row) => row.stockKt)),
    );
  });

  test('is nobody’s to pay when no instrument was agreed', () => {
    const years = low('none');
    expect(years.minerals.every((row) => row.floorPaid === 0)).toBe(true);
  });

  test('changes no plant and no tonne', () => {
    const industry = { processingShare: 0.4, toPlants: 0.5, grants: 500 };
    const bare = run({ ...terms, ...industry, priceFloorShare: 0 }, priced(0.6));
    const held = run({ ...terms, ...industry, floorInstrument: 'offtake-floor' }, priced(0.6));
    const volumes = (years: Years) =>
      years.minerals.map((row) => [row.oreKt, row.capacityKt, row.processedKt]);
    expect(volumes(held)).toEqual(volumes(bare));
  });
});

test('a ceiling pays buyers back what their offtake costs above it', () => {
  const years = run(
    { instrument: 'treaty', offtakeShare: 0.4, offtakeYears: 15, priceCeilingShare: 1.2 },
    priced(1.5),
  );
  expect(payers(years, 'ceiling-rebate')).toEqual(new Set(['company>buyers']));
  const worth = years.minerals
    .filter((row) => row.year === 2031)
    .reduce((sum, row) => sum + row.worldValue, 0);
  expect(total(years, 'ceiling-rebate')).toBeCloseTo(0.4 * worth * (1 - 1.2 / 1.5), 3);
});

describe('what the mines earn', () => {
  test('goes to workers, suppliers, state, communities and owners, to the last dollar', () => {
    const years = run({ ...fullTerms, commercialLoans: 0 });
    const of = (kind: FlowKind) =>
      flows(years, kind)
        .filter((flow) => flow.from.party === seats.miner && flow.from.kind === 'company')
        .reduce((amount, flow) => amount + flow.musd, 0);
    const revenue =
      years.producers.find((row) => row.year === 2031 && row.party === seats.miner)?.revenue ?? 0;
    const [ore] = years.minerals.filter((row) => row.year === 2031 && row.party === seats.miner);
    expect(of('royalty')).toBeCloseTo(revenue * 0.06, 6);
    expect(of('benefit-sharing')).toBeCloseTo(revenue * 0.01, 6);
    expect(of('export-duty')).toBeCloseTo(
      (((ore?.oreKt ?? 0) - (ore?.processedKt ?? 0)) * 9000 * 0.85 * 0.02) / 1000,
      6,
    );
    const cash = of('wages') + of('local-purchases') + of('imported-inputs');
    expect(cash).toBeCloseTo(((ore?.oreKt ?? 0) * 5000 + (ore?.processedKt ?? 0) * 500) / 1000, 6);
    const profit =
      revenue -
      cash -
      of('local-premium') -
      of('licence-fees') -
      of('royalty') -
      of('benefit-sharing') -
      of('export-duty');
    expect(of('tax')).toBeCloseTo(profit * 0.3, 6);
    expect(of('state-dividend')).toBeCloseTo(profit * 0.7 * 0.1, 6);
    expect(of('owners-profit')).toBeCloseTo(profit * 0.7 * 0.9 - of('plant-investment'), 6);
  });

  test('exports no ore that is banned, mines none of it, and pays no duty on it', () => {
    const [free, banned] = [run({ instrument: 'treaty' }), run({ instrument: 'treaty', exportBanYears: 5 })];
    const before = ({ year }: { readonly year: number }) => year < free.firstYear + 5;
    free.minerals.forEach((row, index) => {
      const under = banned.minerals[index]!;
      if (!before(row)) return expect(under).toEqual(row);
      expect(under.oreKt).toBe(under.processedKt);
      expect(under.oreKt).toBeLessThan(row.oreKt);
      expect(under.revenue).toBeLessThan(row.revenue);
    });
    expect(banned.flows.filter((flow) => flow.kind === 'export-duty').filter(before)).toEqual([]);
    expect(total(banned, 'export-duty', free.firstYear + 5)).toBeGreaterThan(0);
  });

  test('keeps in by a ban on ore nothing that has been smelted; it pays no duty either', () => {
    const smelted = (given: Implementation): Implementation => ({
      ...priced(1)(given),
      production: given.production.map((row) => ({ ...row, smelted: true as const })),
    });
    const [free, banned] = [
      run({ instrument: 'treaty' }, smelted),
      run({ instrument: 'treaty', exportBanYears: 50 }, smelted),
    ];
    expect(banned.minerals).toEqual(free.minerals);
    expect(banned.flows.filter((flow) => flow.kind === 'export-duty')).toEqual([]);
  });

  test('stands under a ban of its own law where no agreement says for how long', () => {
    const lawful = (given: Implementation): Implementation => ({
      ...priced(1)(given),
      producers: priced(1)(given).producers.map((each) => ({ ...each, exportBan: true as const })),
    });
    const silent = run({ instrument: 'treaty' }, lawful);
    const without = runYears(outcomeScenario({ implementation: lawful }), undefined, 'a');
    for (const years of [silent, without])
      expect(years.minerals.every((row) => row.oreKt === row.processedKt)).toBe(true);
    const ends = run({ instrument: 'treaty', exportBanYears: 0 }, lawful);
    expect(ends.minerals).toEqual(run({ instrument: 'treaty' }).minerals);
  });

  test('pays no tax and needs its owners’ money when prices do not cover costs', () => {
    const years = run({ instrument: 'treaty' }, priced(0.4));
    expect(flows(years, 'tax')).toEqual([]);
    expect(flows(years, 'owners-support').length).toBeGreaterThan(0);
  });

  test('pays no export duty where it was given up', () => {
    expect(total(run({ instrument: 'treaty' }), 'export-duty')).toBeGreaterThan(0);
    expect(total(run({ instrument: 'treaty', exportDutyAllowed: false }), 'export-duty')).toBe(0);
    const ends = run({ instrument: 'treaty', exportDutyYears: 5 });
    expect(total(ends, 'export-duty', ends.firstYear + 4)).toBeGreaterThan(0);
    expect(total(ends, 'export-duty', ends.firstYear + 5)).toBe(0);
  });

  test('buys more at home once local content is practice, and sends less abroad for licences once technology is', () => {
    const terms: Partial<Terms> = { ...fullTerms, localContentShare: 0, technologyTransfer: 0 };
    const bare = run(terms);
    const local = run({ ...terms, localContentShare: 0.5 });
    const learned = run({ ...terms, technologyTransfer: 1 });
    expect(total(local, 'local-purchases', 2044)).toBeGreaterThan(2 * total(bare, 'local-purchases', 2044));
    expect(total(bare, 'licence-fees', 2044)).toBeGreaterThan(0);
    expect(total(learned, 'licence-fees', 2044)).toBeLessThan(0.2 * total(bare, 'licence-fees', 2044));
  });

  test('counts of purchases at home only what is added there; the rest its suppliers buy abroad', () => {
    const adding = (localValueShare: number) => (given: Implementation) => ({
      ...priced(1)(given),
      producers: priced(1)(given).producers.map((each) => ({ ...each, localValueShare })),
    });
    const [whole, part] = [run(fullTerms), run(fullTerms, adding(0.4))];
    expect(run(fullTerms, adding(1))).toEqual(whole);
    whole.producers.forEach((row, index) => {
      const { captured, ...same } = part.producers[index]!;
      expect({ ...same, captured: row.captured }).toEqual(row);
      expect(row.captured - captured).toBeCloseTo(0.6 * row.localPurchases, 6);
      expect(row.localPurchases).toBeGreaterThan(0);
    });
    expect(payers(part, 'imported-inputs')).toEqual(
      new Set(['company>contractors', 'households>contractors']),
    );
  });

  test('adds a promise of local content to what is usual, however weakly it is kept', () => {
    const weak: Partial<Terms> = { ...fullTerms, instrument: 'memorandum', oversight: 'none' };
    const bought = (localContentShare: number) =>
      total(run({ ...weak, localContentShare }), 'local-purchases');
    expect(bought(0.15)).toBeCloseTo(bought(0), 9);
    expect(bought(0.18)).toBeGreaterThan(bought(0.15));
  });
});

describe('debt', () => {
  const loans: Partial<Terms> = { instrument: 'treaty', commitment: 'binding', concessionalLoans: 800 };
  const poor = (given: Implementation): Implementation => ({
    ...priced(0.4)(given),
    producers: priced(0.4)(given).producers.map((each) => ({
      ...each,
      publicRevenue: 3000,
      debtService: 900,
      debtCeiling: 0.3,
    })),
  });

  test('costs interest during grace, and then is paid back in equal parts', () => {
    const years = run({ instrument: 'treaty', commercialLoans: 800 });
    const drawn = years.flows.filter((flow) => flow.kind === 'commercial-loan');
    expect(drawn).toHaveLength(8);
    const paid = (year: number) => total(years, 'repayment', year);
    // Drawn in 2030, grace of three years, tenor of twelve: nine parts from 2034.
    expect(paid(2033)).toBe(0);
    expect(paid(2034)).toBeCloseTo(200 / 9, 6);
    expect(paid(2040)).toBeCloseTo(800 / 9, 6);
    expect(total(years, 'interest', 2031)).toBeCloseTo(200 * 0.09, 6);
  });

  test('is cheaper when guaranteed or secured, never cheaper than a concessional loan', () => {
    const interest = (terms: Partial<Terms>) =>
      total(run({ instrument: 'treaty', commercialLoans: 800, ...terms }), 'interest', 2031) / 200;
    expect(interest({ collateral: 'escrow' })).toBeCloseTo(0.08, 9);
    expect(interest({ collateral: 'resource-backed' })).toBeCloseTo(0.07, 9);
    expect(interest({ guarantees: 800 })).toBeCloseTo(0.09 - 0.5 * 0.07, 9);
    expect(interest({ guarantees: 800, collateral: 'resource-backed' })).toBeGreaterThanOrEqual(0.02);
  });

  test('beyond what the state can pay becomes arrears where nothing was pledged', () => {
    const years = run({ ...loans, concessionalLoans: 3000 }, poor);
    expect(years.events.some((event) => event.kind === 'debt-distress')).toBe(true);
    expect(years.events.some((event) => event.kind === 'collateral-call')).toBe(false);
    const owed = years.producers.filter((row) => row.party === seats.miner).map((row) => row.debt);
    expect(owed.at(-1)).toBeGreaterThan(owed[4] ?? 0);
  });

  test('is taken from what was pledged, more of it from ore than from an account', () => {
    const called = (collateral: Terms['collateral']) =>
      run({ ...loans, concessionalLoans: 3000, collateral }, poor)
        .flows.filter((flow) => flow.kind === 'collateral-call')
        .reduce((sum, flow) => sum + flow.musd, 0);
    expect(called('none')).toBe(0);
    expect(called('escrow')).toBeGreaterThan(0);
    expect(called('resource-backed')).toBeGreaterThan(called('escrow'));
  });

  test('to banks is paid by guarantors before collateral is called', () => {
    const years = run(
      { instrument: 'treaty', commercialLoans: 3000, guarantees: 500, collateral: 'resource-backed' },
      poor,
    );
    const guaranteed = years.flows.filter((flow) => flow.kind === 'guarantee-call');
    expect(new Set(guaranteed.map((flow) => `${flow.from.kind}>${flow.to.kind}`))).toEqual(
      new Set(['treasury>banks']),
    );
    expect(guaranteed.reduce((sum, flow) => sum + flow.musd, 0)).toBeLessThanOrEqual(500 + 1e-6);
    const first = (kind: FlowKind) =>
      Math.min(...years.flows.filter((flow) => flow.kind === kind).map((flow) => flow.year));
    expect(first('guarantee-call')).toBeLessThanOrEqual(first('collateral-call'));
  });
});
