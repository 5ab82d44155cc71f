/** May a device ask so soon again? */
import type { AskType } from '#wire/index.ts';
import { createBucket } from './bucket.ts';

/** Too fast is refused; whoever goes on all the same is no person, and is cut off. `message` is what was asked, as it came. */
export type Pace = (message: unknown) => 'fine' | 'too-fast' | 'cut';

/** What is answered with everything that there is to show, or told to everybody in the class, counts for so many asks. */
const weight = 5;
const heavy: ReadonlySet<unknown> = new Set<AskType>(['enter', 'sync', 'case', 'debrief', 'rename']);
const isHeavy = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && heavy.has(Reflect.get(message, 'type'));

/** Refusals, in bursts, that are one too many. */
const mostExcess = 5;

export function createPace(burst: number, perSecond: number, now: () => number): Pace {
  const bucket = createBucket(burst, perSecond, now);
  let excess = 0;
  return (message) => {
    if (bucket.take(isHeavy(message) ? weight : 1)) return 'fine';
    excess++;
    return excess > burst * mostExcess ? 'cut' : 'too-fast';
  };
}
