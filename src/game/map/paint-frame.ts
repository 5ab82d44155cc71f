/** What frames the map? The neat line with its degrees, the inset's edge, compass and scale bar. */
import type { MapPalette } from '../palette.ts';
import { faded, SANS, SERIF, trace, withState, type Context } from '../paint/ink.ts';
import { leaders, type Arrangement } from './arrange.ts';
import { inflate, type Box, type Point } from './geometry.ts';
import { graticuleStep } from './relief.ts';
import { KILOMETRES_PER_DEGREE, type Sheet } from './sheet.ts';

export interface FrameStyle {
  readonly palette: MapPalette;
  /** Of the host, in pixels. */
  readonly width: number;
  readonly language: string;
  readonly north: string;
}

export function paintFrame(context: Context, arrangement: Arrangement, style: FrameStyle): void {
  const { main, inset, margin, furniture } = arrangement;
  const { palette, width } = style;
  paintNeatLine(context, main, margin, palette, width);
  if (inset !== undefined) paintInsetEdge(context, inset.sheet.frame, inset.origin, palette);
  const small = width < 560;
  const compass = small ? 17 : 31;
  paintCompass(
    context,
    { x: furniture.x + furniture.width / 2, y: furniture.y + compass + (small ? 8 : 12) },
    compass,
    style,
  );
  paintScaleBar(
    context,
    main,
    { x: furniture.x + furniture.width / 2, y: furniture.y + furniture.height - 5 },
    style,
    furniture.width,
  );
}

/** Black and white degrees around the edge, numbered at the lines of the graticule. */
function paintNeatLine(
  context: Context,
  sheet: Sheet,
  margin: number,
  palette: MapPalette,
  width: number,
): void {
  const { frame } = sheet;
  const band = margin < 16 ? 3 : 4.5;
  const inner = inflate(frame, -margin);
  withState(context, () => {
    // The margin is bare paper.
    context.beginPath();
    context.rect(frame.x, frame.y, frame.width, frame.height);
    context.rect(inner.x, inner.y, inner.width, inner.height);
    context.fillStyle = palette.paper;
    context.fill('evenodd');

    const step = graticuleStep([0, 0, frame.width / sheet.pixelsPerDegree, 0], frame.width);
    const minor = step >= 5 ? step / 5 : step / 2;
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      paintDegrees(context, sheet, inner, side, { step, minor, band }, palette, width);
    }
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    strokeBox(context, inner);
    context.lineWidth = 0.8;
    strokeBox(context, inflate(inner, band));
    context.lineWidth = 1.6;
    strokeBox(context, inflate(frame, -1));
  });
}

type Side = 'top' | 'bottom' | 'left' | 'right';

function paintDegrees(
  context: Context,
  sheet: Sheet,
  inner: Box,
  side: Side,
  { step, minor, band }: { readonly step: number; readonly minor: number; readonly band: number },
  palette: MapPalette,
  width: number,
): void {
  const lying = side === 'top' || side === 'bottom';
  const length = lying ? inner.width : inner.height;
  const pointOn = (at: number): Point =>
    lying
      ? { x: inner.x + at, y: side === 'top' ? inner.y : inner.y + inner.height }
      : { x: side === 'left' ? inner.x : inner.x + inner.width, y: inner.y + at };
  const degreesAt = (at: number): number => {
    const { x, y } = pointOn(at);
    const [longitude = 0, latitude = 0] = sheet.projection.invert?.([x, y]) ?? [];
    return lying ? longitude : -latitude;
  };
  const outwards = side === 'top' || side === 'left' ? -1 : 1;
  const bar = (from: number, to: number, offset: number, thick: number): void => {
    const [a, b] = [pointOn(from), pointOn(to)];
    if (lying) context.fillRect(a.x, outwards < 0 ? a.y - offset - thick : a.y + offset, b.x - a.x, thick);
    else context.fillRect(outwards < 0 ? a.x - offset - thick : a.x + offset, a.y, thick, b.y - a.y);
  };
  let start = 0;
  let count = Math.floor(degreesAt(0) / minor);
  context.fillStyle = palette.ink;
  const end = degreesAt(length);
  for (let tick = Math.ceil(degreesAt(0) / minor) * minor; tick <= end + minor; tick += minor) {
    const at = tick > end ? length : positionOf(degreesAt, tick, length);
    if (((count % 2) + 2) % 2 === 0) bar(start, at, 0, band);
    const rounded = Math.round(tick * 100) / 100;
    if (tick < end && Math.abs(rounded % step) < 1e-6)
      paintDegree(context, pointOn(at), side, rounded, band, palette, width);
    context.fillStyle = palette.ink;
    start = at;
    count++;
  }
}

/** Where along an edge a degree falls: degrees grow along every edge, so halving finds it. */
function positionOf(degreesAt: (at: number) => number, wanted: number, length: number): number {
  let [low, high] = [0, length];
  for (let step = 0; step < 22; step++) {
    const middle = (low + high) / 2;
    if (degreesAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return low;
}

function paintDegree(
  context: Context,
  at: Point,
  side: Side,
  degrees: number,
  band: number,
  palette: MapPalette,
  width: number,
): void {
  const size = width < 560 ? 7 : 9;
  const value = Math.abs(degrees);
  withState(context, () => {
    context.font = `500 ${size}px ${SANS}`;
    context.fillStyle = palette.inkSoft;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const off = band + size * 0.72;
    const text = `${value}°`;
    if (side === 'top') context.fillText(text, at.x, at.y - off);
    else if (side === 'bottom') context.fillText(text, at.x, at.y + off + 0.5);
    else {
      context.translate(side === 'left' ? at.x - off : at.x + off, at.y);
      context.rotate(side === 'left' ? -Math.PI / 2 : Math.PI / 2);
      context.fillText(text, 0, 0);
    }
  });
}

function paintInsetEdge(context: Context, frame: Box, origin: Box, palette: MapPalette): void {
  withState(context, () => {
    context.strokeStyle = palette.ink;
    context.lineWidth = 0.9;
    strokeBox(context, origin);
    // Two leaders from the small box to the large one.
    for (const [a, b] of leaders(origin, frame)) {
      trace(context, [a, b]);
      context.lineWidth = 0.7;
      context.strokeStyle = faded(palette.ink, 0.5);
      context.stroke();
    }
    context.strokeStyle = palette.paper;
    context.lineWidth = 5;
    strokeBox(context, inflate(frame, 2));
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5;
    strokeBox(context, inflate(frame, 3.5));
    context.lineWidth = 0.7;
    strokeBox(context, frame);
  });
}

function paintCompass(context: Context, at: Point, radius: number, { palette, north }: FrameStyle): void {
  withState(context, () => {
    context.translate(at.x, at.y);
    context.strokeStyle = faded(palette.ink, 0.75);
    context.lineWidth = 0.7;
    for (const share of [0.62, 0.7]) {
      context.beginPath();
      context.arc(0, 0, radius * share, 0, 2 * Math.PI);
      context.stroke();
    }
    const ray = (angle: number, length: number, half: number): void => {
      for (const side of [-1, 1]) {
        trace(
          context,
          [
            { x: 0, y: 0 },
            { x: Math.sin(angle) * length, y: -Math.cos(angle) * length },
            {
              x: Math.sin(angle + (side * Math.PI) / 4) * half,
              y: -Math.cos(angle + (side * Math.PI) / 4) * half,
            },
          ],
          true,
        );
        context.fillStyle = side < 0 ? palette.raised : palette.ink;
        context.fill();
        context.strokeStyle = palette.ink;
        context.lineWidth = 0.6;
        context.stroke();
      }
    };
    for (let point = 0; point < 4; point++)
      ray(Math.PI / 4 + (point * Math.PI) / 2, radius * 0.66, radius * 0.16);
    for (let point = 0; point < 4; point++) ray((point * Math.PI) / 2, radius, radius * 0.21);
    context.font = `600 ${Math.max(9, radius * 0.42)}px ${SERIF}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.lineWidth = 3;
    context.strokeStyle = faded(palette.relief, 0.8);
    context.strokeText(north, 0, -radius - 2);
    context.fillStyle = palette.ink;
    context.fillText(north, 0, -radius - 2);
  });
}

function paintScaleBar(
  context: Context,
  sheet: Sheet,
  at: Point,
  { palette, language }: FrameStyle,
  room: number,
): void {
  const perKilometre = sheet.pixelsPerDegree / KILOMETRES_PER_DEGREE;
  const length = scaleLength(room * 0.82, perKilometre);
  const width = length * perKilometre;
  withState(context, () => {
    context.translate(at.x - width / 2, at.y);
    for (let part = 0; part < 4; part++) {
      context.fillStyle = part % 2 === 0 ? palette.ink : palette.raised;
      context.fillRect((width * part) / 4, -4, width / 4, 4);
    }
    context.strokeStyle = palette.ink;
    context.lineWidth = 0.8;
    context.strokeRect(0, -4, width, 4);
    context.font = `500 ${room < 100 ? 8.5 : 10}px ${SANS}`;
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    const write = (text: string, x: number, align: CanvasTextAlign): void => {
      context.textAlign = align;
      context.lineWidth = 3;
      context.strokeStyle = faded(palette.relief, 0.8);
      context.strokeText(text, x, -7.5);
      context.fillStyle = palette.ink;
      context.fillText(text, x, -7.5);
    };
    write(new Intl.NumberFormat(language).format(0), 0, 'center');
    const unit = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' });
    write(unit.format(length), width, 'center');
  });
}

/** The longest round number of kilometres that fits. */
export function scaleLength(room: number, pixelsPerKilometre: number): number {
  const fitting = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 1000, 2000].filter(
    (kilometres) => kilometres * pixelsPerKilometre <= room,
  );
  return fitting.at(-1) ?? 1;
}

function strokeBox(context: Context, { x, y, width, height }: Box): void {
  context.strokeRect(x, y, width, height);
}
