import { describe, expect, test } from 'vitest';
import { balances, chronicle, promiseRows, promisesUntil, yearCharts } from '#client/index.ts';
import { finishedGame } from '../../../support/finished-game.ts';

const { caseFile, years: report } = finishedGame('lobito-corridor');
const { scenario } = caseFile;
const { years, without } = report;
const last = years.firstYear + years.count - 1;

describe('the charts of the years', () => {
  const charts = yearCharts(scenario, report);
  const chart = (name: string) => charts.find((one) => one.name === name)!;

  test('have a value for every year, beside the same year without an agreement', () => {
    for (const { panels } of charts)
      for (const panel of panels) {
        expect(panel.values).toHaveLength(years.count);
        expect(panel.without).toHaveLength(years.count);
        expect(panel.values.every(Number.isFinite)).toBe(true);
      }
  });

  test('draw a panel for each metal, producer, importer and line', () => {
    const { implementation } = scenario;
    expect(chart('price').panels.map(({ mineral }) => mineral)).toEqual(
      implementation.prices.map(({ mineral }) => mineral),
    );
    expect(chart('processing').panels.map(({ party }) => party)).toEqual(
      implementation.producers.map(({ party }) => party),
    );
    expect(chart('supply').panels.map(({ party }) => party)).toEqual(
      implementation.importers.map(({ party }) => party),
    );
    expect(chart('traffic').panels).toHaveLength(implementation.lines.length);
  });

  test('hold processing against the promise from the year in which it is due', () => {
    const [panel] = chart('processing').panels;
    const promise = panel?.limits.find(({ kind }) => kind === 'promise');
    const due = promise?.values.findIndex((value) => value !== undefined) ?? -1;
    expect(due).toBeGreaterThan(0);
    expect(promise?.values.slice(0, due).every((value) => value === undefined)).toBe(true);
    expect(new Set(promise?.values.slice(due)).size).toBe(1);
  });

  test('reckon processing over all metals of a producer', () => {
    for (const panel of chart('processing').panels) {
      const rows = years.minerals.filter((row) => row.party === panel.party && row.year === last);
      const ore = rows.reduce((sum, row) => sum + row.oreKt, 0);
      const processed = rows.reduce((sum, row) => sum + row.processedKt, 0);
      expect(panel.values.at(-1)).toBeCloseTo(processed / ore, 9);
    }
  });

  test('keep the path that happened among those that could have: no band is empty', () => {
    for (const name of ['price', 'processing', 'captured', 'debt', 'supply', 'consent'])
      for (const { band } of chart(name).panels) {
        expect(band).toHaveLength(years.count);
        for (const { p10, p90 } of band ?? []) expect(p90).toBeGreaterThanOrEqual(p10);
      }
  });

  test('do without bands until the spread has been reckoned', () => {
    const early = yearCharts(scenario, { ...report, spread: undefined });
    expect(early.flatMap(({ panels }) => panels).every(({ band }) => band === undefined)).toBe(true);
  });

  test('have nothing to compare with where nothing was agreed', () => {
    const { years: unsigned } = finishedGame('lobito-corridor', { leaves: { party: 0, after: 30 } });
    const panels = yearCharts(scenario, unsigned).flatMap((one) => one.panels);
    expect(panels.every((panel) => panel.without === undefined)).toBe(true);
    expect(panels.flatMap(({ limits }) => limits.map(({ kind }) => kind))).not.toContain('promise');
  });
});

describe('the balances', () => {
  const all = balances(years, without, last);

  test('sum to zero, since every payment leaves one account and enters another', () => {
    const sum = all.reduce((total, { difference }) => total + difference, 0);
    // Rows and parts that would read 0 are left out.
    expect(Math.abs(sum)).toBeLessThan(all.length * 0.5 + 5);
  });

  test('charge no buyer for metal that it received: what it was sold for stands in a row of its own', () => {
    const sold = (flows: typeof years.flows) =>
      flows.filter(({ kind }) => kind === 'sale').reduce((sum, { musd }) => sum + musd, 0);
    const metal = all.find(({ account }) => account === undefined);
    expect(metal?.byKind.map(({ kind }) => kind)).toEqual(['sale']);
    expect(metal?.difference).toBeCloseTo(sold(without.flows) - sold(years.flows), 6);
    const sellers = all.filter(({ byKind }) => byKind.some(({ kind }) => kind === 'sale'));
    expect(sellers.map(({ account }) => account?.kind)).not.toContain('buyers');
    expect(sellers.map(({ account }) => account?.kind)).not.toContain('market');
  });

  test('are nothing where the world is the one without an agreement', () => {
    expect(balances(without, without, last).length).toBeGreaterThan(0);
    expect(balances(years, { ...without, flows: years.flows }, last)).toEqual([]);
  });

  test('count payments up to the year asked for', () => {
    expect(balances(years, without, years.firstYear - 1)).toEqual([]);
  });
});

describe('the promises', () => {
  const rows = promiseRows(years);

  test('have one answer for each year in which they were due', () => {
    expect(rows.reduce((sum, { due }) => sum + due, 0)).toBe(years.compliance.length);
    for (const row of rows) expect(row.years.filter((answer) => answer !== undefined)).toHaveLength(row.due);
  });

  test('are counted up to a year', () => {
    const all = promisesUntil(rows, years.count - 1);
    expect(all).toEqual({
      kept: years.compliance.filter(({ kept }) => kept).length,
      due: years.compliance.length,
    });
    const first = promisesUntil(rows, 0);
    expect(first.due).toBe(years.compliance.filter(({ year }) => year === years.firstYear).length);
    expect(first.due).toBeLessThan(all.due);
  });
});

describe('the chronicle', () => {
  const told = chronicle(scenario, years);

  test('has a page for every year, quiet ones too', () => {
    expect(told.map(({ year }) => year)).toEqual(
      Array.from({ length: years.count }, (_, index) => years.firstYear + index),
    );
  });

  test('tells what is alike in one line, and leaves out what rounds to nothing', () => {
    const lines = told.flatMap(({ year, lines: own }) => own.map((line) => ({ year, line })));
    const opened = lines.filter(({ line }) => line.kind === 'plant-opened');
    expect(opened.length).toBeGreaterThan(0);
    expect(new Set(opened.map(({ year }) => year)).size).toBe(opened.length);
    for (const { line } of lines)
      if (line.kind !== 'one' && line.kind !== 'bloc')
        for (const { amount } of line.parts) expect(amount).toBeGreaterThanOrEqual(0.5);
  });

  test('loses no other event', () => {
    const gathered = ['plant-opened', 'floor-payment', 'ceiling-rebate'];
    expect(told.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'one'))).toHaveLength(
      years.events.filter(({ kind }) => !gathered.includes(kind)).length,
    );
  });
});
