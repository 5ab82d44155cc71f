import type { Terms } from '#engine/index.ts';

/** Floor and ceiling of one mineral as multiples of this year's world price; 0 and Infinity where there is none. */
export interface Band {
  readonly floor: number;
  readonly ceiling: number;
}

/**
 * Between which prices do covered sales move? Both are shares of the long-run reference at signature, in constant
 * dollars. A ceiling below the floor is lifted to it.
 */
export function bandOf(terms: Terms, reference: number, price: number): Band {
  const hasFloor = terms.priceFloorShare > 0 && terms.floorInstrument !== 'none';
  const floor = hasFloor ? (terms.priceFloorShare * reference) / price : 0;
  const ceiling =
    terms.priceCeilingShare > 0 ? Math.max((terms.priceCeilingShare * reference) / price, floor) : Infinity;
  return { floor, ceiling };
}

/**
 * Which part of its purchases does a floor cover? An offtake floor covers what was promised to be bought; the others
 * cover all that the importer buys, for they work at its border or from its treasury.
 */
export function coverOf(instrument: Terms['floorInstrument'], offtake: number, spot: number): number {
  switch (instrument) {
    case 'none':
      return 0;
    case 'offtake-floor':
      return offtake;
    case 'border-adjusted':
    case 'price-gap-subsidy':
    case 'stockpile':
      return offtake + spot;
  }
}
