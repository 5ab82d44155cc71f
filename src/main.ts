/** The browser's composition root: wires the ports, mounts the interface. Nothing else. */
import { loadCase, library } from 'virtual:library';
import { analystInWorker, type Keep } from '#client/index.ts';
import { mountUi } from '#ui/index.ts';

/** Storage may be forbidden or full: then nothing is kept, and the game goes on. */
const keep: Keep = {
  read: (key) => attempt(() => localStorage.getItem(key) ?? undefined),
  write: (key, text) => attempt(() => (localStorage.setItem(key, text), true)) ?? false,
  remove: (key) => attempt(() => localStorage.removeItem(key)),
};

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const host = document.getElementById('app');
if (host !== null) {
  mountUi(host, {
    library: { entries: library, load: loadCase },
    keep,
    analyst: analystInWorker(
      () => new Worker(new URL('./client/analyst.worker.ts', import.meta.url), { type: 'module' }),
    ),
    timers: {
      later(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      everySecond(tick) {
        const timer = setInterval(tick, 1000);
        return () => clearInterval(timer);
      },
    },
    scenes: () => import('#game/index.ts'),
    freshSeed: () =>
      crypto.getRandomValues(new Uint32Array(2)).reduce((seed, part) => seed + part.toString(36), ''),
    // The typefaces of the first screen go first; then whatever lies behind it.
    whenIdle: (run) =>
      void document.fonts.ready.then(() =>
        'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200),
      ),
  });
}
