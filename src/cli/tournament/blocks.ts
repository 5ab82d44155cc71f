/** Which values are independent of each other? */
import { meanOf, type Estimate } from '../statistics/estimate.ts';
import { groupBy } from './entries.ts';

/** The plain mean; undefined for no values. */
export function plainMean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Means of a measure within each repetition. All line-ups of a repetition meet the same luck, so that only repetitions are
 * independent. What has no value is left out.
 */
export function repetitionMeans<Item>(
  items: readonly Item[],
  repetitionOf: (item: Item) => number,
  measure: (item: Item) => number | undefined,
): readonly number[] {
  const measured = items.flatMap((item) => {
    const value = measure(item);
    return value === undefined ? [] : [{ repetition: repetitionOf(item), value }];
  });
  const blocks = [...groupBy(measured, ({ repetition }) => repetition).values()];
  return blocks.map((block) => plainMean(block.map(({ value }) => value)) ?? 0);
}

/** Their mean, with Student's interval over them. Undefined where nothing has a value. */
export function meanOverRepetitions<Item>(
  items: readonly Item[],
  repetitionOf: (item: Item) => number,
  measure: (item: Item) => number | undefined,
): Estimate | undefined {
  return meanOf(repetitionMeans(items, repetitionOf, measure));
}
