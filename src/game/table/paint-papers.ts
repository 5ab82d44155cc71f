/** What do the papers look like, and what is done to them? */
import { streamFrom } from '#kernel/random.ts';
import type { Emblem } from '#client/index.ts';
import { traceEmblem } from '../paint/emblem.ts';
import { faded, mixed, trace, withState, type Context } from '../paint/ink.ts';
import type { MapPalette } from '../palette.ts';
import { dayHue, printInk, type Brush } from './brush.ts';

export function paintSheet({ context, palette }: Brush, emblem: Emblem, taken: boolean): void {
  blankSheet(context, palette, 20, 27);
  const hue = dayHue(palette, emblem);
  context.fillStyle = hue;
  context.fillRect(-20, -27, 40, 4.5);
  traceEmblem(context, emblem.shape, 0, -14.5, 12);
  context.fill();
  printLines(context, palette, 15, -5, taken ? 4 : 6);
  if (!taken) return;
  // A tick: this delegation would sign it.
  trace(context, [
    { x: -9, y: 15 },
    { x: -3, y: 21 },
    { x: 10, y: 7 },
  ]);
  context.strokeStyle = '#27633f';
  context.lineWidth = 4;
  context.stroke();
}

export function paintAgreement({ context, palette }: Brush): void {
  blankSheet(context, palette, 40, 48);
  context.strokeStyle = faded(palette.sheetEdge, 0.9);
  context.lineWidth = 0.8;
  context.strokeRect(-36, -44, 72, 88);
  context.fillStyle = faded(printInk, 0.75);
  context.fillRect(-20, -38, 40, 3.6);
  context.fillRect(-12, -31.5, 24, 2);
  printLines(context, palette, 30, -24, 7);
  context.strokeStyle = faded(printInk, 0.4);
  context.lineWidth = 0.7;
  for (let row = 0; row < 3; row++) {
    for (const x of [-17, 17]) {
      context.beginPath();
      context.moveTo(x - 14, 17 + row * 9.2);
      context.lineTo(x + 14, 17 + row * 9.2);
      context.stroke();
    }
  }
}

function blankSheet(context: Context, palette: MapPalette, halfWidth: number, halfHeight: number): void {
  context.fillStyle = faded(palette.shadow, 0.35);
  context.fillRect(-halfWidth + 2.2, -halfHeight + 3, halfWidth * 2, halfHeight * 2);
  context.fillStyle = palette.sheet;
  context.fillRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
  context.strokeStyle = palette.sheetEdge;
  context.lineWidth = 0.8;
  context.strokeRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
}

function printLines(context: Context, palette: MapPalette, half: number, top: number, count: number): void {
  const next = streamFrom('print');
  context.fillStyle = faded(palette.print, 0.75);
  for (let line = 0; line < count; line++) {
    const short = line % 4 === 3 ? 0.5 : 0.85 + next() * 0.15;
    context.fillRect(-half, top + line * 5, half * 2 * short, 1.8);
  }
}

/** Clauses struck with a red pencil. */
export function paintStrokes({ context, palette }: Brush, count: number): void {
  const next = streamFrom('strokes');
  context.strokeStyle = faded(mixed(palette.stamp, '#9c2a22', 0.6), 0.92);
  context.lineWidth = 2.1;
  for (let stroke = 0; stroke < count; stroke++) {
    const y = -6 + stroke * 9;
    context.beginPath();
    context.moveTo(-17 + next() * 3, y + 2);
    for (let wave = 1; wave <= 6; wave++) {
      context.lineTo(-17 + wave * 5.6, y + (wave % 2 === 0 ? 2.6 : -2.2) + next() * 1.2);
    }
    context.stroke();
  }
}

export function paintSignature({ context, palette }: Brush, emblem: Emblem): void {
  const next = streamFrom(`signature:${emblem.shape}:${emblem.hue}`);
  context.strokeStyle = dayHue(palette, emblem);
  context.lineWidth = 1.3;
  context.beginPath();
  context.moveTo(-14, 1);
  // A capital, some quick letters, and a flourish.
  context.bezierCurveTo(-15, -8, -8 - next() * 2, -10, -9, -2);
  let x = -9;
  for (let letter = 0; letter < 4; letter++) {
    const wide = 2.2 + next() * 2.2;
    const high = 1.5 + next() * 4.5;
    context.quadraticCurveTo(x + wide * 0.5, -high, x + wide, 1 - next());
    x += wide;
  }
  context.bezierCurveTo(x + 4, -3, x + 2 + next() * 3, 5, -6 + next() * 6, 4.5);
  context.stroke();
}

export function paintStamp({ context, palette }: Brush): void {
  const red = mixed(palette.stamp, '#9c2a22', 0.7);
  context.strokeStyle = red;
  context.fillStyle = red;
  context.globalAlpha = 0.88;
  context.lineWidth = 2.4;
  context.beginPath();
  context.arc(0, 0, 19, 0, 2 * Math.PI);
  context.stroke();
  context.lineWidth = 1;
  context.beginPath();
  context.arc(0, 0, 15.4, 0, 2 * Math.PI);
  context.stroke();
  for (let point = 0; point < 24; point++) {
    withState(context, () => {
      context.rotate((point * Math.PI) / 12);
      context.fillRect(-0.5, -18, 1, 1.8);
    });
  }
  // A compass rose: the house's own seal.
  trace(
    context,
    Array.from({ length: 16 }, (_unused, corner) => {
      const angle = (corner * Math.PI) / 8 - Math.PI / 2;
      const reach = corner % 2 === 1 ? 3.6 : corner % 4 === 0 ? 13 : 7.5;
      return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
    }),
    true,
  );
  context.fill();
  context.globalAlpha = 1;
}
