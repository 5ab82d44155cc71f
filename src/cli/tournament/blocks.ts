/** Which values are independent of each other? */
import { meanOf, type Estimate } from '../statistics/estimate.ts';
import { groupBy } from './entries.ts';

/** The plain mean; undefined for no values. */
export function plainMean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Mean of a measure over games or chairs, with an interval. All line-ups of a repetition meet the same luck, so that only repetitions are
 * independent: the measure is averaged within each, and the interval is Student's over these averages. What has no value is left out;
 * undefined where nothing has one.
 */
export function meanOverRepetitions<Item>(
  items: readonly Item[],
  repetitionOf: (item: Item) => number,
  measure: (item: Item) => number | undefined,
): Estimate | undefined {
  const measured = items.flatMap((item) => {
    const value = measure(item);
    return value === undefined ? [] : [{ repetition: repetitionOf(item), value }];
  });
  const blocks = [...groupBy(measured, ({ repetition }) => repetition).values()];
  return meanOf(blocks.map((block) => plainMean(block.map(({ value }) => value)) ?? 0));
}
