/** What does each thing at the table look like? Drawn once around its middle, then moved about as an image. */
import { traceEmblem } from '../paint/emblem.ts';
import { faded, SERIF } from '../paint/ink.ts';
import { dayHue, printInk, type Brush } from './brush.ts';
import { paintAgreement, paintSheet, paintSignature, paintStamp, paintStrokes } from './paint-papers.ts';
import { paintChair, paintPerson } from './paint-people.ts';
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

function paintGlow({ context, palette }: Brush): void {
  const light = context.createRadialGradient(0, 0, 8, 0, 0, 100);
  light.addColorStop(0, faded(palette.lamp, 0.85));
  light.addColorStop(0.35, faded(palette.lamp, 0.4));
  light.addColorStop(1, faded(palette.lamp, 0));
  context.fillStyle = light;
  context.fillRect(-105, -105, 210, 210);
}
