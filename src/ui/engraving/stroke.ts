/** How is a line written as path data? In tenths of a cell, whole numbers, each step relative to the last: short. */
export type Point = readonly [x: number, y: number];

/** How many units of path data make one cell. */
export const fineness = 10;

interface Pen {
  x: number;
  y: number;
}

/** Path data of a course with every corner rounded: curves run from the middle of one leg to the middle of the next. */
export function strokePath(points: readonly Point[], closed: boolean): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const start = closed ? middle(last, first) : first;
  const pen: Pen = { x: fine(start[0]), y: fine(start[1]) };
  let path = `M${pen.x},${pen.y}`;
  for (let index = closed ? 0 : 1; index < points.length - (closed ? 0 : 1); index += 1) {
    const corner = points[index] ?? first;
    const next = points[index + 1] ?? first;
    path += curve(pen, corner, middle(corner, next));
  }
  return closed ? `${path}z` : `${path}l${step(pen, last)}`;
}

function curve(pen: Pen, corner: Point, end: Point): string {
  const bend = `${fine(corner[0]) - pen.x},${fine(corner[1]) - pen.y}`;
  return `q${bend} ${step(pen, end)}`;
}

function step(pen: Pen, to: Point): string {
  const x = fine(to[0]);
  const y = fine(to[1]);
  const written = `${x - pen.x},${y - pen.y}`;
  pen.x = x;
  pen.y = y;
  return written;
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const fine = (cells: number): number => Math.round(cells * fineness);
