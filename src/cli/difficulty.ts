/** Which level of difficulty is meant? */
import type { Scenario } from '#engine/index.ts';
import { unknown } from './failure.ts';

/** Index of a difficulty by its id; `standard`, or the first there is, when none is named. */
export function difficultyOf(
  { difficulties }: Pick<Scenario, 'difficulties'>,
  name: string | undefined,
): number {
  const index = difficulties.findIndex(({ id }) => id === (name ?? 'standard'));
  if (index >= 0) return index;
  if (name === undefined) return 0;
  throw unknown(
    'UNKNOWN_DIFFICULTY',
    name,
    difficulties.map(({ id }) => id),
  );
}
