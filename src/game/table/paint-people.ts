/** What do those who sit there look like, and what do they sit on? */
import type { Emblem } from '#client/index.ts';
import { traceEmblem } from '../paint/emblem.ts';
import { faded, mixed, trace, withState } from '../paint/ink.ts';
import { hueOf, type Brush } from './brush.ts';

export function paintChair({ context, palette }: Brush, near: boolean, emblem: Emblem): void {
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
export function paintPerson(
  { context, palette }: Brush,
  emblem: Emblem,
  near: boolean,
  chief: boolean,
): void {
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
