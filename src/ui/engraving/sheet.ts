/** What is drawn on one engraved sheet? Plain data, so that it can be worked out beside the page. */
import { contourLines, type ContourLine } from './contour-lines.ts';
import { riversFrom } from './drainage.ts';
import { railway, summits } from './features.ts';
import { strokePath, type Point } from './stroke.ts';
import { terrainOf } from './terrain.ts';

export interface SheetOrder {
  /** The same name engraves the same sheet. */
  readonly name: string;
  /** Cells across and down: about one for every 7 pixels of the size it is meant for. */
  readonly columns: number;
  readonly rows: number;
  /** Metres between two lines. */
  readonly interval: number;
  /** Share of the width, from the left, kept flat for words. */
  readonly plain: number;
  /** How many workings are marked. */
  readonly mines: number;
  /** Draws a railway from the first working to the edge of the sheet. */
  readonly rail: boolean;
}

export interface Sheet {
  readonly lines: readonly ContourLine[];
  readonly rivers: readonly { readonly path: string; readonly sources: number }[];
  readonly summits: readonly { readonly x: number; readonly y: number; readonly metres: number }[];
  readonly mines: readonly Point[];
  readonly rail: string;
}

/** Engraves a sheet. Takes a moment: a tenth of a second for a whole screen. */
export function engrave({ name, columns, rows, interval, plain, mines, rail }: SheetOrder): Sheet {
  const terrain = terrainOf(name, { columns, rows, plain });
  const tops = summits(terrain, 7, rows * 0.16);
  const springs = tops.map(([x, y], index): Point => [
    x + (index % 2 === 0 ? 1 : -1) * rows * 0.06,
    y + rows * 0.04,
  ]);
  const places = minePlaces(tops, mines, columns, rows);
  const first = places[0];
  return {
    lines: contourLines(terrain, interval),
    rivers: riversFrom(terrain, springs).map(({ course, sources }) => ({
      path: strokePath(
        course.filter((_, index) => index % 2 === 0 || index === course.length - 1),
        false,
      ),
      sources,
    })),
    summits: tops.map(([x, y]) => ({ x, y, metres: Math.round(terrain.heights[y * columns + x] ?? 0) })),
    mines: places,
    rail: rail && first !== undefined ? strokePath(railway(name, first, [-2, rows * 0.84]), false) : '',
  };
}

/** On the flanks of the summits, one after the other. */
function minePlaces(tops: readonly Point[], count: number, columns: number, rows: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = tops[index % Math.max(1, tops.length)] ?? [columns / 2, rows / 2];
    const around = index * 2.4 + 0.7;
    const reach = rows * (0.085 + 0.02 * (index % 3));
    return [x + Math.cos(around) * reach, Math.max(4, Math.min(rows - 4, y + Math.sin(around) * reach))];
  });
}
