/** Which heights can be read: whole within the frame, and under no working? */
import type { Point } from './stroke.ts';

/** What of a sheet is seen, in cells: it fills its frame, and what does not fit is lost on the left and at the top. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @param frame in pixels; undefined while it has not been measured */
export function seenOf(
  columns: number,
  rows: number,
  frame: { readonly width: number; readonly height: number } | undefined,
): Seen {
  const whole = { left: 0, top: 0, right: columns, bottom: rows };
  if (frame === undefined || frame.width === 0 || frame.height === 0) return whole;
  const pixelsPerCell = Math.max(frame.width / columns, frame.height / rows);
  return { ...whole, left: columns - frame.width / pixelsPerCell, top: rows - frame.height / pixelsPerCell };
}

/** Half of four figures and their margin, in units of letters. */
const halfWidth = 2.9;
const halfHeight = 1.6;
/** How far a working reaches. */
const working = 2;

/**
 * May a height be written with its middle here? Lengths are in cells.
 * @param unit cells to the unit of letters
 * @param steep how far the letters stand upright, from 0 to 1 for a quarter turn
 */
export function isLegible(
  [x, y]: Point,
  {
    seen,
    mines,
    unit,
    steep = 0,
  }: {
    readonly seen: Seen;
    readonly mines: readonly Point[];
    readonly unit: number;
    readonly steep?: number;
  },
): boolean {
  const across = unit * (halfWidth * (1 - steep) + halfHeight * steep);
  const along = unit * (halfHeight * (1 - steep) + halfWidth * steep);
  const isWhole =
    x - across >= seen.left && x + across <= seen.right && y - along >= seen.top && y + along <= seen.bottom;
  const reach = unit * working;
  return (
    isWhole &&
    !mines.some(([mx, my]) => Math.abs(mx - x) < across + reach && Math.abs(my - y) < along + reach)
  );
}
