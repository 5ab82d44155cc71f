/** How is each kind of place engraved? Signs on a square of 24 units around the origin. */
import { markShapes, type PlaceKind, type PlaceMark } from '#client/index.ts';
import { trace, tracePolygon, type Context } from '../paint/ink.ts';

/** Lays the body of a kind's badge as the current path. `radius` in pixels. */
export function traceBadge(context: Context, kind: PlaceKind, radius: number): void {
  context.beginPath();
  if (kind === 'plant' || kind === 'smelter') {
    const cut = radius * 0.42;
    const r = radius * 0.94;
    trace(
      context,
      [
        { x: -r + cut, y: -r },
        { x: r - cut, y: -r },
        { x: r, y: -r + cut },
        { x: r, y: r - cut },
        { x: r - cut, y: r },
        { x: -r + cut, y: r },
        { x: -r, y: r - cut },
        { x: -r, y: -r + cut },
      ],
      true,
    );
  } else if (kind === 'power') tracePolygon(context, 4, 0, 0, radius * 1.16);
  else if (kind === 'border') context.rect(-radius * 0.8, -radius * 0.8, radius * 1.6, radius * 1.6);
  else context.arc(0, 0, radius, 0, 2 * Math.PI);
}

/** Fills a kind's sign in the current fill and stroke style. */
export function paintSign(context: Context, kind: PlaceKind, radius: number): void {
  context.save();
  context.scale(radius / 12, radius / 12);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = 1.8;
  signs[kind](context);
  context.restore();
}

const signs: Readonly<Record<PlaceKind, (context: Context) => void>> = {
  mine(context) {
    for (const side of [-1, 1]) {
      context.save();
      context.rotate((side * Math.PI) / 4);
      context.fillRect(-1, -6.6, 2, 14.6);
      trace(
        context,
        side < 0
          ? [
              { x: -4, y: -8.4 },
              { x: 4, y: -8.4 },
              { x: 4, y: -4.6 },
              { x: -4, y: -4.6 },
            ]
          : [
              { x: -5.6, y: -4.8 },
              { x: -3.4, y: -8.2 },
              { x: 3.6, y: -8.2 },
              { x: 3.6, y: -4.8 },
            ],
        true,
      );
      context.fill();
      context.restore();
    }
  },
  plant(context) {
    trace(
      context,
      [
        { x: -8, y: 7 },
        { x: -8, y: -1 },
        { x: -3.4, y: -4.6 },
        { x: -3.4, y: -1 },
        { x: 1.2, y: -4.6 },
        { x: 1.2, y: -1 },
        { x: 3.6, y: -2.8 },
        { x: 4.2, y: -9 },
        { x: 7.2, y: -9 },
        { x: 8, y: 7 },
      ],
      true,
    );
    context.fill();
  },
  smelter(context) {
    context.beginPath();
    context.moveTo(0.6, -9.6);
    context.bezierCurveTo(1.4, -5.4, 6.8, -3.2, 6.8, 2.4);
    context.bezierCurveTo(6.8, 6.6, 3.8, 8.8, 0, 8.8);
    context.bezierCurveTo(-3.8, 8.8, -6.8, 6.4, -6.8, 2.4);
    context.bezierCurveTo(-6.8, -0.4, -5.2, -2.4, -4, -4.6);
    context.bezierCurveTo(-3.4, -2.8, -2.6, -1.8, -1.6, -1.4);
    context.bezierCurveTo(-2.2, -4.6, -1.4, -7.6, 0.6, -9.6);
    context.moveTo(0.4, 1.6);
    context.bezierCurveTo(-1.6, 3.4, -2.2, 4.6, -1.6, 6.2);
    context.bezierCurveTo(-0.8, 7.4, 1.4, 7.2, 2, 5.8);
    context.bezierCurveTo(2.4, 4.6, 1.6, 3.4, 0.4, 1.6);
    context.fill('evenodd');
  },
  port(context) {
    context.lineWidth = 2;
    context.beginPath();
    context.arc(0, -6.6, 2, 0, 2 * Math.PI);
    context.moveTo(0, -4.4);
    context.lineTo(0, 8);
    context.moveTo(-4, -1.6);
    context.lineTo(4, -1.6);
    context.moveTo(-7, 2.4);
    context.bezierCurveTo(-6.4, 6.4, -3, 8, 0, 8);
    context.bezierCurveTo(3, 8, 6.4, 6.4, 7, 2.4);
    context.stroke();
  },
  capital(context) {
    const points = Array.from({ length: 10 }, (_unused, index) => {
      const angle = -Math.PI / 2 + (index * Math.PI) / 5;
      const radius = index % 2 === 0 ? 8.6 : 3.7;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    });
    trace(context, points, true);
    context.fill();
  },
  town(context) {
    context.beginPath();
    context.arc(0, 0, 5, 0, 2 * Math.PI);
    context.fill();
  },
  power(context) {
    trace(
      context,
      [
        { x: 2.2, y: -9 },
        { x: -4.6, y: 1.2 },
        { x: -0.6, y: 1.2 },
        { x: -2.2, y: 9 },
        { x: 4.6, y: -1.6 },
        { x: 0.6, y: -1.6 },
      ],
      true,
    );
    context.fill();
  },
  border(context) {
    context.lineWidth = 2.4;
    context.beginPath();
    context.moveTo(-5, 7);
    context.lineTo(-5, -6);
    context.moveTo(-7, -2);
    context.lineTo(8, -6.4);
    context.stroke();
  },
};

/** Shapes are read from their path data once. */
const paths = new Map<string, Path2D>();

function pathOf(data: string): Path2D {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const made = new Path2D(data);
  paths.set(data, made);
  return made;
}

/** Draws the sign of something that happened, in the current fill and stroke style. */
export function paintMark(context: Context, mark: PlaceMark, radius: number): void {
  const { fill, line } = markShapes[mark];
  context.save();
  context.scale(radius / 10, radius / 10);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = 2.2;
  if (fill !== undefined) context.fill(pathOf(fill));
  if (line !== undefined) context.stroke(pathOf(line));
  context.restore();
}
