import { expect, test } from 'vitest';
import { distribution } from '#outcome/index.ts';
import { quantilesOf } from '#outcome/distribution.ts';
import { agreedOn, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

test('quantiles lie between the values around them', () => {
  expect(quantilesOf([3, 1, 2, 5, 4])).toEqual({ p10: 1.4, p50: 3, p90: 4.6 });
  expect(quantilesOf([7])).toEqual({ p10: 7, p50: 7, p90: 7 });
});

test('the spread of prices grows from nothing and then levels off, as mean reversion makes it', () => {
  const spread = distribution(outcomeScenario(), agreedOn(), 'a', 200);
  const copper = spread.series.find((series) => series.name === 'price' && series.mineral === 'copper');
  const width = (copper?.years ?? []).map(({ p10, p90 }) => (p90 - p10) / 9000);
  expect(width[0]).toBe(0);
  expect(width[3]).toBeGreaterThan((width[1] ?? 0) * 1.2);
  expect(width[14]).toBeLessThan((width[3] ?? 0) * 2);
  expect(copper?.years).toHaveLength(15);
});

test('every party has the quantiles of its indicators', () => {
  const { indicators, runs } = distribution(outcomeScenario(), undefined, 'a', 3);
  expect(runs).toBe(3);
  expect(indicators.filter((row) => row.party === seats.miner)).toHaveLength(13);
  expect(indicators.find((row) => row.party === seats.miner && row.indicator === 'npv')).toMatchObject({
    p50: 0,
  });
});

test('two hundred paths take well below a second', () => {
  const scenario = outcomeScenario();
  distribution(scenario, agreedOn(), 'warm', 20);
  const times = ['a', 'b', 'c'].map((seed) => {
    const start = process.cpuUsage();
    distribution(scenario, agreedOn(), seed, 200);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  // The best of three, and of the processor's time, not the clock's: other work may share the machine.
  expect(Math.min(...times)).toBeLessThan(900);
});
