/** Is there still the table of a place? A place at one that was taken away is none. */
import type { Place } from '#wire/index.ts';

/** @param tables How many tables there are. */
export const placeWithin = (place: Place | undefined, tables: number): Place | undefined =>
  place !== undefined && place.table <= tables ? place : undefined;
