import { CLOSED } from '#engine/index.ts';
import type { Issue, OptionIndex } from '#engine/index.ts';

/**
 * How near are two options of one issue? 1 for the same one; for others, less the further apart they stand in
 * the list, since options are listed from one end of the issue to the other. In [0, 1].
 */
export function likeness(issue: Issue, a: OptionIndex, b: OptionIndex): number {
  if (a === b) return 1;
  if (a === CLOSED || b === CLOSED) return 0;
  const steps = issue.options.length - 1;
  return STEPPED * (1 - Math.abs(a - b) / steps);
}

/** What a neighbour in an endless list would count. */
const STEPPED = 0.7;
