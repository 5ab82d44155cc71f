/** What does `comparisons.csv` hold? One line per pair of contenders. */
import type { Comparison } from '../report.ts';
import { bounds, column, type Column } from './column.ts';

export const comparisonColumns: readonly Column<Comparison>[] = [
  column('first', 'first', ({ first }) => first),
  column('second', 'second', ({ second }) => second),
  column('difference', 'difference', ({ difference }) => difference.value),
  ...bounds<Comparison>(
    'difference',
    ({ difference }) => difference.low,
    ({ difference }) => difference.high,
  ),
  column('blocks', 'blocks', ({ difference }) => difference.count),
  column('p', 'p', ({ p }) => p),
  column('p_adjusted', 'p-adjusted', ({ adjusted }) => adjusted),
];
