import { distribution } from '#outcome/index.ts';
import { loadScenario } from '#cli/scenarios.ts';
import { median, type Figure } from './figure.ts';

/** How fast are a thousand paths of the years, with the world without beside each, on one core? */
export function measureYears(id: string): Figure {
  const { scenario } = loadScenario(id);
  const agreement = {
    proposal: 0,
    package: scenario.issues.map(() => 1),
    parties: scenario.parties.map((_, party) => party),
  };
  const runs = 1000;
  distribution(scenario, agreement, 'warm-up', runs);
  const times = Array.from({ length: 5 }, (_, turn) => {
    const begin = performance.now();
    distribution(scenario, agreement, `bench:${turn}`, runs);
    return performance.now() - begin;
  });
  return {
    what: `A thousand paths of the years in ${id}`,
    value: median(times),
    unit: 'ms',
    promised: { atMost: 1000 },
    how: 'one agreement beside the world without it, with all indicators and bands; median of 5',
  };
}
