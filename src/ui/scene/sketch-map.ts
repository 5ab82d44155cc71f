/** Where does a place lie on a sheet that nobody has surveyed yet? Degrees as they come, and names where there is room. */
import type { Bounds, LonLat, PlaceOnMap } from '#client/index.ts';

/** Share of the sheet's width and height on each side that stays free, in percent. */
const MARGIN = 9;

/** Room that a name takes, in percent of the sheet: width of a letter, and height of a line. */
const LETTER = 1.9;
const LINE = 8;

export interface SketchSheet {
  readonly bounds: Bounds;
  /** Width over height. */
  readonly ratio: number;
}

export function sheetOf(bounds: Bounds): SketchSheet {
  const [west, south, east, north] = bounds;
  const middle = (((south + north) / 2) * Math.PI) / 180;
  return { bounds, ratio: ((east - west) * Math.cos(middle)) / (north - south) };
}

/** From the left and from the top, in percent of the sheet. */
export function placeOf(
  [longitude, latitude]: LonLat,
  { bounds: [west, south, east, north] }: SketchSheet,
): readonly [left: number, top: number] {
  const room = 100 - 2 * MARGIN;
  return [
    MARGIN + (room * (longitude - west)) / (east - west),
    MARGIN + (room * (north - latitude)) / (north - south),
  ];
}

/** Does a name at this place stand before it or after it? Before it where it would leave the sheet. */
export const sideOf = (left: number): 'before' | 'after' => (left > 60 ? 'before' : 'after');

/** Ids of the places whose names run into no other place, nor into the names of places before them. */
export function namedPlaces(
  places: readonly Pick<PlaceOnMap, 'id' | 'name' | 'at'>[],
  sheet: SketchSheet,
): ReadonlySet<string> {
  const taken: Taken[] = [];
  const named = new Set<string>();
  for (const { id, name, at } of places) {
    const [left, top] = placeOf(at, sheet);
    const length = name.length * LETTER;
    const from = sideOf(left) === 'before' ? left - length : left;
    const box = { from, to: from + length, top };
    const dots = places.filter((other) => other.id !== id).map((other) => dotAt(placeOf(other.at, sheet)));
    if ([...taken, ...dots].some((other) => meet(box, other))) continue;
    taken.push(box);
    named.add(id);
  }
  return named;
}

interface Taken {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

const dotAt = ([left, top]: readonly [number, number]): Taken => ({ from: left - 1, to: left + 1, top });
const meet = (a: Taken, b: Taken): boolean =>
  a.from < b.to && b.from < a.to && Math.abs(a.top - b.top) < LINE;
