import type { Scenario } from '#engine/index.ts';
import { Failure } from './failure.ts';

/** Index of a named difficulty; `standard`, or the first there is, when none is named. */
export function difficultyOf(scenario: Scenario, name: string | undefined): number {
  const index = scenario.difficulties.findIndex(({ id }) => id === (name ?? 'standard'));
  if (index >= 0) return index;
  if (name === undefined) return 0;
  throw new Failure('UNKNOWN_DIFFICULTY', {
    name,
    known: scenario.difficulties.map(({ id }) => id).join(', '),
  });
}
