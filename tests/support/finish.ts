import type { Work } from '../../src/game/stage/gently.ts';

/** Does work that yields in one go. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
