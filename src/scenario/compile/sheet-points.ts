/** How many points is each option worth on a sheet of the file? */
import type { Option } from '#engine/index.ts';
import type { IssueSource } from './expand-issue.ts';
import { optionsOf } from './expand-issue.ts';

type Written = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Decimals of points, so that straight lines end where the file says. */
const DECIMALS = 6;

/**
 * Indexed by issue, then by option. In a range, options without points of their own lie on the straight line
 * between their neighbours; elsewhere, what is missing is 0 and a fault that `check` reports.
 */
export function sheetPoints(
  issues: readonly IssueSource[],
  written: Written,
): readonly (readonly number[])[] {
  return issues.map((issue) => {
    const row = written[issue.id] ?? {};
    const options = optionsOf(issue);
    return issue.range === undefined ? options.map(({ id }) => row[id] ?? 0) : alongLines(options, row);
  });
}

function alongLines(options: readonly Option[], row: Readonly<Record<string, number>>): readonly number[] {
  const known = options.flatMap(({ id, quantity }) => {
    const points = row[id];
    return points === undefined || quantity === undefined ? [] : [{ quantity, points }];
  });
  return options.map(({ quantity = 0 }) => {
    const left = known.findLast((point) => point.quantity <= quantity);
    const right = known.find((point) => point.quantity >= quantity);
    if (left === undefined || right === undefined || left.quantity === right.quantity)
      return left?.points ?? 0;
    const way = (quantity - left.quantity) / (right.quantity - left.quantity);
    return Number((left.points + way * (right.points - left.points)).toFixed(DECIMALS)) + 0;
  });
}
