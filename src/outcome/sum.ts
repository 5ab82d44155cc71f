/** What do these come to? */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The same of one number made of each: nothing is listed in between, since this is asked some thousand times a path. */
export function sumOf<Item>(items: readonly Item[], of: (item: Item, index: number) => number): number {
  let total = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item !== undefined) total += of(item, index);
  }
  return total;
}
