/**
 * What shape has each country on this sheet? Projected once, then drawn and asked as often as needed: paths for
 * strokes and fills, and a small picture in which every country has a colour of its own, to ask who owns a point.
 */
import { geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { Work } from '../stage/gently.ts';
import type { Geography } from './geography.ts';
import { smoothRing, type Point } from './geometry.ts';
import type { Grid } from './open-ground.ts';
import type { Sheet } from './sheet.ts';

export interface Shapes {
  readonly land: Path2D;
  readonly coast: Path2D;
  readonly borders: Path2D;
  /** Indexed like the geography's countries. */
  readonly countries: readonly Path2D[];
  /** Indexed like the geography's lakes. */
  readonly lakes: readonly Path2D[];
  /** Who owns each cell: the index of a country, {@link SEA}, or {@link BORDER} where two meet, and on lakes. */
  readonly owners: Int16Array;
  readonly grid: Grid;
}

export const SEA = -1;
export const BORDER = -2;
/** Pixels per cell of the picture of owners. */
const COARSE = 3;

export function* makeShapes(sheet: Sheet, geography: Geography): Work<Shapes> {
  const pathOf = (object: GeoPermissibleObjects): Path2D => {
    const shape = new Path2D();
    geoPath(sheet.projection, pen(shape))(object);
    return shape;
  };
  const countries: Path2D[] = [];
  for (const { shape } of geography.countries) {
    countries.push(pathOf(shape));
    yield;
  }
  const land = pathOf(geography.land);
  yield;
  const coast = pathOf(geography.coast);
  yield;
  const borders = pathOf(geography.borders);
  yield;
  const lakes = geography.lakes.map(({ ring }) => lakePath(ring.map((at) => sheet.project(at))));
  const { x, y, width, height } = sheet.frame;
  const grid: Grid = {
    columns: Math.ceil(width / COARSE),
    rows: Math.ceil(height / COARSE),
    cell: COARSE,
    x,
    y,
  };
  return {
    land,
    coast,
    borders,
    countries,
    lakes,
    grid,
    owners: ownersOf(grid, countries, lakes),
  };
}

function ownersOf(
  { columns, rows, x, y }: Grid,
  countries: readonly Path2D[],
  lakes: readonly Path2D[],
): Int16Array {
  const owners = new Int16Array(columns * rows).fill(BORDER);
  const context = smallCanvas(columns, rows);
  if (context === undefined) return owners;
  context.scale(1 / COARSE, 1 / COARSE);
  context.translate(-x, -y);
  countries.forEach((shape, index) => {
    const [red, green, blue] = colourOf(index);
    context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
    context.fill(shape);
  });
  // Nobody's colour.
  context.fillStyle = 'rgb(0, 0, 0)';
  for (const shape of lakes) context.fill(shape);
  const { data } = context.getImageData(0, 0, columns, rows);
  return owners.map((_unused, cell) => {
    const [red, green, blue, alpha] = [
      data[cell * 4] ?? 0,
      data[cell * 4 + 1],
      data[cell * 4 + 2],
      data[cell * 4 + 3],
    ];
    if (alpha === 0) return SEA;
    const expected = colourOf(red - 1);
    // A cell on an edge is a mixture, and a mixture is nobody's colour.
    return alpha === 255 && green === expected[1] && blue === expected[2] ? red - 1 : BORDER;
  });
}

/** Up to 254 countries; the second and third channels tell a true colour from a blend. */
function colourOf(index: number): readonly [red: number, green: number, blue: number] {
  const red = index + 1;
  return [red, (red * 101) % 256, (red * 53 + 128) % 256];
}

function lakePath(shore: readonly Point[]): Path2D {
  const path = new Path2D();
  if (shore.some(({ x }) => Number.isNaN(x))) return path;
  smoothRing(shore).forEach(({ x, y }, index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
  return path;
}

/** A path as d3-geo wants to be given one. */
function pen(shape: Path2D): GeoContext {
  return {
    beginPath: () => undefined,
    moveTo: (x, y) => shape.moveTo(x, y),
    lineTo: (x, y) => shape.lineTo(x, y),
    arc: (x, y, radius, start, end) => shape.arc(x, y, radius, start, end),
    closePath: () => shape.closePath(),
  };
}

/** A canvas that never meets the page. */
export function smallCanvas(width: number, height: number): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', { willReadFrequently: true }) ?? undefined;
}
