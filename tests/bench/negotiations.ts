import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import type { NegotiationSpeed } from './negotiation-domain.ts';

/** Two strategies against each other. */
export interface PairSpeed {
  readonly strategies: readonly [string, string];
  readonly speeds: readonly NegotiationSpeed[];
  /** The most memory that the process took, all sizes together. */
  readonly megabytes: number;
}

const pairs = [
  ['boulware', 'conceder'],
  ['micro', 'micro'],
  ['aspiration', 'tit-for-tat'],
] as const;

/** Promised negotiations per second of processor time, by packages. */
const promises: Readonly<Record<number, number>> = {
  27: 7000,
  180: 2500,
  576: 2500,
  1600: 2500,
  15625: 1500,
  188160: 1000,
  390625: 500,
};
const LEAST_RATIO = 0.3;
const MOST_MEGABYTES = 200;

/** How many negotiations does a second of processor time hold? @param seconds of it for each size, twice over */
export function measureNegotiations(seconds: number): readonly PairSpeed[] {
  return pairs.map(([first, second]) => {
    // Young garbage is collected before it grows old and large: a process for batches is started like this.
    const text = execFileSync(
      process.execPath,
      [
        '--max-semi-space-size=8',
        join(import.meta.dirname, 'negotiations-process.ts'),
        first,
        second,
        String(seconds),
      ],
      { encoding: 'utf8', maxBuffer: 1e6 },
    );
    return { strategies: [first, second], ...(JSON.parse(text) as Omit<PairSpeed, 'strategies'>) };
  });
}

/** The same as figures, with what was promised. */
export function negotiationFigures(measured: readonly PairSpeed[]): readonly Figure[] {
  return measured.flatMap(({ strategies: [first, second], speeds, megabytes }) => [
    ...speeds.map(({ outcomes, perCpuSecond }): Figure => {
      const atLeast = promises[outcomes];
      return {
        what: `${first} against ${second}, ${outcomes.toLocaleString('en-GB')} packages`,
        value: perCpuSecond,
        unit: 'negotiations per CPU-second',
        ...(atLeast === undefined ? {} : { promised: { atLeast } }),
        how: '100 rounds, processor time; median of stretches, and of three domains',
      };
    }),
    {
      what: `${first} against ${second}: lowest ratio to a bare loop`,
      value: Math.min(...speeds.map(({ ratioToBareLoop }) => ratioToBareLoop)),
      unit: '× the speed of the same strategies without any protocol',
      promised: { atLeast: LEAST_RATIO },
      how: speeds
        .map(({ outcomes, ratioToBareLoop }) => `${outcomes}: ${ratioToBareLoop.toFixed(2)}`)
        .join(', '),
    },
    {
      what: `${first} against ${second}: memory`,
      value: megabytes,
      unit: 'MB',
      promised: { atMost: MOST_MEGABYTES },
      how: 'the most that the process held, all sizes together, Node with --max-semi-space-size=8',
    },
  ]);
}
