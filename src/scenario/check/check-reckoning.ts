/**
 * Is the best package of every sheet worth exactly 100, and can everything happen that the file provides for?
 * These checks reckon over all packages, exactly, and run once the issues are sound.
 */
import type { Condition, OptionChoice } from '#engine/index.ts';
import { conditionOf } from '../compile/condition.ts';
import type { ConditionSource } from '../compile/condition.ts';
import type { Table } from '../compile/compile-table.ts';
import type { Names } from '../names.ts';
import { fault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import { bestPackage } from '../reckon/best-package.ts';
import type { Best, Search } from '../reckon/best-package.ts';
import type { ScenarioSource } from '../source.ts';
import { TOLERANCE } from './sums.ts';

/** What a sheet's best package is worth. */
export const FULL_SHEET = 100;

export interface Reckoned {
  readonly source: ScenarioSource;
  readonly names: Names;
  /** Compiled without regimes: what they change is their effect, not a fault of the sheet. */
  readonly table: Table;
  /** Options that regimes close. */
  readonly closed: readonly OptionChoice[];
  /** Options that regimes may come to close when others have ended at the table. */
  readonly closedLater: readonly OptionChoice[];
  /** Has this place of the file already a fault, so that reckoning would only repeat it? */
  readonly isFaulty: (at: Path) => boolean;
}

export function checkReckoning(reckoned: Reckoned): readonly Fault[] {
  const entangled = new Set<string>();
  const search = (details: Omit<Search, 'issues'>): Best => {
    const best = bestPackage({ issues: reckoned.table.issues, ...details });
    if (best.kind === 'entangled') {
      entangled.add(best.issues.map((issue) => reckoned.table.issues[issue]?.id ?? '').join(', '));
    }
    return best;
  };
  const faults = [
    ...checkBest(reckoned, search),
    ...checkConditions(reckoned, search),
    ...checkRedLines(reckoned, search),
    ...checkMoneyShares(reckoned, search),
  ];
  return [...faults, ...[...entangled].map((issues) => fault('ISSUES_ENTANGLED', ['issues'], { issues }))];
}

type Searcher = (details: Omit<Search, 'issues'>) => Best;

const isFull = (points: number): boolean => Math.abs(points - FULL_SHEET) <= TOLERANCE;

function checkBest({ source, table, isFaulty }: Reckoned, search: Searcher): readonly Fault[] {
  const notFull = (best: Best, of: string, at: Path): readonly Fault[] =>
    best.kind === 'best' && !isFull(best.points)
      ? [fault('BEST_NOT_100', at, { of, best: Number(best.points.toFixed(6)) })]
      : [];
  return [
    ...source.parties.flatMap(({ id }, party) => {
      const mandate = table.mandates[party];
      const at: Path = ['mandates', id];
      if (mandate === undefined || source.mandates[id] === undefined || isFaulty(at)) return [];
      return notFull(search({ points: mandate.points, interactions: mandate.interactions }), id, [
        ...at,
        'points',
      ]);
    }),
    ...table.constituencies.flatMap(({ id, points }, index) => {
      const at: Path = ['constituencies', index];
      return isFaulty(at) ? [] : notFull(search({ points }), id, [...at, 'points']);
    }),
  ];
}

/** A condition that no package meets is a mistake: the issue never opens, the bonus is never paid. */
function checkConditions({ source, names, isFaulty }: Reckoned, search: Searcher): readonly Fault[] {
  const never = (condition: ConditionSource | undefined, at: Path): readonly Fault[] => {
    if (condition === undefined || isFaulty(at)) return [];
    const required: Condition = conditionOf(condition, names);
    return search({ points: [], required }).kind === 'none' ? [fault('CONDITION_NEVER', at)] : [];
  };
  return [
    ...source.issues.flatMap(({ openIf }, index) => never(openIf, ['issues', index, 'openIf'])),
    ...Object.entries(source.mandates).flatMap(([party, { interactions = [], redLines = [] }]) => [
      ...interactions.flatMap(({ when }, index) =>
        never(when, ['mandates', party, 'interactions', index, 'when']),
      ),
      ...redLines.flatMap(({ forbids }, index) =>
        never(forbids, ['mandates', party, 'redLines', index, 'forbids']),
      ),
    ]),
    ...source.injects.flatMap(({ trigger }, index) =>
      trigger.kind === 'tabled' ? never(trigger.when, ['injects', index, 'trigger', 'when']) : [],
    ),
  ];
}

function checkRedLines(
  { source, table, closed, closedLater, isFaulty }: Reckoned,
  search: Searcher,
): readonly Fault[] {
  if (isFaulty(['mandates'])) return [];
  const forbidden = table.injects.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'forbid' ? [{ issue: effect.issue, option: effect.option }] : [],
    ),
  );
  const allClosed = [...closed, ...closedLater, ...forbidden];
  const faults = table.issues.flatMap(({ id, options }, issue) => {
    const open = options.some(
      (_, option) => !allClosed.some((entry) => entry.issue === issue && entry.option === option),
    );
    return open ? [] : [fault('OPTIONS_CLOSED', ['issues', issue], { id })];
  });
  if (faults.length > 0) return faults;
  const leavesNothing = (forbidden: readonly Condition[]): boolean =>
    forbidden.length > 0 && search({ points: [], forbidden, closed: allClosed }).kind === 'none';
  const linesOf = (party: number) => table.mandates[party]?.redLines.map(({ forbids }) => forbids) ?? [];
  const total = source.parties.flatMap(({ id }, party) =>
    leavesNothing(linesOf(party))
      ? [fault('RED_LINES_TOTAL', ['mandates', id, 'redLines'], { party: id })]
      : [],
  );
  if (total.length > 0) return total;
  const { quorum, vetoes } = table.rules.decision;
  const needed = quorum >= table.parties.length ? table.parties.map((_, party) => party) : vetoes;
  return leavesNothing(needed.flatMap(linesOf)) ? [fault('RED_LINES_CLASH', ['mandates'])] : [];
}

/** Rail, power and plants may not take more than all of the money in any package. */
function checkMoneyShares({ table }: Reckoned, search: Searcher): readonly Fault[] {
  const points = table.issues.map(({ options }) =>
    options.map(({ terms: { toRail = 0, toPower = 0, toPlants = 0 } }) => toRail + toPower + toPlants),
  );
  const most = search({ points });
  if (most.kind !== 'best' || most.points <= 1 + TOLERANCE) return [];
  const spending = table.issues.filter((_, issue) => points[issue]?.some((share) => share > 0));
  const issue = table.issues.findIndex(({ id }) => id === spending[0]?.id);
  return [
    fault('SHARES_SUM', ['issues', issue], {
      list: 'money',
      id: spending.map(({ id }) => id).join(', '),
      sum: Number(most.points.toFixed(6)),
    }),
  ];
}
