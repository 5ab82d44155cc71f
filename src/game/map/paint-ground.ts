/** What does the land look like before anybody works on it? Water, relief, borders, graticule. */
import { contours } from 'd3-contour';
import { geoContains, geoGraticule, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { LonLat, MapPicture, TerritoryOnMap } from '#client/index.ts';
import type { MapPalette } from '../palette.ts';
import { channelsOf, faded, mixed, withState, type Context } from '../paint/ink.ts';
import { layGrain } from '../paint/grain.ts';
import type { Work } from '../stage/gently.ts';
import type { Country, Geography } from './geography.ts';
import { graticuleStep, makeRelief, seaDistances, type HeightField, type Relief } from './relief.ts';
import { smallCanvas, type Shapes } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export interface Ground {
  readonly shapes: Shapes;
  readonly geography: Geography;
  readonly heights: HeightField;
  readonly picture: MapPicture;
  readonly palette: MapPalette;
}

/** Pixels per cell of the relief. */
const CELL = 4;
/** How many contour lines, and how many points a closed one has at least. */
const HEIGHTS = 15;
const SPECK = 26;
/** How far the rings of the coast run out to sea, in pixels. */
const RINGS = [3.2, 6.8, 11, 16, 22, 29] as const;

export function* paintGround(context: Context, sheet: Sheet, ground: Ground): Work<void> {
  const { x, y, width, height } = sheet.frame;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paintSea(context, sheet, ground);
  yield;
  yield* paintLand(context, sheet, ground);
  paintLakes(context, ground);
  paintGraticule(context, sheet, ground);
  layGrain(context, sheet.frame, ground.palette);
  context.restore();
}

function paintSea(context: Context, sheet: Sheet, { shapes, palette }: Ground): void {
  const { x, y, width, height } = sheet.frame;
  context.fillStyle = palette.deep;
  context.fillRect(x, y, width, height);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const strokeCoast = (lineWidth: number, colour: string): void => {
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.stroke(shapes.coast);
  };
  // Steps of depth, then the rings that engravers ran along a coast: each a wide stroke with a narrower one on it.
  strokeCoast(150, mixed(palette.deep, palette.waterWash, 0.34));
  strokeCoast(96, mixed(palette.deep, palette.waterWash, 0.67));
  strokeCoast(62, palette.waterWash);
  for (const [index, offset] of [...RINGS.entries()].reverse()) {
    const strength = 0.62 - index * 0.085;
    strokeCoast(offset * 2 + 0.8, mixed(palette.waterWash, palette.water, strength));
    strokeCoast(offset * 2 - 0.8, palette.waterWash);
  }
}

function* paintLand(context: Context, sheet: Sheet, ground: Ground): Work<void> {
  const { geography, shapes, palette } = ground;
  context.fillStyle = palette.relief;
  context.fill(shapes.land);
  yield;
  context.save();
  context.clip(shapes.land);
  yield* paintRelief(context, sheet, ground);
  context.restore();
  for (const [territory, country] of territoriesOf(ground)) {
    const shape = shapes.countries[geography.countries.indexOf(country)];
    if (shape !== undefined) paintTint(context, shape, territory, palette);
  }

  context.lineJoin = 'round';
  context.strokeStyle = faded(palette.relief, 0.8);
  context.lineWidth = 3;
  context.stroke(shapes.borders);
  context.setLineDash([7, 2.5, 1.2, 2.5]);
  context.strokeStyle = faded(palette.inkSoft, 0.85);
  context.lineWidth = 0.9;
  context.stroke(shapes.borders);
  context.setLineDash([]);

  context.strokeStyle = mixed(palette.water, palette.ink, 0.55);
  context.lineWidth = 1;
  context.stroke(shapes.coast);
}

/** Countries of parties, each with the party that owns ground there. */
export function territoriesOf({
  geography,
  picture,
}: Pick<Ground, 'geography' | 'picture'>): readonly (readonly [TerritoryOnMap, Country])[] {
  return picture.territories.flatMap((territory) => {
    const country = geography.countries.find(({ shape }) =>
      territory.at.some((at) => geoContains(shape, pair(at))),
    );
    return country === undefined ? [] : [[territory, country] as const];
  });
}

/** The old colourist's way: a band of the party's hue along the inside of its border. */
function paintTint(context: Context, shape: Path2D, territory: TerritoryOnMap, palette: MapPalette): void {
  const hue = palette.parties[territory.emblem.hue % palette.parties.length] ?? palette.inkSoft;
  withState(context, () => {
    context.clip(shape);
    context.lineJoin = 'round';
    for (const [width, alpha] of [
      [26, 0.07],
      [15, 0.09],
      [7, 0.13],
    ] as const) {
      context.strokeStyle = faded(hue, alpha);
      context.lineWidth = width;
      context.stroke(shape);
    }
  });
}

function* paintRelief(context: Context, sheet: Sheet, { shapes, heights, palette }: Ground): Work<void> {
  const { frame } = sheet;
  const columns = Math.ceil(frame.width / CELL) + 4;
  const rows = Math.ceil(frame.height / CELL) + 4;
  const origin = { x: frame.x - 2 * CELL, y: frame.y - 2 * CELL };
  const land = landMask(shapes.land, columns, rows, origin);
  yield;
  const distances = seaDistances((cell) => land[cell] === 1, columns, rows);
  const degreesPerCell = CELL / sheet.pixelsPerDegree;
  const relief = yield* makeRelief(
    heights,
    columns,
    rows,
    (column, row) =>
      sheet.projection.invert?.([origin.x + (column + 0.5) * CELL, origin.y + (row + 0.5) * CELL]) ??
      undefined,
    (cell) => (distances[cell] ?? 0) * degreesPerCell,
  );
  yield* paintShade(context, relief, origin, palette);

  const values = Array.from(relief.heights);
  const heightLines = contours().size([columns, rows]);
  const flat = geoPath(undefined, context);
  context.translate(origin.x, origin.y);
  context.scale(CELL, CELL);
  for (let index = 0; index < HEIGHTS; index++) {
    const line = generalised(heightLines.contour(values, 0.09 + index * 0.055));
    yield;
    const main = index % 5 === 2;
    context.beginPath();
    flat(line);
    context.strokeStyle = faded(
      main ? palette.contourIndex : palette.contour,
      palette.engraving * (main ? 0.85 : 1),
    );
    context.lineWidth = (main ? 0.9 : 0.6) / CELL;
    context.stroke();
    yield;
  }
}

/** Without the specks that no surveyor would engrave. */
function generalised(line: MultiPolygon): MultiPolygon {
  const coordinates = line.coordinates.map((rings) => rings.filter((ring) => ring.length > SPECK));
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
}

/** 1 where a cell is land, by drawing the land very small and looking. */
function landMask(
  land: Path2D,
  columns: number,
  rows: number,
  origin: { readonly x: number; readonly y: number },
): Uint8Array {
  const mask = new Uint8Array(columns * rows);
  const small = smallCanvas(columns, rows);
  if (small === undefined) return mask.fill(1);
  small.scale(1 / CELL, 1 / CELL);
  small.translate(-origin.x, -origin.y);
  small.fill(land);
  const { data } = small.getImageData(0, 0, columns, rows);
  return mask.map((_unused, cell) => ((data[cell * 4 + 3] ?? 0) > 127 ? 1 : 0));
}

/** Light from the north-west, as on every map. */
function* paintShade(
  context: Context,
  { columns, rows, heights }: Relief,
  origin: { readonly x: number; readonly y: number },
  palette: MapPalette,
): Work<void> {
  const small = smallCanvas(columns, rows);
  if (small === undefined) return;
  const image = small.createImageData(columns, rows);
  const [light, dark] = [channelsOf(palette.light), channelsOf(palette.shadow)];
  const height = (column: number, row: number): number =>
    heights[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ?? 0;
  for (let row = 0; row < rows; row++) {
    if (row % 8 === 0) yield;
    for (let column = 0; column < columns; column++) {
      const east = height(column + 1, row) - height(column - 1, row);
      const south = height(column, row + 1) - height(column, row - 1);
      const slope = Math.max(-1, Math.min(1, (east + south) * 5));
      const lit = slope > 0;
      const [red, green, blue] = lit ? light : dark;
      const pixel = (row * columns + column) * 4;
      image.data[pixel] = red;
      image.data[pixel + 1] = green;
      image.data[pixel + 2] = blue;
      image.data[pixel + 3] = Math.abs(slope) * 255 * palette.shade;
    }
  }
  small.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(small.canvas, origin.x, origin.y, columns * CELL, rows * CELL);
}

function paintLakes(context: Context, { shapes, palette }: Ground): void {
  for (const shore of shapes.lakes) {
    context.fillStyle = palette.waterWash;
    context.fill(shore);
    withState(context, () => {
      context.clip(shore);
      context.lineJoin = 'round';
      for (const [index, offset] of [...RINGS.slice(0, 3).entries()].reverse()) {
        context.strokeStyle = mixed(palette.waterWash, palette.water, 0.55 - index * 0.1);
        context.lineWidth = offset * 2 + 0.7;
        context.stroke(shore);
        context.strokeStyle = palette.waterWash;
        context.lineWidth = offset * 2 - 0.7;
        context.stroke(shore);
      }
    });
    context.strokeStyle = mixed(palette.water, palette.ink, 0.45);
    context.lineWidth = 0.9;
    context.stroke(shore);
  }
}

function paintGraticule(context: Context, sheet: Sheet, { palette }: Ground): void {
  const span = sheet.frame.width / sheet.pixelsPerDegree;
  const step = graticuleStep([0, 0, span, 0], sheet.frame.width);
  context.beginPath();
  sheet.path(context)(geoGraticule().step([step, step])());
  context.strokeStyle = faded(palette.ruleStrong, 0.34);
  context.lineWidth = 0.6;
  context.stroke();
}

function pair([longitude, latitude]: LonLat): [number, number] {
  return [longitude, latitude];
}
