/** What is there before anybody sits down? The table, its leather, and the light of the lamp. */
import { streamFrom } from '#kernel/random.ts';
import { faded, mixed, trace, withState, type Context } from '../paint/ink.ts';
import type { MapPalette } from '../palette.ts';
import type { Theme } from '../theme.ts';
import { ovalPoint, type TableShape } from './seats.ts';

const STEPS = 120;

export function paintTable(
  context: Context,
  shape: TableShape,
  palette: MapPalette,
  theme: Theme,
  lit: boolean,
): void {
  const { centre, radiusX, radiusY, edge, unit } = shape;
  const oval = (grow: number, down = 0): readonly { readonly x: number; readonly y: number }[] =>
    Array.from({ length: STEPS }, (_unused, step) => {
      const point = ovalPoint((step / STEPS) * 2 * Math.PI, radiusX + grow, radiusY + grow * 0.82);
      return { x: centre.x + point.x, y: centre.y + point.y + down };
    });

  // The front edge, then the top with its grain.
  trace(context, oval(0, edge), true);
  context.fillStyle = palette.woodEdge;
  context.fill();
  trace(context, oval(0), true);
  const wood = context.createLinearGradient(0, centre.y - radiusY, 0, centre.y + radiusY);
  wood.addColorStop(0, palette.woodDark);
  wood.addColorStop(1, palette.wood);
  context.fillStyle = wood;
  context.fill();
  withState(context, () => {
    context.clip();
    paintGrain(context, shape, palette);
  });
  trace(context, oval(0), true);
  context.strokeStyle = faded(palette.woodEdge, 0.9);
  context.lineWidth = 1.2;
  context.stroke();

  trace(context, oval(-16 * unit), true);
  context.fillStyle = palette.leather;
  context.fill();
  withState(context, () => {
    context.clip();
    paintLamp(context, shape, palette, theme, lit);
  });
  trace(context, oval(-16 * unit), true);
  context.strokeStyle = faded(palette.woodEdge, 0.6);
  context.lineWidth = 1.5 * unit;
  context.stroke();
  trace(context, oval(-21 * unit), true);
  context.strokeStyle = faded(palette.leatherEdge, 0.75);
  context.lineWidth = 0.9 * unit;
  context.stroke();
}

/** A soft shadow, and contour lines around it: the room is drawn on a map. */
export function paintFloor(
  context: Context,
  { centre, radiusX, radiusY, edge, unit }: TableShape,
  palette: MapPalette,
): void {
  withState(context, () => {
    context.translate(centre.x, centre.y + edge);
    context.scale(radiusX + 70 * unit, radiusY + 58 * unit);
    const shade = context.createRadialGradient(0, 0, 0.62, 0, 0, 1);
    shade.addColorStop(0, faded(palette.shadow, 0.34));
    shade.addColorStop(0.55, faded(palette.shadow, 0.11));
    shade.addColorStop(1, faded(palette.shadow, 0));
    context.fillStyle = shade;
    context.fillRect(-1, -1, 2, 2);
  });
  const next = streamFrom('floor');
  const waves = Array.from({ length: 5 }, () => ({
    turns: 2 + Math.floor(next() * 5),
    phase: next() * 7,
    size: next(),
  }));
  for (let line = 0; line < 7; line++) {
    const away = (34 + line * 19) * unit;
    const points = Array.from({ length: STEPS }, (_unused, step) => {
      const angle = (step / STEPS) * 2 * Math.PI;
      const wobble = waves.reduce(
        (sum, { turns, phase, size }) => sum + Math.sin(angle * turns + phase + line * 0.35) * size,
        0,
      );
      const rim = ovalPoint(
        angle,
        radiusX + away + wobble * (2 + line) * unit,
        radiusY + away * 0.8 + wobble * (2 + line) * unit,
      );
      return { x: centre.x + rim.x, y: centre.y + rim.y + edge * 0.5 };
    });
    trace(context, points, true);
    context.strokeStyle = faded(line % 5 === 2 ? palette.contourIndex : palette.contour, 0.62 - line * 0.07);
    context.lineWidth = line % 5 === 2 ? 0.9 : 0.6;
    context.stroke();
  }
}

function paintGrain(
  context: Context,
  { centre, radiusX, radiusY, unit }: TableShape,
  palette: MapPalette,
): void {
  const next = streamFrom('wood');
  context.lineWidth = 0.7 * unit;
  for (let line = 0; line < 46; line++) {
    const y = centre.y + (next() * 2 - 1) * radiusY;
    const bend = (next() - 0.5) * 9 * unit;
    context.beginPath();
    context.moveTo(centre.x - radiusX, y);
    context.bezierCurveTo(
      centre.x - radiusX / 3,
      y + bend,
      centre.x + radiusX / 3,
      y - bend,
      centre.x + radiusX,
      y,
    );
    context.strokeStyle = faded(palette.woodEdge, 0.1 + next() * 0.14);
    context.stroke();
  }
}

/** A pool of warm light in the middle, and leather that darkens away from it. */
function paintLamp(
  context: Context,
  { centre, radiusX, radiusY }: TableShape,
  palette: MapPalette,
  theme: Theme,
  lit: boolean,
): void {
  withState(context, () => {
    context.translate(centre.x, centre.y);
    context.scale(radiusX, radiusY);
    const dark = context.createRadialGradient(0, 0, 0.35, 0, 0, 1.1);
    dark.addColorStop(0, faded(palette.shadow, 0));
    dark.addColorStop(1, faded(palette.shadow, lit ? (theme === 'night' ? 0.55 : 0.28) : 0.6));
    context.fillStyle = dark;
    context.fillRect(-1.1, -1.1, 2.2, 2.2);
    if (!lit) return;
    const lamp = context.createRadialGradient(0, -0.05, 0, 0, -0.05, 0.85);
    const warm = mixed(palette.lamp, '#ffffff', theme === 'night' ? 0.1 : 0.45);
    lamp.addColorStop(0, faded(warm, theme === 'night' ? 0.5 : 0.4));
    lamp.addColorStop(0.45, faded(warm, theme === 'night' ? 0.18 : 0.16));
    lamp.addColorStop(1, faded(warm, 0));
    context.fillStyle = lamp;
    context.fillRect(-1.1, -1.1, 2.2, 2.2);
  });
}
