/** How well did each contender do? */
import type { GameRow } from '../batch/game-row.ts';
import type { Programme } from '../batch/programme.ts';
import { meanOf, shareOf, type Estimate } from '../statistics/estimate.ts';
import { meanOverRepetitions, plainMean } from './blocks.ts';
import { groupBy, type Entry } from './entries.ts';
import type { Standing } from './report.ts';

/** One standing per contender that competed, best mean share first. Only scored entries count. */
export function standingsOf(programme: Programme, entries: readonly Entry[]): readonly Standing[] {
  const scored = entries.filter(({ isScored }) => isScored);
  return [...groupBy(scored, ({ contender }) => contender)]
    .map(([contender, own]) => standingOf(programme.contenders[contender]?.name ?? '', own))
    .sort((a, b) => (b.share?.value ?? -Infinity) - (a.share?.value ?? -Infinity));
}

function standingOf(contender: string, entries: readonly Entry[]): Standing {
  const over = (measure: (entry: Entry) => number | undefined): Estimate | undefined =>
    meanOverCells(entries, measure);
  const agreed = entries.filter(({ row }) => row.outcome === 'agreement');
  const judged = agreed.filter(({ row }) => row.onFrontier !== undefined);
  return {
    contender,
    chairs: entries.length,
    agreements: shareOf(agreed.length, entries.length),
    share: over(({ row, party }) => row.parties[party]?.share),
    gain: over(({ row, party }) => row.parties[party]?.gain),
    points: over(({ row, party }) => row.parties[party]?.points),
    percentile: over(({ percentile }) => percentile),
    jointGain: over(({ row }) => row.jointGain),
    onFrontier: shareOf(judged.filter(({ row }) => row.onFrontier === true).length, judged.length),
    frontierDistance: over(({ row }) => (row.outcome === 'agreement' ? row.distances?.frontier : undefined)),
    rounds: over(({ row }) => row.rounds),
    time: over(({ row }) => row.time),
    opening: over(({ row, party }) => row.parties[party]?.opening),
    concessions: over(({ row, party }) => concessionsIn(row.parties[party]?.steps)),
  };
}

/** Concessions as a share of all steps; undefined where it took none. */
function concessionsIn(steps: GameRow['parties'][number]['steps'] | undefined): number | undefined {
  const all = Object.values(steps ?? {}).reduce((sum, count) => sum + count, 0);
  return all === 0 ? undefined : (steps?.concession ?? 0) / all;
}

/** Cells count alike, however many chairs they have: their means are averaged within each repetition. */
export function meanOverCells(
  entries: readonly Entry[],
  measure: (entry: Entry) => number | undefined,
): Estimate | undefined {
  const cells = groupBy(entries, ({ cell }) => cell);
  if (cells.size === 1) return meanOverRepetitions(entries, ({ row }) => row.repetition, measure);
  const means = [...groupBy(entries, ({ row }) => row.repetition).values()].flatMap((repetition) => {
    const inCells = [...groupBy(repetition, ({ cell }) => cell).values()].flatMap(
      (cell) => plainMean(cell.flatMap((entry) => measure(entry) ?? [])) ?? [],
    );
    return plainMean(inCells) ?? [];
  });
  return meanOf(means);
}
