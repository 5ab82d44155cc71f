/**
 * What happened this year, and where? A slip of paper over the place, with a stamp for each event, on a thread. Slips hang
 * above the names, for one year, and make room for each other.
 */
import { markShapes, placeMarks, type PlaceMark } from '#client/index.ts';
import type { MapPalette } from '../palette.ts';
import { faded, mixed, withState, type Context } from '../paint/ink.ts';
import type { Theme } from '../theme.ts';
import { encloses, inflate, overlapArea, type Box, type Point } from './geometry.ts';
import type { LaidPlace } from './lay-places.ts';
import type { Layout, SheetLayout } from './layout.ts';
import { badgeRadius } from './paint-places.ts';
import { badgeBoxes } from './place-names.ts';
import { paintMark } from './symbols.ts';
import { lookOf, type Works } from './works.ts';

interface Stamped {
  readonly mark: PlaceMark;
  /** In [0, 1]: how far it has come down. */
  readonly strength: number;
}

/** One place's slip: where it hangs, and what is stamped on it, row by row. */
interface Slip {
  readonly box: Box;
  /** Where its thread is tied. */
  readonly foot: Point;
  readonly rows: readonly (readonly Stamped[])[];
  readonly strength: number;
}

/** Side of a stamp in pixels at scale 1, and how many stand in a row. */
const STAMP = 19;
const LEAST_STAMP = 16;
const IN_A_ROW = 4;
const THREAD = 11;
const EDGE = 2;

/** Unit vectors from a place to its slip, most wanted first, and how many threads away it may hang. */
const directions: readonly (readonly [x: number, y: number])[] = [
  [0, -1],
  [0.75, -0.9],
  [-0.75, -0.9],
  [1, -0.25],
  [-1, -0.25],
  [0, 1],
  [0.75, 0.9],
  [-0.75, 0.9],
];
const reaches = [1, 2, 3.2] as const;
const COST_OF_RANK = 14;
const COST_OF_SLIP = 5;
const COST_OF_SIGN = 1.5;
const FORBIDDEN = 1e6;

export interface PinStyle {
  readonly palette: MapPalette;
  readonly theme: Theme;
}

export function paintPins(
  context: Context,
  { main, inset, scale }: Layout,
  /** Names that slips keep off where they can. */
  names: readonly Box[],
  works: Works,
  style: PinStyle,
): void {
  const sheets = inset === undefined ? [main] : [main, inset];
  const slips = sheets.reduce<readonly Slip[]>(
    (hung, sheet) => [...hung, ...hangSlips(sheet, names, works, scale, hung)],
    [],
  );
  for (const slip of slips) paintThread(context, slip, style);
  for (const slip of slips) paintSlip(context, slip, style);
}

function hangSlips(
  { places, window, covered }: SheetLayout,
  names: readonly Box[],
  works: Works,
  scale: number,
  before: readonly Slip[],
): readonly Slip[] {
  const side = Math.max(LEAST_STAMP, STAMP * scale);
  const signs = [...badgeBoxes(places, scale), ...(covered === undefined ? [] : [covered])];
  const hung: Slip[] = [];
  // From the top of the map downwards: who hangs lower makes room.
  for (const laid of places.toSorted((a, b) => a.at.y - b.at.y)) {
    const stamps = stampsOn(laid, works);
    if (stamps.length === 0) continue;
    const taken = [...before, ...hung].map(({ box }) => box);
    hung.push(hangSlip(laid, stamps, { window, taken, names, signs, side, scale }));
  }
  return hung;
}

function stampsOn({ place }: LaidPlace, works: Works): readonly Stamped[] {
  const { marks } = lookOf(works.places, place.id);
  return placeMarks
    .map((mark) => ({ mark, strength: marks[mark] }))
    .filter(({ strength }) => strength > 0.01);
}

interface Wall {
  readonly window: Box;
  /** Slips that hang already, names, and signs. */
  readonly taken: readonly Box[];
  readonly names: readonly Box[];
  readonly signs: readonly Box[];
  readonly side: number;
  readonly scale: number;
}

/** Where a slip hides least. Its place depends on what is stamped on it, not on how far the stamps have come down. */
function hangSlip({ place, at }: LaidPlace, stamps: readonly Stamped[], wall: Wall): Slip {
  const { side, scale } = wall;
  const rows = Array.from({ length: Math.ceil(stamps.length / IN_A_ROW) }, (_unused, row) =>
    stamps.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  const width = Math.min(stamps.length, IN_A_ROW) * side + 2 * EDGE;
  const height = rows.length * side + 2 * EDGE;
  const radius = badgeRadius[place.kind] * scale;
  let box: Box = { x: at.x - width / 2, y: at.y - radius - THREAD * scale - height, width, height };
  let lowest = Infinity;
  for (const reach of reaches)
    directions.forEach(([dx, dy], rank) => {
      const away = radius + THREAD * scale * reach;
      const x = at.x + dx * (away + width / 2) - width / 2;
      const y = at.y + dy * (away + height / 2) - height / 2;
      const cost = costOf({ x, y, width, height }, wall) + (rank + 6 * (reach - 1)) * COST_OF_RANK;
      if (cost < lowest) [box, lowest] = [{ x, y, width, height }, cost];
    });
  const middle = { x: box.x + width / 2, y: box.y + height / 2 };
  const length = Math.max(1, Math.hypot(middle.x - at.x, middle.y - at.y));
  return {
    box,
    foot: {
      x: at.x + ((middle.x - at.x) / length) * radius,
      y: at.y + ((middle.y - at.y) / length) * radius,
    },
    rows,
    strength: Math.max(...stamps.map((stamp) => stamp.strength)),
  };
}

function costOf(box: Box, { window, taken, names, signs }: Wall): number {
  if (!encloses(window, box)) return FORBIDDEN;
  const roomy = inflate(box, 2);
  const covers = (boxes: readonly Box[]) => boxes.reduce((sum, other) => sum + overlapArea(roomy, other), 0);
  return covers(taken) * COST_OF_SLIP + covers(signs) * COST_OF_SIGN + covers(names);
}

function paintThread(context: Context, { box, foot, strength }: Slip, { palette }: PinStyle): void {
  // It ends under the slip, which is painted over it.
  const end = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  withState(context, () => {
    context.globalAlpha = strength;
    context.lineCap = 'round';
    for (const [colour, width] of [
      [faded(palette.relief, 0.9), 3.4],
      [palette.ink, 1.3],
    ] as const) {
      context.beginPath();
      context.moveTo(foot.x, foot.y);
      context.lineTo(end.x, end.y);
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.stroke();
    }
    context.beginPath();
    context.arc(foot.x, foot.y, 2.1, 0, 2 * Math.PI);
    context.fillStyle = palette.ink;
    context.fill();
  });
}

function paintSlip(context: Context, { box, rows, strength }: Slip, { palette, theme }: PinStyle): void {
  withState(context, () => {
    context.globalAlpha = strength;
    // It comes down on the map.
    context.translate(0, -9 * (1 - strength));
    context.fillStyle = faded(palette.shadow, theme === 'night' ? 0.5 : 0.22);
    context.fillRect(box.x + 1.5, box.y + 2.5, box.width, box.height);
    context.fillStyle = palette.raised;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
    const height = (box.height - 2 * EDGE) / rows.length;
    rows.forEach((row, down) => {
      row.forEach(({ mark, strength: own }, across) => {
        withState(context, () => {
          context.globalAlpha = Math.min(strength, own);
          context.translate(box.x + EDGE + (across + 0.5) * height, box.y + EDGE + (down + 0.5) * height);
          paintStamp(context, mark, height, palette);
        });
      });
    });
  });
}

/** Trouble and good news are stamped in full, the rest in outline: nobody depends on seeing the colour. */
function paintStamp(context: Context, mark: PlaceMark, side: number, palette: MapPalette): void {
  const { tone } = markShapes[mark];
  const half = side / 2 - 1;
  const colour = {
    trouble: palette.stamp,
    good: palette.good,
    water: mixed(palette.water, palette.ink, 0.25),
    plain: palette.ink,
  }[tone];
  if (tone !== 'plain') {
    context.fillStyle = colour;
    context.fillRect(-half, -half, 2 * half, 2 * half);
  }
  const sign = tone === 'plain' ? colour : palette.raised;
  context.fillStyle = sign;
  context.strokeStyle = sign;
  paintMark(context, mark, half * 0.78);
}
