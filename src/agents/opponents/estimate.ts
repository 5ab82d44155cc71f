import { CLOSED } from '#engine/index.ts';
import type { Package, PartyIndex } from '#engine/index.ts';
import { latestMarks, type Marks } from '../objections.ts';
import type { Outlook } from '../outlook.ts';
import type { Estimate } from '../parts.ts';
import type { OptionTable } from '../search/space.ts';

/** Points of an option that a party has said it can never sign. */
const FORBIDDEN = -40;

/**
 * A guess at a sheet from its two halves.
 *
 * @param weights indexed by issue: how much it matters; sums to 1
 * @param shapes indexed by issue, then option: how good an option is, from 0 to 1
 */
export function estimateOf(
  outlook: Outlook,
  party: PartyIndex,
  weights: readonly number[],
  shapes: OptionTable,
): Estimate {
  const isTold = outlook.view.questions.length > 0;
  const values = shapes.map((options, issue) => {
    const worth = options.map((value) => 100 * (weights[issue] ?? 0) * value);
    if (isTold) for (const option of forbiddenTo(outlook, party, issue)) worth[option] = FORBIDDEN;
    return worth;
  });
  const worth = (pkg: Package) =>
    pkg.reduce((sum, option, issue) => sum + (option === CLOSED ? 0 : (values[issue]?.[option] ?? 0)), 0);
  const words = outlook.ledger.words[party];
  const marks = latestMarks(outlook, party);
  if (marks !== undefined && (words?.rounds.at(-1) ?? 0) < marks.round)
    return { party, values, demand: worth(marks.package) + worthOfChanging(values, marks) };
  const latest = words?.latest ?? [];
  return { party, values, demand: latest.length === 0 ? 100 : Math.max(...latest.map(worth)) };
}

/** What a reader would gain if the clauses that it has marked were settled at their best: then it would say yes. */
function worthOfChanging(values: OptionTable, { package: pkg, issues }: Marks): number {
  let gain = 0;
  for (const issue of issues) {
    const options = values[issue] ?? [];
    gain += Math.max(0, ...options) - (options[pkg[issue] ?? CLOSED] ?? 0);
  }
  return gain;
}

/** Options of an issue that a party has truthfully named as crossing its red lines. */
function forbiddenTo({ view }: Outlook, party: PartyIndex, issue: number): ReadonlySet<number> {
  return new Set(
    view.questions.flatMap(({ to, issue: about, answer }) =>
      to === party && about === issue && answer?.fact?.kind === 'red-line' ? answer.fact.options : [],
    ),
  );
}

/** Numbers moved and stretched to run from 0 to 1; all ½ where they do not differ. */
export function stretched(values: readonly number[]): readonly number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return values.map((value) => (range <= 0 ? 0.5 : (value - least) / range));
}
