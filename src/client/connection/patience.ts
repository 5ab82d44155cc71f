/**
 * How long may a server say nothing? Only where there are several does it matter: a device that waits for a dead one had better call again.
 * On a slow network answers take their time, so that what was waited for before counts, and whoever gave up in vain waits longer.
 */
export interface Patience {
  /** The servers' own wish, in milliseconds. */
  set(milliseconds: number): void;
  /** Milliseconds to wait for an answer; undefined where there is one server, for which one waits in any case. */
  wait(): number | undefined;
  /** Milliseconds to wait for a line when it is tried for the nth time in a row, from 1. */
  call(attempt: number): number | undefined;
  heard(): void;
  /** What was asked then has been answered. */
  answered(askedAt: number): void;
  /**
   * Milliseconds of silence that are left to whoever waits since then, none or fewer when it has lasted too long: it is counted from whatever
   * was heard last. Undefined where there is one server.
   */
  left(since: number): number | undefined;
  /** It was waited for in vain. */
  gaveUp(): void;
}

const longest = 8000;
/** Answers that take three times as long as the slowest of late are not coming. */
const slack = 3;

export function createPatience(now: () => number): Patience {
  let least: number | undefined;
  let slowest = 0;
  let factor = 1;
  let heardAt = 0;
  const wait = () => least && Math.min(longest, Math.max(least, slowest * slack) * factor);
  return {
    set: (milliseconds) => void (least = milliseconds),
    wait,
    // Where a class is just being taken over, calls are held for a moment.
    call: (attempt) => least && Math.min(longest, Math.max(least, slowest * slack) * (attempt + 0.5)),
    heard: () => void (heardAt = now()),
    answered(askedAt) {
      heardAt = now();
      factor = 1;
      slowest = Math.max(heardAt - askedAt, slowest * 0.9);
    },
    left(since) {
      const allowed = wait();
      return allowed && allowed - (now() - Math.max(since, heardAt));
    },
    gaveUp: () => void (factor *= 2),
  };
}
