import { CLOSED } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import { watchesOf } from './conditions.ts';
import type { Watches } from './conditions.ts';
import type { OptionTable, Space } from './space.ts';

/** A package with what it is worth on the own sheet and on the table of values that was asked about. */
export interface Candidate {
  readonly package: Package;
  readonly own: number;
  readonly value: number;
}

/**
 * Which packages are worth most by `values` for what they leave on the own sheet? Answers the whole curve:
 * from the package best for oneself to the one best by `values`, each better than its neighbour in one and
 * worse in the other, own points falling.
 *
 * Issues are settled one after the other; of two partial packages that leave the same conditions open, one
 * that is worse on both counts can never be part of an answer and is dropped (dynamic programming with labels,
 * Hansen 1980). Exact, red lines, interactions and conditional issues included, without listing the space.
 *
 * @param atLeast own points below which nothing is asked for: partial packages that cannot reach it are dropped
 */
export function tradeOffs(space: Space, values: OptionTable, atLeast = -Infinity): readonly Candidate[] {
  const watches = watchesOf(space);
  if (watches.impossible) return [];
  const own = space.sheet.points;
  const reachable = mostStillToCome(space, watches);
  const labels = new Labels();
  labels.add(-1, CLOSED, watches.constant, 0);
  let fronts = new Map<number, readonly number[]>([[0, [0]]]);

  for (let step = 0; step < space.issues.length; step++) {
    const next = new Map<number, number[]>();
    const gate = watches.gate[step];
    const touched = watches.touched[step] ?? [];
    const decided = watches.decided[step] ?? [];
    const rest = reachable[step + 1] ?? 0;
    for (const [state, front] of fronts) {
      const isShut = gate !== undefined && (state & gate.bit) !== 0;
      for (const option of isShut ? [CLOSED] : (space.permitted[step] ?? [])) {
        let after = state;
        for (const { watch, keeps } of touched) if (!keeps.includes(option)) after |= watch.bit;
        let gained = option === CLOSED ? 0 : (own[step]?.[option] ?? 0);
        let isAllowed = true;
        for (const watch of decided) {
          if ((after & watch.bit) === 0) {
            gained += watch.points;
            isAllowed &&= !watch.forbids;
          }
          after &= ~watch.bit;
        }
        if (!isAllowed) continue;
        const value = option === CLOSED ? 0 : (values[step]?.[option] ?? 0);
        const into = next.get(after) ?? [];
        next.set(after, into);
        for (const label of front) {
          const points = labels.ownOf(label) + gained;
          if (points + rest >= atLeast)
            into.push(labels.add(label, option, points, labels.valueOf(label) + value));
        }
      }
    }
    fronts = new Map([...next].map(([state, reached]) => [state, labels.undominated(reached)]));
  }
  return (fronts.get(0) ?? []).map((label) => labels.candidate(label, space.issues.length));
}

/** Of a curve, the package of highest value that leaves at least `target` own points. */
export function bestAbove(curve: readonly Candidate[], target: number): Candidate | undefined {
  return curve.findLast((candidate) => candidate.own >= target - 1e-9);
}

/** The package worth most on the own sheet; undefined when red lines and closed options leave nothing. */
export function bestOwn(space: Space): Candidate | undefined {
  return tradeOffs(space, [])[0];
}

/** Indexed by step: the most own points that steps from there on could add, conditions taken at their best. */
function mostStillToCome(space: Space, watches: Watches): readonly number[] {
  const most = new Array<number>(space.issues.length + 1).fill(0);
  for (let step = space.issues.length - 1; step >= 0; step--) {
    const options = (space.permitted[step] ?? []).map((option) => space.sheet.points[step]?.[option] ?? 0);
    if (watches.gate[step] !== undefined) options.push(0);
    const bonus = (watches.decided[step] ?? []).reduce((sum, watch) => sum + Math.max(0, watch.points), 0);
    most[step] = (most[step + 1] ?? 0) + Math.max(...options, -Infinity) + bonus;
  }
  return most;
}

/** Partial packages, each a step from an earlier one, in columns: there can be ten thousands. */
class Labels {
  readonly #from: number[] = [];
  readonly #option: number[] = [];
  readonly #own: number[] = [];
  readonly #value: number[] = [];

  add(from: number, option: number, own: number, value: number): number {
    this.#from.push(from);
    this.#option.push(option);
    this.#own.push(own);
    this.#value.push(value);
    return this.#from.length - 1;
  }

  ownOf(label: number): number {
    return this.#own[label] ?? 0;
  }

  valueOf(label: number): number {
    return this.#value[label] ?? 0;
  }

  /** Those that no other beats on both counts: own points falling, value rising. */
  undominated(labels: number[]): readonly number[] {
    labels.sort((a, b) => this.ownOf(b) - this.ownOf(a) || this.valueOf(b) - this.valueOf(a) || a - b);
    const kept: number[] = [];
    let best = -Infinity;
    for (const label of labels) {
      if (this.valueOf(label) <= best) continue;
      kept.push(label);
      best = this.valueOf(label);
    }
    return kept;
  }

  candidate(label: number, issues: number): Candidate {
    const chosen = new Array<number>(issues).fill(CLOSED);
    let at = label;
    for (let issue = issues - 1; issue >= 0; issue--) {
      chosen[issue] = this.#option[at] ?? CLOSED;
      at = this.#from[at] ?? -1;
    }
    return { package: chosen, own: this.ownOf(label), value: this.valueOf(label) };
  }
}
