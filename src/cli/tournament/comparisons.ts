/** Which contenders can be told apart? */
import type { Programme } from '../batch/programme.ts';
import { meanOf } from '../statistics/estimate.ts';
import { adjustByHolm } from '../statistics/holm.ts';
import { signFlipTest } from '../statistics/sign-flip.ts';
import { plainMean } from './blocks.ts';
import { groupBy, type Entry } from './entries.ts';
import type { Comparison } from './report.ts';

/**
 * Every pair of contenders. A block is one repetition of one cell: there both met the same luck in the same roles with the same
 * company, and their mean shares are compared. Sign-flip test over blocks; p-values adjusted by Holm's method for all pairs.
 */
export function comparisonsOf(programme: Programme, entries: readonly Entry[]): readonly Comparison[] {
  const scored = entries.filter(({ isScored }) => isScored);
  const blocks = [...groupBy(scored, ({ cell, row }) => `${cell}:${row.repetition}`).values()].map(
    (block) =>
      new Map(
        [...groupBy(block, ({ contender }) => contender)].map(([contender, own]) => [
          contender,
          plainMean(own.flatMap(({ row, party }) => row.parties[party]?.share ?? [])),
        ]),
      ),
  );
  const competing = [...new Set(scored.map(({ contender }) => contender))].sort((a, b) => a - b);
  const pairs = competing.flatMap((first, index) =>
    competing.slice(index + 1).flatMap((second) => {
      const differences = blocks.flatMap((block) => {
        const [one, other] = [block.get(first), block.get(second)];
        return one === undefined || other === undefined ? [] : [one - other];
      });
      const difference = meanOf(differences);
      if (difference === undefined) return [];
      const p = signFlipTest(differences, `${programme.seed}:sign-flip:${first}:${second}`);
      return [{ first: nameOf(first), second: nameOf(second), difference, p }];
    }),
  );
  const adjusted = adjustByHolm(pairs.map(({ p }) => p));
  return pairs.map((pair, index) => ({ ...pair, adjusted: adjusted[index] ?? 1 }));

  function nameOf(contender: number): string {
    return programme.contenders[contender]?.name ?? '';
  }
}
