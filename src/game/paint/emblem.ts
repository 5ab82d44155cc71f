/** How is a party's shape drawn? As src/ui/kit/party-mark.tsx draws it, so that both are one mark. */
import type { EmblemShape } from '#client/index.ts';
import { trace, type Context } from './ink.ts';

type Corner = readonly [x: number, y: number];

/** Corners on a field of 20 by 20. */
const corners: Readonly<Record<Exclude<EmblemShape, 'circle'>, readonly Corner[]>> = {
  square: [
    [2.8, 2.8],
    [17.2, 2.8],
    [17.2, 17.2],
    [2.8, 17.2],
  ],
  triangle: [
    [10, 1.5],
    [19.2, 17.5],
    [0.8, 17.5],
  ],
  diamond: [
    [10, 0.8],
    [19.2, 10],
    [10, 19.2],
    [0.8, 10],
  ],
  hexagon: [
    [10, 1],
    [17.8, 5.5],
    [17.8, 14.5],
    [10, 19],
    [2.2, 14.5],
    [2.2, 5.5],
  ],
  pentagon: [
    [10, 1],
    [19, 7.5],
    [15.6, 18],
    [4.4, 18],
    [1, 7.5],
  ],
};

/** Lays the shape around a middle as the current path; `size` is the side of its field. */
export function traceEmblem(context: Context, shape: EmblemShape, x: number, y: number, size: number): void {
  const scale = size / 20;
  if (shape === 'circle') {
    context.beginPath();
    context.arc(x, y, 8 * scale, 0, 2 * Math.PI);
    return;
  }
  trace(
    context,
    corners[shape].map(([cx, cy]) => ({ x: x + (cx - 10) * scale, y: y + (cy - 10) * scale })),
    true,
  );
}
