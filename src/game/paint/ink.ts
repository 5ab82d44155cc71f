/** Which strokes does every picture share? Canvas 2D, in CSS pixels. */
import { streamFrom } from '#kernel/random.ts';
import type { Point } from '../map/geometry.ts';

export type Context = CanvasRenderingContext2D;

/** Draws with its own state and gives the old one back. */
export function withState(context: Context, draw: () => void): void {
  context.save();
  draw();
  context.restore();
}

/** The same colour, let through. `alpha` in [0, 1]. */
export function faded(colour: string, alpha: number): string {
  const [red, green, blue] = channelsOf(colour);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** A colour between two. `share` of the second, in [0, 1]. */
export function mixed(first: string, second: string, share: number): string {
  const [a, b] = [channelsOf(first), channelsOf(second)];
  const channel = (index: 0 | 1 | 2): string =>
    Math.round(a[index] + (b[index] - a[index]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channelsOf(colour: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Lays a polyline as the current path. */
export function trace(context: Context, points: readonly Point[], closed = false): void {
  context.beginPath();
  points.forEach((point, index) => {
    if (index === 0) context.moveTo(point.x, point.y);
    else context.lineTo(point.x, point.y);
  });
  if (closed) context.closePath();
}

/** Lays a regular polygon with its first corner up. */
export function tracePolygon(
  context: Context,
  corners: number,
  x: number,
  y: number,
  radius: number,
  turn = 0,
): void {
  const points = Array.from({ length: corners }, (_unused, corner) => {
    const angle = turn - Math.PI / 2 + (corner * 2 * Math.PI) / corners;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
  trace(context, points, true);
}

/** A soft pencil line: two strokes that never quite agree. */
export function pencil(
  context: Context,
  points: readonly Point[],
  colour: string,
  width: number,
  seed: string,
): void {
  const next = streamFrom(`pencil:${seed}`);
  const wave = { first: next() * 6, second: next() * 6 };
  for (const [pass, alpha] of [
    [0, 0.75],
    [1, 0.4],
  ] as const) {
    const shaken = points.map(({ x, y }, index) => ({
      x: x + 0.5 * Math.sin(index / 4.1 + wave.first + pass * 2.3),
      y: y + 0.5 * Math.sin(index / 5.7 + wave.second + pass * 1.9),
    }));
    trace(context, shaken);
    context.strokeStyle = faded(colour, alpha);
    context.lineWidth = pass === 0 ? width : width * 0.7;
    context.stroke();
  }
}

/** Text with letters apart, as on maps. The font must be set; `spacing` in pixels. */
export function setSpacing(context: Context, spacing: number): void {
  // Not in every browser yet: without it words are set plainly.
  if ('letterSpacing' in context) context.letterSpacing = `${spacing}px`;
}

export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";
export const SANS = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', Verdana, sans-serif";
