/** Where does a place lie on a sheet that nobody has surveyed yet? Degrees as they come, and names where there is room. */
import type { Bounds, LonLat, PlaceOnMap } from '#client/index.ts';

/** Share of the sheet's width and height on each side that stays free, in percent. */
const MARGIN = 9;

/** Room that a name takes, in percent of the sheet: width of a letter, and height of a line. */
const LETTER = 1.9;
const LINE = 8;

/** Places nearer than this are one dot to the eye, in percent. */
const CLOSE = 2;

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

/** On which side of its place a name stands. */
export type NameSide = 'after' | 'before';

/** The places whose names run into no other place, nor into the names of places before them, by id; and on which side. */
export function namedPlaces(
  places: readonly Pick<PlaceOnMap, 'id' | 'name' | 'at'>[],
  sheet: SketchSheet,
): ReadonlyMap<string, NameSide> {
  const taken: Taken[] = [];
  const named = new Map<string, NameSide>();
  for (const { id, name, at } of places) {
    const [left, top] = placeOf(at, sheet);
    const length = name.length * LETTER;
    const boxes: Readonly<Record<NameSide, Taken>> = {
      after: { from: left, to: left + length, top },
      before: { from: left - length, to: left, top },
    };
    // A place that lies all but on this one cannot be avoided on either side.
    const dots = places
      .map((other) => placeOf(other.at, sheet))
      .filter((dot) => Math.abs(dot[0] - left) > CLOSE || Math.abs(dot[1] - top) > CLOSE)
      .map(dotAt);
    const side = sides.find((each) => isFree(boxes[each], [...taken, ...dots]));
    if (side === undefined) continue;
    taken.push(boxes[side]);
    named.set(id, side);
  }
  return named;
}

const sides = ['after', 'before'] as const;

const isFree = (box: Taken, others: readonly Taken[]): boolean =>
  box.from > 0 && box.to < 100 && !others.some((other) => meet(box, other));

interface Taken {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

const dotAt = ([left, top]: readonly [number, number]): Taken => ({ from: left - 1, to: left + 1, top });
const meet = (a: Taken, b: Taken): boolean =>
  a.from < b.to && b.from < a.to && Math.abs(a.top - b.top) < LINE;
