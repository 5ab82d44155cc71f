/**
 * How is a long drawing made without holding up the page? Work that yields now and then is done in slices, and
 * between slices whatever the player pressed comes first.
 */

/** Steps of a few milliseconds at most; the value is the result. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Longest slice in milliseconds, one step's overrun aside. */
const SLICE_MS = 5;

/** Does the work; undefined when it is no longer wanted. */
export async function gently<Result>(
  work: Work<Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
  }
}
