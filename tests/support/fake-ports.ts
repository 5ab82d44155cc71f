import { analystOnTheSpot } from '../../src/client/analyst.ts';
import { gameKey } from '../../src/client/kept-game.ts';
import type { Analyst, Keep, Ports } from '../../src/client/ports.ts';
import { libraryEntry, type LibraryEntry } from '#scenario/index.ts';
import { shippedCase, shippedCases } from './shipped-scenarios.ts';

export interface FakePorts extends Ports {
  /** Everything kept, by key. */
  readonly kept: Map<string, string>;
  /** From now on nothing more can be kept. */
  fillStorage(): void;
  /** Another window keeps its own game in place of this one. */
  keepElsewhere(text: string): void;
  /** The window closes: nothing that was put off happens any more. */
  closeWindow(): void;
  /** Lets all that was put off happen, until nothing is left; returns how many things did. */
  runLater(): number;
  /** Lets seconds pass. */
  tick(seconds: number): void;
}

/** The world around a client, without a clock or a browser. */
export function fakePorts(analyst: Analyst = analystOnTheSpot): FakePorts {
  const kept = new Map<string, string>();
  let isFull = false;
  const watching = new Map<string, () => void>();
  const leaving = new Set<() => void>();
  const keep: Keep = {
    read: (key) => kept.get(key),
    write(key, text) {
      if (isFull) return false;
      kept.set(key, text);
      return true;
    },
    remove: (key) => void kept.delete(key),
    whenWrittenElsewhere: (key, run) => void watching.set(key, run),
    whenLeft: (run) => void leaving.add(run),
  };
  const waiting = new Set<() => void>();
  const ticking = new Set<() => void>();
  return {
    kept,
    keep,
    analyst,
    fillStorage: () => void (isFull = true),
    keepElsewhere(text) {
      kept.set(gameKey, text);
      watching.get(gameKey)?.();
    },
    library: {
      entries: shippedCases().map((one): LibraryEntry => libraryEntry(one, () => String)),
      load: (id) => Promise.resolve().then(() => shippedCase(id)),
    },
    closeWindow() {
      for (const each of leaving) each();
      waiting.clear();
    },
    timers: {
      later(_milliseconds, run) {
        const once = () => run();
        waiting.add(once);
        return () => void waiting.delete(once);
      },
      everySecond(tick) {
        ticking.add(tick);
        return () => void ticking.delete(tick);
      },
    },
    freshSeed: () => 'fresh',
    runLater() {
      let count = 0;
      for (let [next] = waiting; next !== undefined; [next] = waiting) {
        if (++count > 5000) throw new Error('Programs move for ever');
        waiting.delete(next);
        next();
      }
      return count;
    },
    tick(seconds) {
      for (let second = 0; second < seconds; second++) for (const each of [...ticking]) each();
    },
  };
}
