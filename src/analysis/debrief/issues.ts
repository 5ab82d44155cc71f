/** Issue by issue: was it traded for what it weighs, and was common ground missed? */
import { CLOSED } from '#engine/index.ts';
import type { IssueIndex } from '#engine/index.ts';
import { middleOptions } from '../baselines.ts';
import { sumOf } from '../solutions.ts';
import { pointsOfTicks, ticksOf } from '../space/grains.ts';
import type { IssueFacts, LogrollingFacts } from './facts.ts';
import type { Finished } from './finished.ts';

/** Looks at the points of single options; interactions belong to no one issue and are left out. */
export function issueFacts(finished: Finished): readonly IssueFacts[] {
  const { scenario, caseSpace, deal } = finished;
  return scenario.issues.map((described, issue) => {
    const worths = optionWorths(finished, issue);
    const spans = worths.map((options) => {
      const values = [...options.values()];
      return values.length === 0 ? 0 : pointsOfTicks(Math.max(...values) - Math.min(...values));
    });
    const compatible = compatibleOptions(worths);
    const settled = deal?.package[issue] ?? CLOSED;
    const isOpen = settled !== CLOSED;
    const areWeightsDifferent = new Set(spans).size > 1;
    const trade =
      isOpen && areWeightsDifferent && compatible.length === 0
        ? tradeOn(worths, settled, Object.values(middleOptions(described, issue, caseSpace.closed)))
        : undefined;
    return {
      issue,
      spans,
      compatible,
      isMissed: isOpen && compatible.length > 0 && !compatible.includes(settled),
      trade,
    };
  });
}

/** The trade on all issues together. */
export function logrollingFacts(issues: readonly IssueFacts[]): LogrollingFacts | undefined {
  const trades = issues.flatMap(({ trade }) => trade ?? []);
  const possible = sumOf(trades.map((trade) => trade.possible));
  return possible > 0 ? { possible, realised: sumOf(trades.map((trade) => trade.realised)) } : undefined;
}

/** Indexed by party: the worth of every option that is not closed, in ticks. */
type Worths = readonly ReadonlyMap<number, number>[];

function optionWorths({ caseSpace: { sheets, closed } }: Finished, issue: IssueIndex): Worths {
  return sheets.map(
    ({ points }) =>
      new Map(
        (points[issue] ?? []).flatMap((value, option) =>
          closed.some((entry) => entry.issue === issue && entry.option === option)
            ? []
            : [[option, ticksOf(value)]],
        ),
      ),
  );
}

/** Options that are best for every party to which the options differ at all, where there are two such parties or more. */
function compatibleOptions(worths: Worths): readonly number[] {
  const concerned = worths.filter((options) => new Set(options.values()).size > 1);
  const [first] = concerned;
  if (first === undefined || concerned.length < 2) return [];
  return [...first.keys()].filter((option) =>
    concerned.every((options) => options.get(option) === Math.max(...options.values())),
  );
}

/** Joint points above splitting the issue: the most there could be, and those of the option agreed. */
function tradeOn(worths: Worths, settled: number, middles: readonly (number | undefined)[]): LogrollingFacts {
  const joint = (option: number): number => sumOf(worths.map((options) => options.get(option) ?? 0));
  const split = sumOf(middles.map((option) => (option === undefined ? 0 : joint(option)))) / middles.length;
  const best = Math.max(...[...(worths[0]?.keys() ?? [])].map(joint));
  return { possible: pointsOfTicks(best - split), realised: pointsOfTicks(joint(settled) - split) };
}
