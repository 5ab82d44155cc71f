import type { Outlook } from '../outlook.ts';
import type { Aspiration } from '../parts.ts';

export interface HybridTactic {
  /** The time-based curve: a quadratic Bézier from `start` through the pull of `middle` to `end`. Shares, 0 to 1. */
  readonly start: number;
  readonly middle: number;
  readonly end: number;
  /** How much of what the others give or take is returned. */
  readonly empathy: number;
}

/** Weights of the last one to four changes in what the others offer, oldest first. */
const WINDOWS: readonly (readonly number[])[] = [
  [],
  [1],
  [0.25, 0.75],
  [0.11, 0.22, 0.66],
  [0.05, 0.15, 0.3, 0.5],
];

/**
 * Mixes a curve over time with an answer to how the others move: behaviour counts early, the clock late.
 *
 * TU = (1 − t²)·TU_B + t²·TU_T, with TU_T a Bézier curve and TU_B the own last offer less (empathy + empathy·t) times the
 * weighted changes in what the others offered. Keskin, Çakan & Aydoğan (2021), "Solver Agent", AAMAS 2021, pp. 1557–1559;
 * shares of the range above the walk-away stand for utilities.
 */
export function hybrid(tactic: HybridTactic): Aspiration {
  return (outlook) => {
    const { walkAway, best, time, ledger, party } = outlook;
    const range = Math.max(0, best - walkAway);
    const byTime = curveAt(tactic, time);
    const own = ledger.words[party]?.points ?? [];
    const last = own[own.length - 1];
    const moved = range === 0 ? undefined : movement(outlook, range);
    if (last === undefined || moved === undefined) return walkAway + byTime * range;
    const byBehaviour = (last - walkAway) / range - tactic.empathy * (1 + time) * moved;
    const share = (1 - time * time) * byBehaviour + time * time * byTime;
    return walkAway + Math.max(0, Math.min(1, share)) * range;
  };
}

export function curveAt({ start, middle, end }: HybridTactic, time: number): number {
  const left = 1 - time;
  return left * left * start + 2 * left * time * middle + time * time * end;
}

/** Weighted changes in the others' latest words, as a share of the own range; undefined before two words of anybody. */
function movement({ ledger, others }: Outlook, range: number): number | undefined {
  let sum = 0;
  let count = 0;
  for (const party of others) {
    const points = ledger.words[party]?.points ?? [];
    const changes = Math.min(WINDOWS.length - 1, points.length - 1);
    if (changes < 1) continue;
    const weights = WINDOWS[changes] ?? [];
    const from = points.length - changes;
    for (const [index, weight] of weights.entries())
      sum += (weight * ((points[from + index] ?? 0) - (points[from + index - 1] ?? 0))) / range;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}
