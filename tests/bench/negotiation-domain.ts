import type { Scenario } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { offersOnly } from '../support/offers-only.ts';
import { sketchScenario } from '../unit/analysis/sketch-scenario.ts';

/** Options of each issue, by the number of packages that they make. */
export const sizesOf: Readonly<Record<number, readonly number[]>> = {
  27: [3, 3, 3],
  180: [5, 6, 6],
  576: [8, 8, 9],
  1600: [4, 4, 10, 10],
  15625: [5, 5, 5, 5, 5, 5],
  188160: [7, 8, 8, 6, 7, 10],
  390625: [5, 5, 5, 5, 5, 5, 5, 5],
};

/** What was measured on domains of one size. */
export interface NegotiationSpeed {
  readonly outcomes: number;
  /** Negotiations per second of processor time. */
  readonly perCpuSecond: number;
  /** That, over the same for the same strategies in a bare loop without any protocol. */
  readonly ratioToBareLoop: number;
}

/** A hundred rounds of alternating offers between two, on issues whose weights and values are drawn by the seed. */
export function negotiationDomain(outcomes: number, seed: string): Scenario {
  const options = sizesOf[outcomes] ?? [];
  const roll = streamFrom(`negotiations:${outcomes}:${seed}`);
  const mandate = () => {
    const weights = options.map(() => 0.1 + roll());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return {
      walkAway: 0,
      points: options.map((count, issue) => {
        const values = Array.from({ length: count }, roll);
        const least = Math.min(...values);
        const span = Math.max(...values) - least || 1;
        return values.map((value) => ((100 * (weights[issue] ?? 0)) / sum) * ((value - least) / span));
      }),
    };
  };
  const sketch = offersOnly(sketchScenario({ options, mandates: [mandate(), mandate()] }));
  return {
    ...sketch,
    parties: sketch.parties.map(({ id }) => ({ id, kind: 'negotiator' })),
    rules: { ...sketch.rules, protocol: 'alternating-offers', rounds: 100, packagesPerProposal: 1 },
  };
}
