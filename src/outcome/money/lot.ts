import type { Production } from '#engine/index.ts';
import type { ProducerSetting } from '../world/setting.ts';

/** One producer's output of one mineral in one year, as it comes to market. */
export interface Lot {
  readonly producer: ProducerSetting;
  readonly row: Production;
  readonly year: number;
  /** World price and long-run reference, US dollars per tonne. */
  readonly price: number;
  readonly reference: number;
  /** Thousand tonnes of metal, how much of it unprocessed, and how much made into precursors. */
  readonly oreKt: number;
  readonly rawKt: number;
  readonly precursorKt: number;
  /** Share of the mines' output that can leave the country. */
  readonly leaves: number;
}
