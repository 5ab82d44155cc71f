import type { Scenario } from '#engine/index.ts';

/** The case with nothing in it but offers: no home fronts, no events, no rivals outside and no blocs. */
export function offersOnly(scenario: Scenario): Scenario {
  const { rivalry: _rivalry, blocs: _blocs, ...rules } = scenario.rules;
  return {
    ...scenario,
    constituencies: [],
    injects: [],
    rules: { ...rules, home: { ...rules.home, procedures: [] } },
  };
}
