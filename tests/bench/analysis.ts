import { countZone, solve, type Solved } from '#analysis/index.ts';
import type { Scenario } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { sketchScenario } from '../unit/analysis/sketch-scenario.ts';
import { median, type Figure } from './figure.ts';

/** What points of a generated domain are: small whole numbers, any number, or any number with tastes opposed. */
type Kind = 'whole' | 'any' | 'opposed';

interface Case {
  readonly what: string;
  readonly parties: number;
  /** Indexed by issue. */
  readonly options: readonly number[];
  readonly kinds: readonly Kind[];
  readonly atMost?: number;
  /** Is the agreement zone counted too? */
  readonly isCounted: boolean;
}

const of = (count: number, options: number): readonly number[] =>
  Array.from({ length: count }, () => options);

const cases: readonly Case[] = [
  {
    what: 'All solution points of 390,625 packages, two parties',
    parties: 2,
    options: of(8, 5),
    kinds: ['whole', 'any', 'opposed'],
    atMost: 3,
    isCounted: false,
  },
  {
    what: 'All solution points of 10¹⁴ packages (20 issues of 5), two parties',
    parties: 2,
    options: of(20, 5),
    kinds: ['whole', 'any', 'opposed'],
    atMost: 1000,
    isCounted: false,
  },
  {
    what: 'The exact frontier of 4 parties, 10 issues of 4',
    parties: 4,
    options: of(10, 4),
    kinds: ['whole', 'any', 'opposed'],
    atMost: 2000,
    isCounted: false,
  },
  {
    what: 'Frontier and zone of 1,944,000 packages, two parties',
    parties: 2,
    options: [5, 5, 5, 6, 6, 6, 6, 12],
    kinds: ['whole', 'any', 'opposed'],
    isCounted: true,
  },
  {
    what: 'The exact frontier of 1,944,000 packages, six parties',
    parties: 6,
    options: [5, 5, 5, 6, 6, 6, 6, 12],
    kinds: ['whole', 'any', 'opposed'],
    isCounted: true,
  },
];

/** How long does an exact analysis take, from the sheets to the last tie? @param isQuick only what was promised */
export function measureAnalysis(isQuick: boolean): readonly Figure[] {
  return (isQuick ? cases.filter(({ isCounted }) => !isCounted) : cases).map(
    ({ what, parties, options, kinds, atMost, isCounted }) => {
      const measured = kinds.map((kind) => ({
        kind,
        ...timeOf(domainOf(parties, options, kind), isCounted),
      }));
      const slowest = measured.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
      const points = measured.map(
        ({ kind, solved }) => `${kind} ${solved.frontier.length.toLocaleString('en-GB')}`,
      );
      return {
        what,
        value: slowest.milliseconds,
        unit: 'ms',
        ...(atMost === undefined ? {} : { promised: { atMost } }),
        how: `processor time, warm, median, the slowest kind of points (${slowest.kind}); frontier points: ${points.join(', ')}`,
      };
    },
  );
}

/** Processor time, so that neighbours do not count: median of several runs after the first ones, which compile. */
function timeOf(
  scenario: Scenario,
  isCounted: boolean,
): { readonly milliseconds: number; readonly solved: Solved } {
  const run = (): { readonly time: number; readonly solved: Solved } => {
    const before = process.cpuUsage();
    const solved = solve(scenario);
    if (isCounted) countZone(scenario);
    const { user, system } = process.cpuUsage(before);
    return { time: (user + system) / 1000, solved };
  };
  const first = run();
  const runs = first.time < 100 ? 31 : 3;
  const warm = Array.from({ length: runs }, run).slice(Math.floor(runs / 3));
  return { milliseconds: median(warm.map(({ time }) => time)), solved: first.solved };
}

/** Points that add up to 100 at best for each party, and walk-aways of 30. */
function domainOf(parties: number, options: readonly number[], kind: Kind): Scenario {
  const luck = streamFrom(`${kind} ${parties} ${options.join(' ')}`);
  const weights = Array.from({ length: parties }, () => {
    const drawn = options.map(() => 0.2 + luck());
    const sum = drawn.reduce((a, b) => a + b);
    return drawn.map((weight) => (100 * weight) / sum);
  });
  // Indexed by issue, option and party: shares of what the issue can give.
  const shares = options.map((count) =>
    Array.from({ length: count }, () => {
      const drawn = Array.from({ length: parties }, luck);
      const sum = drawn.reduce((a, b) => a + b);
      return kind === 'opposed' ? drawn.map((share) => share / sum + luck() / 5) : drawn;
    }),
  );
  return sketchScenario({
    options,
    mandates: weights.map((row, party) => ({
      walkAway: 30,
      points: shares.map((settled, issue) => {
        const most = Math.max(...settled.map((each) => each[party] ?? 0));
        return settled.map((each) => {
          const points = ((row[issue] ?? 0) * (each[party] ?? 0)) / most;
          return kind === 'whole' ? Math.round(points) : points;
        });
      }),
    })),
  });
}
