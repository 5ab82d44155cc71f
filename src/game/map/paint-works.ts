/** In what order is everything drawn that people made? Light, traffic, lines, then places on top. */
import type { MapPicture } from '#client/index.ts';
import { withState, type Context } from '../paint/ink.ts';
import type { MapPalette } from '../palette.ts';
import type { Theme } from '../theme.ts';
import { inflate } from './geometry.ts';
import type { LaidLine } from './lay-lines.ts';
import type { Layout, SheetLayout } from './layout.ts';
import { paintFlow, paintLine } from './paint-lines.ts';
import { paintDot, paintGlow, paintPlace, type PlaceStyle } from './paint-places.ts';
import { lookOf, type Works } from './works.ts';

export interface WorksStyle {
  readonly palette: MapPalette;
  readonly theme: Theme;
}

export function paintWorks(
  context: Context,
  { main, inset, scale }: Layout,
  picture: MapPicture,
  works: Works,
  style: WorksStyle,
): void {
  paintSheet({ context, scale, ...style }, main, picture, works);
  if (inset !== undefined) paintSheet({ context, scale, ...style }, inset, picture, works);
}

function paintSheet(style: PlaceStyle, laid: SheetLayout, picture: MapPicture, works: Works): void {
  const { context, palette, scale } = style;
  const { sheet, places, dotted } = laid;
  const dots = picture.places
    .filter(({ id }) => dotted.has(id))
    .map((place) => ({ place, at: sheet.project(place.at) }));
  const lines = laid.lines.toSorted((a, b) => drawingOrder(a, works) - drawingOrder(b, works));
  withState(context, () => {
    clip(context, laid);
    for (const { place, at } of [...dots, ...places])
      paintGlow(style, place.id, at, lookOf(works.places, place.id));
    for (const line of lines) paintFlow(context, line, lookOf(works.lines, line.line.id), palette, scale);
    for (const line of lines) paintLine(context, line, lookOf(works.lines, line.line.id), palette, scale);
    for (const { place, at } of dots) paintDot(style, place, at);
    for (const { place, at } of places) paintPlace(style, place, at, lookOf(works.places, place.id));
  });
}

/** Roads first, then rails, then what is only on paper: the plan lies over the ground. */
function drawingOrder({ line }: LaidLine, works: Works): number {
  const look = lookOf(works.lines, line.id);
  return (line.kind === 'road' ? 0 : 10) + (line.rival ? 1 : 0) + look.pencil * 4 + look.ink * 3;
}

function clip(context: Context, { sheet: { frame }, covered }: SheetLayout): void {
  context.beginPath();
  context.rect(frame.x, frame.y, frame.width, frame.height);
  if (covered !== undefined) {
    const hole = inflate(covered, 3);
    context.rect(hole.x, hole.y, hole.width, hole.height);
  }
  context.clip('evenodd');
}
