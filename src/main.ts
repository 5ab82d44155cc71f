/** The browser's composition root: wires the ports, mounts the interface. Nothing else. */
import { loadCase, library } from 'virtual:library';
import { analystInWorker, connectToClass, type Keep, type Timers } from '#client/index.ts';
import { afterFrame, mountUi } from '#ui/index.ts';

/** Storage may be forbidden or full: then nothing is kept, and the game goes on. */
const keep: Keep = {
  read: (key) => attempt(() => localStorage.getItem(key) ?? undefined),
  write: (key, text) => attempt(() => (localStorage.setItem(key, text), true)) ?? false,
  remove: (key) => attempt(() => localStorage.removeItem(key)),
  // Browsers tell this to every window but the one that wrote.
  whenWrittenElsewhere: (written, run) =>
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === written && newValue !== null) run();
    }),
  whenLeft: (run) => window.addEventListener('pagehide', run),
};

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const timers: Timers = {
  later(milliseconds, run) {
    // At once means after what the player did is seen to have been done.
    if (milliseconds === 0) return afterFrame(run);
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  everySecond(tick) {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  },
};

/** Letters and digits that nobody guesses. Works where `randomUUID` does not: on plain http in a room without internet. */
const fresh = (parts: number): string =>
  crypto.getRandomValues(new Uint32Array(parts)).reduce((text, part) => text + part.toString(36), '');

const host = document.getElementById('app');
if (host !== null) {
  mountUi(host, {
    library: { entries: library, load: loadCase },
    keep,
    analyst: analystInWorker(
      () => new Worker(new URL('./client/analyst.worker.ts', import.meta.url), { type: 'module' }),
    ),
    timers,
    openClass: () =>
      connectToClass({
        later: timers.later,
        now: Date.now,
        // In the order of time, which makes them quicker to keep, and nobody guesses them all the same.
        freshId: () => `${Date.now().toString(36)}-${fresh(4)}`,
      }),
    scenes: () => import('#game/index.ts'),
    freshSeed: () => fresh(2),
    // The typefaces of the first screen go first; then whatever lies behind it.
    whenIdle: (run) =>
      void document.fonts.ready.then(() =>
        'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200),
      ),
  });
}
