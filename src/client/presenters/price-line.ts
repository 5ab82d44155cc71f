/** How has the world price of each metal of the case moved so far? For the line over the years' clock. */
import type { Mineral, Scenario } from '#engine/index.ts';
import type { Years } from '#outcome/index.ts';

export interface PriceLine {
  readonly mineral: Mineral;
  /** US dollars per tonne, by year from the first. */
  readonly prices: readonly number[];
}

export function priceLines({ implementation }: Scenario, years: Years): readonly PriceLine[] {
  return implementation.prices.map(({ mineral }) => ({
    mineral,
    prices: Array.from(
      { length: years.count },
      (_, index) =>
        years.minerals.find((row) => row.mineral === mineral && row.year === years.firstYear + index)
          ?.price ?? 0,
    ),
  }));
}
