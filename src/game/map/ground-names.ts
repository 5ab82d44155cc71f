/** Where do the names of countries, seas and lakes stand? In the middle of what is open of them. */
import { geoArea } from 'd3-geo';
import type { MapPicture, WaterId } from '#client/index.ts';
import type { Context } from '../paint/ink.ts';
import type { Work } from '../stage/gently.ts';
import {
  countryFaces,
  isNarrow,
  lakeFace,
  linesOf,
  measure,
  seaFaces,
  type Face,
  type Lettering,
} from './face.ts';
import { countryName, type Geography } from './geography.ts';
import { contains, inflate, type Box } from './geometry.ts';
import { placeLabels } from './labels.ts';
import { block, middleOf, openBox, sumsOf } from './open-ground.ts';
import { territoriesOf } from './paint-ground.ts';
import type { NamedGround } from './place-names.ts';
import { seaAt } from './seas.ts';
import { SEA, type Shapes } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export interface GroundToName extends NamedGround {
  readonly picture: MapPicture;
  readonly geography: Geography;
  readonly shapes: Shapes;
  readonly sheet: Sheet;
  readonly width: number;
}

/** A name waiting for its ground. */
interface Wanted {
  readonly faces: readonly Face[];
  readonly breaks: readonly (readonly string[])[];
  readonly owns: (cell: number) => boolean;
}

export function* nameGround(context: Context, ground: GroundToName): Work<readonly Lettering[]> {
  const { shapes, taken, drawn, window } = ground;
  const { grid } = shapes;
  const blocked = new Uint8Array(grid.columns * grid.rows);
  block(grid, blocked, taken, drawn);

  const placed: Lettering[] = [];
  const seas = ground.picture.invented === true ? [] : seasIn(ground);
  for (const { faces, breaks, owns } of [...countriesIn(ground), ...seas]) {
    yield;
    const own = sumsOf(grid, owns);
    const where = { window, middle: middleOf(grid, window, owns) };
    const free = sumsOf(grid, (cell) => blocked[cell] === 0);
    const found = yield* firstThatFits(faces, breaks, function* (lines, face) {
      return yield* openBox(grid, own, free, where, measure(context, lines, face));
    });
    if (found === undefined) continue;
    placed.push(found);
    block(grid, blocked, [inflate(found.box, 8)], []);
  }
  const covered = [...taken, ...placed.map(({ box }) => box)];
  return [...placed, ...(yield* nameLakes(context, ground, covered))];
}

/** Countries in sight: parties first, then by size. */
function countriesIn({ geography, picture, shapes, width }: GroundToName): readonly Wanted[] {
  const isInvented = picture.invented === true;
  const owners = territoriesOf({ geography, picture });
  const seen = new Set(shapes.owners);
  return geography.countries
    .map((country, index) => {
      const owner = owners.find(([, owned]) => owned === country)?.[0];
      return {
        country,
        index,
        owned: owner !== undefined,
        name: owner?.name ?? countryName(country.code, picture.language),
      };
    })
    .filter(({ index, name, owned }) => seen.has(index) && name !== undefined && (owned || !isInvented))
    .map((entry) => ({ ...entry, area: geoArea(entry.country.shape) }))
    .sort((a, b) => Number(b.owned) - Number(a.owned) || b.area - a.area)
    .map(({ index, owned, name = '' }) => {
      const text = name.toLocaleUpperCase(picture.language);
      return {
        faces: countryFaces(width, owned),
        breaks: linesOf(text),
        owns: (cell: number) => shapes.owners[cell] === index,
      };
    });
}

/** Seas in sight that have a name, each with its own part of the open water. */
function seasIn({ picture, shapes, sheet, width }: GroundToName): readonly Wanted[] {
  const { grid, owners } = shapes;
  const found = new Map<WaterId, Uint8Array>();
  // Asked for every fourth cell: seas are large.
  const coarse = 4;
  owners.forEach((owner, cell) => {
    if (owner !== SEA) return;
    const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
    if (column % coarse !== 0 || row % coarse !== 0) return;
    const at = sheet.projection.invert?.([grid.x + column * grid.cell, grid.y + row * grid.cell]);
    if (at === null || at === undefined) return;
    const sea = seaAt(at[0], at[1]);
    const cells = found.get(sea) ?? new Uint8Array(owners.length);
    found.set(sea, cells);
    for (let down = 0; down < coarse; down++) {
      for (let right = 0; right < coarse; right++) {
        if (column + right < grid.columns) cells[cell + down * grid.columns + right] = 1;
      }
    }
  });
  return [...found].flatMap(([sea, cells]) => {
    const text = picture.waters[sea];
    const breaks = [...linesOf(text)].reverse();
    return [
      { faces: seaFaces(width), breaks, owns: (cell: number) => owners[cell] === SEA && cells[cell] === 1 },
    ];
  });
}

/** Lakes are named beside their shore, where the map is wide enough for it. */
function* nameLakes(
  context: Context,
  { geography, picture, sheet, width, window, drawn }: GroundToName,
  covered: readonly Box[],
): Work<readonly Lettering[]> {
  if (isNarrow(width)) return [];
  const face = lakeFace(width);
  const placed: Lettering[] = [];
  for (const { id, ring } of geography.lakes) {
    if (id === undefined) continue;
    const shore = ring.map((at) => sheet.project(at));
    const [xs, ys] = [shore.map(({ x }) => x), shore.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const at = { x: (left + right) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
    if (!contains(window, at) || covered.some((box) => contains(inflate(box, 12), at))) continue;
    const name = picture.waters[id];
    const lines = linesOf(name).at(-1) ?? [name];
    const clear = Math.max(6, (right - left) * 0.26);
    const [label] = yield* placeLabels(
      [{ id, at, ...measure(context, lines, face), clear, rank: 1, optional: true }],
      { window, boxes: [...covered, ...placed.map(({ box }) => box)], tracks: drawn },
    );
    if (label !== undefined) placed.push({ lines, box: label.box, face });
  }
  return placed;
}

/** The largest face, and the first way to break the lines, for which there is a box. */
function* firstThatFits(
  faces: readonly Face[],
  breaks: readonly (readonly string[])[],
  boxFor: (lines: readonly string[], face: Face) => Work<Box | undefined>,
): Work<Lettering | undefined> {
  for (const face of faces) {
    for (const lines of breaks) {
      const box = yield* boxFor(lines, face);
      if (box !== undefined) return { lines, box, face };
    }
  }
  return undefined;
}
