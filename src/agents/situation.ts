import type { Brief, View } from '#engine/index.ts';

/** All that a negotiator is told: its instructions, what it sees now, and a stream of luck of its own. */
export interface Situation {
  readonly brief: Brief;
  readonly view: View;
  /** Uniform in [0, 1). The same stream for the same seed, seat and revision. */
  readonly random: () => number;
  /** Luck of the match instead of the moment: the same stream for the same seed and seat. Left out: none. */
  readonly temper?: () => number;
}
