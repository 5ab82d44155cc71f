/** May a device ask so soon again? */
import { createBucket } from './bucket.ts';

/** Too fast is refused; whoever goes on all the same is no person, and is cut off. */
export type Pace = () => 'fine' | 'too-fast' | 'cut';

/** Refusals, in bursts, that are one too many. */
const mostExcess = 5;

export function createPace(burst: number, perSecond: number, now: () => number): Pace {
  const bucket = createBucket(burst, perSecond, now);
  let excess = 0;
  return () => {
    if (bucket.take()) return 'fine';
    excess++;
    return excess > burst * mostExcess ? 'cut' : 'too-fast';
  };
}
