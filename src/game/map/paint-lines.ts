/** How is a line drawn, from pencil to running rail? */
import type { MapPalette } from '../palette.ts';
import { faded, mixed, pencil, trace, withState, type Context } from '../paint/ink.ts';
import { besideTrack, partOf, pointAlong, type Track } from './geometry.ts';
import type { LaidLine } from './lay-lines.ts';
import type { WorkLook } from './works.ts';

/** Traffic: a band beside the rail for each mineral, as thick as what runs. */
export function paintFlow(
  context: Context,
  { line, track }: LaidLine,
  look: WorkLook,
  palette: MapPalette,
  scale: number,
): void {
  if (look.busy <= 0.004 || look.built <= 0.02) return;
  const whole = (2 + look.busy * 10.5) * scale;
  const standing = standingPart(track, look.built);
  withState(context, () => {
    context.lineCap = 'round';
    context.lineJoin = 'round';
    trace(context, standing.points);
    context.strokeStyle = faded(palette.relief, 0.75);
    context.lineWidth = whole + 3.5 * scale;
    context.stroke();
    context.lineCap = 'butt';
    let side = -whole / 2;
    for (const { mineral, share } of line.goods) {
      const width = whole * share;
      trace(context, besideTrack(standing, side + width / 2).points);
      context.strokeStyle = faded(palette.minerals[mineral], 0.82);
      context.lineWidth = width + 0.4;
      context.stroke();
      side += width;
    }
  });
}

export function paintLine(
  context: Context,
  { line, track }: LaidLine,
  look: WorkLook,
  palette: MapPalette,
  scale: number,
): void {
  withState(context, () => {
    context.lineJoin = 'round';
    const style: Style = { context, palette, scale };
    const open = partOf(track, 0, track.length * (1 - look.built));
    if (look.faint > 0.01) paintPlan(style, open, look.faint * (1 - look.pencil * 0.8), line.rival);
    if (look.pencil > 0.01) paintPencil(style, open, look.pencil, line.id);
    if (look.ink > 0.01) paintInked(style, open, look.ink, line.rival);
    if (look.built > 0.001) {
      const standing = standingPart(track, look.built);
      if (line.kind === 'road') paintRoad(style, standing);
      else if (line.rival) paintRival(style, standing);
      else paintRail(style, standing);
      if (look.built < 0.999) paintRailhead(style, track, look.built);
    }
  });
}

/** Lines are built from their last point, the port, towards their first. */
function standingPart(track: Track, built: number): Track {
  return partOf(track, track.length * (1 - built), track.length);
}

interface Style {
  readonly context: Context;
  readonly palette: MapPalette;
  readonly scale: number;
}

function paintRail({ context, palette, scale }: Style, track: Track): void {
  context.lineCap = 'butt';
  trace(context, track.points);
  context.strokeStyle = faded(palette.relief, 0.7);
  context.lineWidth = 6.4 * scale;
  context.stroke();
  paintTies({ context, palette, scale }, track, palette.ink, 6.6, 5.4, 1);
  trace(context, track.points);
  context.strokeStyle = palette.ink;
  context.lineWidth = 3 * scale;
  context.stroke();
  context.strokeStyle = palette.raised;
  context.lineWidth = 1.5 * scale;
  context.stroke();
}

function paintRoad({ context, palette, scale }: Style, track: Track): void {
  context.lineCap = 'round';
  trace(context, track.points);
  context.strokeStyle = mixed(palette.ruleStrong, palette.ink, 0.3);
  context.lineWidth = 3 * scale;
  context.stroke();
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.6 * scale;
  context.stroke();
}

/** The competitor: one heavy line with teeth on one side, as maps draw a front. */
function paintRival({ context, palette, scale }: Style, track: Track): void {
  context.lineCap = 'butt';
  trace(context, track.points);
  context.strokeStyle = faded(palette.relief, 0.7);
  context.lineWidth = 5 * scale;
  context.stroke();
  context.strokeStyle = rivalInk(palette);
  context.lineWidth = 1.7 * scale;
  context.stroke();
  paintTeeth({ context, palette, scale }, track, rivalInk(palette), true);
}

function paintPlan({ context, palette, scale }: Style, track: Track, strength: number, rival: boolean): void {
  context.lineCap = 'butt';
  const colour = rival ? rivalInk(palette) : palette.inkSoft;
  trace(context, track.points);
  context.strokeStyle = faded(palette.relief, 0.55 * strength);
  context.lineWidth = 4 * scale;
  context.stroke();
  context.setLineDash(rival ? [9 * scale, 3 * scale, 2 * scale, 3 * scale] : [5 * scale, 4 * scale]);
  context.strokeStyle = faded(colour, 0.8 * strength);
  context.lineWidth = 1.4 * scale;
  context.stroke();
  context.setLineDash([]);
  if (rival) paintTeeth({ context, palette, scale }, track, faded(colour, 0.8 * strength), false);
}

function paintPencil({ context, palette, scale }: Style, track: Track, strength: number, seed: string): void {
  withState(context, () => {
    context.globalAlpha = strength;
    context.lineCap = 'round';
    trace(context, track.points);
    context.strokeStyle = faded(palette.relief, 0.6);
    context.lineWidth = 7 * scale;
    context.stroke();
    context.setLineDash([11 * scale, 4.5 * scale]);
    pencil(context, track.points, palette.pencil, 2.1 * scale, seed);
    context.setLineDash([]);
    paintTies({ context, palette, scale }, track, faded(palette.pencil, 0.75), 8, 15.5, 1);
  });
}

/** Agreed and not yet built: the surveyor's line in ink with its pegs. */
function paintInked(
  { context, palette, scale }: Style,
  track: Track,
  strength: number,
  rival: boolean,
): void {
  withState(context, () => {
    context.globalAlpha = strength;
    const colour = rival ? rivalInk(palette) : palette.accent;
    context.lineCap = 'butt';
    trace(context, track.points);
    context.strokeStyle = faded(palette.relief, 0.75);
    context.lineWidth = 6.4 * scale;
    context.stroke();
    context.strokeStyle = colour;
    context.lineWidth = 1.5 * scale;
    context.stroke();
    const apart = 13 * scale;
    for (let at = apart / 2; at < track.length; at += apart) {
      const { x, y } = pointAlong(track, at);
      context.beginPath();
      context.arc(x, y, 2 * scale, 0, 2 * Math.PI);
      context.fillStyle = palette.relief;
      context.fill();
      context.lineWidth = 1.1 * scale;
      context.stroke();
    }
  });
}

/** Where the builders are. */
function paintRailhead({ context, palette, scale }: Style, track: Track, built: number): void {
  const { x, y } = pointAlong(track, track.length * (1 - built));
  context.beginPath();
  context.arc(x, y, 4 * scale, 0, 2 * Math.PI);
  context.fillStyle = palette.lamp;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.2 * scale;
  context.stroke();
}

function paintTies(
  { context, scale }: Style,
  track: Track,
  colour: string,
  length: number,
  apart: number,
  width: number,
): void {
  context.beginPath();
  const half = (length / 2) * scale;
  for (let at = (apart * scale) / 2; at < track.length; at += apart * scale) {
    const { x, y, angle } = pointAlong(track, at);
    context.moveTo(x - Math.sin(angle) * half, y + Math.cos(angle) * half);
    context.lineTo(x + Math.sin(angle) * half, y - Math.cos(angle) * half);
  }
  context.strokeStyle = colour;
  context.lineWidth = width * scale;
  context.stroke();
}

function paintTeeth({ context, scale }: Style, track: Track, colour: string, filled: boolean): void {
  const apart = 17 * scale;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1 * scale;
  for (let at = apart * 0.6; at < track.length - 4; at += apart) {
    const { x, y, angle } = pointAlong(track, at);
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    trace(
      context,
      [
        { x: -3.4 * scale, y: 0 },
        { x: 3.4 * scale, y: 0 },
        { x: 0, y: -5 * scale },
      ],
      true,
    );
    if (filled) context.fill();
    else context.stroke();
    context.restore();
  }
}

/** Between rubric and ink: set apart from every party and mineral. */
function rivalInk(palette: MapPalette): string {
  return mixed(palette.stamp, palette.ink, 0.25);
}
