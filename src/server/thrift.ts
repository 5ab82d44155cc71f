/**
 * How does a server that runs all day on a teacher's laptop leave room for the rest? It clears up sooner than Node does by itself. Two more settings have to
 * be there when Node begins, and stand where it is started: `--max-semi-space-size=8` for what is young, and `--v8-pool-size=2`, so that two threads clear
 * up instead of four. On a machine of two cores four of them keep everybody waiting for as long as it takes.
 */
import { setFlagsFromString } from 'node:v8';

/** By how many per cent of what is in use memory grows before it is cleared up again, where Node lets it double and more. */
const growth = { lean: 40, roomy: 150 };
/** A server that has more bytes than this carries more people than a laptop is asked to. */
const roomyFrom = 450 * 1024 * 1024;
/** Milliseconds between two looks at how much there is. */
const lookEvery = 5000;

/**
 * How memory is cleared up. V8 asks for these flags each time, so that they may be set while it runs.
 * - It grows by little: with a thousand quiet lines that is a third less, for a twentieth more work. Only where thousands of tables play is time
 *   dearer than room: a tenth less work, for a sixth more memory.
 * - What is young is cleared up while the whole is gone through, too. Otherwise it piles up meanwhile, by tens of megabytes that stay, and is then
 *   cleared up in one go, five times as long as otherwise, in which nobody is answered.
 * - The whole is gone through in small steps between other work, and what is young by the thread that answers, not by other threads at once: on two cores
 *   these keep the one that answers waiting.
 */
export function stayLean(): void {
  const grow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);
  grow(growth.lean);
  setInterval(
    () => grow(process.memoryUsage.rss() > roomyFrom ? growth.roomy : growth.lean),
    lookEvery,
  ).unref();
  setFlagsFromString('--no-separate-gc-phases');
  setFlagsFromString('--no-concurrent-marking');
  setFlagsFromString('--no-parallel-scavenge');
}
