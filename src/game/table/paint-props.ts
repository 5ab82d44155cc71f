/** What does each thing at the table look like? Drawn once around its middle, then moved about as an image. */
import { streamFrom } from '#kernel/random.ts';
import type { Emblem } from '#client/index.ts';
import { traceEmblem } from '../paint/emblem.ts';
import { faded, mixed, SERIF, trace, withState, type Context } from '../paint/ink.ts';
import type { MapPalette } from '../palette.ts';
import type { Look } from './props.ts';

/** Width and height of a look in drawing units. */
export function sizeOf(
  look: Look,
  unit: number,
  measure: (name: string) => number,
): readonly [width: number, height: number] {
  if (look.kind !== 'card') return sizes[look.kind];
  return [Math.max(...look.lines.map(measure)) + 44, cardHeight(look.lines.length, unit) + 8];
}

const sizes: Readonly<Record<Exclude<Look['kind'], 'card'>, readonly [width: number, height: number]>> = {
  chair: [60, 64],
  person: [56, 66],
  glow: [210, 210],
  sheet: [48, 62],
  copy: [48, 62],
  strokes: [48, 62],
  agreement: [92, 108],
  signature: [34, 16],
  stamp: [46, 46],
};

/** Font of place cards at unit size 1; never below what can be read. */
export function cardFont(unit: number): string {
  return `600 ${cardLetter(unit)}px ${SERIF}`;
}

function cardLetter(unit: number): number {
  return Math.max(10.5, 13 * unit) / unit;
}

function cardHeight(lines: number, unit: number): number {
  return 8 + lines * cardLetter(unit) * 1.1;
}

interface Brush {
  readonly context: Context;
  readonly palette: MapPalette;
  readonly unit: number;
}

/** Draws a look around the origin, in drawing units. */
export function paintLook(brush: Brush, look: Look, width: number): void {
  const { context } = brush;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  switch (look.kind) {
    case 'chair':
      return paintChair(brush, look.near, look.emblem);
    case 'person':
      return paintPerson(brush, look.emblem, look.near, look.chief);
    case 'card':
      return paintCard(brush, look, width);
    case 'glow':
      return paintGlow(brush);
    case 'sheet':
      return paintSheet(brush, look.emblem, false);
    case 'copy':
      return paintSheet(brush, look.emblem, true);
    case 'strokes':
      return paintStrokes(brush, look.count);
    case 'agreement':
      return paintAgreement(brush);
    case 'signature':
      return paintSignature(brush, look.emblem);
    case 'stamp':
      return paintStamp(brush);
  }
}

function hueOf({ parties, inkSoft }: MapPalette, { hue }: Emblem): string {
  return parties[hue % parties.length] ?? inkSoft;
}

function paintChair({ context, palette }: Brush, near: boolean, emblem: Emblem): void {
  const top = near ? -2 : -30;
  context.beginPath();
  context.moveTo(-22, top + 44);
  context.lineTo(-22, top + 12);
  context.bezierCurveTo(-22, top - 2, 22, top - 2, 22, top + 12);
  context.lineTo(22, top + 44);
  context.closePath();
  context.fillStyle = palette.woodDark;
  context.fill();
  context.strokeStyle = palette.woodEdge;
  context.lineWidth = 1.2;
  context.stroke();
  context.beginPath();
  context.moveTo(-17, top + 40);
  context.lineTo(-17, top + 14);
  context.bezierCurveTo(-17, top + 4, 17, top + 4, 17, top + 14);
  context.lineTo(17, top + 40);
  context.closePath();
  context.fillStyle = mixed(palette.leather, palette.woodEdge, 0.25);
  context.fill();
  context.strokeStyle = faded(palette.leatherEdge, 0.6);
  context.lineWidth = 0.8;
  context.stroke();
  if (!near) return;
  traceEmblem(context, emblem.shape, 0, top + 22, 17);
  context.fillStyle = hueOf(palette, emblem);
  context.fill();
  context.strokeStyle = faded(palette.sheet, 0.85);
  context.lineWidth = 1;
  context.stroke();
}

/** A figure as of a board game: of its party's colour, with its party's badge. */
function paintPerson({ context, palette }: Brush, emblem: Emblem, near: boolean, chief: boolean): void {
  const hue = hueOf(palette, emblem);
  const outline = mixed(hue, '#05080f', 0.55);
  const body = (): void => {
    context.beginPath();
    context.moveTo(-20, 24);
    context.bezierCurveTo(-21, 6, -15, 0, -6, -3);
    context.lineTo(6, -3);
    context.bezierCurveTo(15, 0, 21, 6, 20, 24);
    context.closePath();
  };
  body();
  context.fillStyle = hue;
  context.fill();
  withState(context, () => {
    context.clip();
    // Hatching on the side away from the light.
    context.strokeStyle = faded(outline, 0.55);
    context.lineWidth = 0.7;
    for (let line = 0; line < 9; line++) {
      context.beginPath();
      context.moveTo(7 + line * 2.4, -8);
      context.lineTo(2 + line * 2.4, 30);
      context.stroke();
    }
  });
  body();
  context.strokeStyle = outline;
  context.lineWidth = 1.3;
  context.stroke();
  if (!near) {
    // Collar and badge.
    trace(
      context,
      [
        { x: -5.5, y: -3 },
        { x: 0, y: 6 },
        { x: 5.5, y: -3 },
      ],
      true,
    );
    context.fillStyle = palette.sheet;
    context.fill();
    traceEmblem(context, emblem.shape, -9.5, 10, chief ? 9 : 7);
    context.fillStyle = palette.sheet;
    context.fill();
  }
  context.beginPath();
  context.arc(0, -13, 9, 0, 2 * Math.PI);
  context.fillStyle = mixed(hue, palette.sheet, near ? 0.18 : 0.5);
  context.fill();
  withState(context, () => {
    context.clip();
    context.strokeStyle = faded(outline, 0.4);
    context.lineWidth = 0.6;
    for (let line = 0; line < 4; line++) {
      context.beginPath();
      context.arc(-3, -14, 8 + line * 1.8, -0.7, 1.4);
      context.stroke();
    }
  });
  context.beginPath();
  context.arc(0, -13, 9, 0, 2 * Math.PI);
  context.strokeStyle = outline;
  context.lineWidth = 1.3;
  context.stroke();
}

/** A tent card: emblem and name, in ink on card. */
function paintCard(
  { context, palette, unit }: Brush,
  { emblem, lines, own }: Extract<Look, { kind: 'card' }>,
  width: number,
): void {
  const half = width / 2 - 3;
  const high = cardHeight(lines.length, unit);
  context.fillStyle = faded(palette.shadow, 0.35);
  context.fillRect(-half + 2, -high / 2 + 4, half * 2 - 1, high - 1);
  context.fillStyle = palette.sheet;
  context.fillRect(-half, -high / 2, half * 2, high);
  context.strokeStyle = palette.sheetEdge;
  context.lineWidth = 0.9;
  context.strokeRect(-half, -high / 2, half * 2, high);
  // The fold of the tent.
  context.fillStyle = faded(palette.sheetEdge, 0.55);
  context.fillRect(-half, -high / 2, half * 2, 2.4);
  if (own) {
    context.fillStyle = dayHue(palette, emblem);
    context.fillRect(-half, high / 2 - 2.4, half * 2, 2.4);
  }
  traceEmblem(context, emblem.shape, -half + 14, 0.6, 14);
  context.fillStyle = dayHue(palette, emblem);
  context.fill();
  context.font = cardFont(unit);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = printInk;
  const apart = cardLetter(unit) * 1.08;
  lines.forEach((line, index) => {
    context.fillText(line, -half + 26, 1.4 + (index - (lines.length - 1) / 2) * apart);
  });
}

/** Print on light card stays dark by night too. */
const printInk = '#1c2433';

/** Night hues are too pale for card: they are deepened there. */
function dayHue(palette: MapPalette, emblem: Emblem): string {
  const hue = hueOf(palette, emblem);
  return palette.ink === printInk ? hue : mixed(hue, printInk, 0.45);
}

function paintGlow({ context, palette }: Brush): void {
  const light = context.createRadialGradient(0, 0, 8, 0, 0, 100);
  light.addColorStop(0, faded(palette.lamp, 0.85));
  light.addColorStop(0.35, faded(palette.lamp, 0.4));
  light.addColorStop(1, faded(palette.lamp, 0));
  context.fillStyle = light;
  context.fillRect(-105, -105, 210, 210);
}

function paintSheet({ context, palette }: Brush, emblem: Emblem, taken: boolean): void {
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

function paintAgreement({ context, palette }: Brush): void {
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
function paintStrokes({ context, palette }: Brush, count: number): void {
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

function paintSignature({ context, palette }: Brush, emblem: Emblem): void {
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

function paintStamp({ context, palette }: Brush): void {
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
