/** How is a place drawn, from pencil to a working plant with its lights on? */
import type { PlaceKind, PlaceOnMap } from '#client/index.ts';
import { streamFrom } from '#kernel/random.ts';
import type { MapPalette } from '../palette.ts';
import { faded, mixed, withState, type Context } from '../paint/ink.ts';
import type { Point } from './geometry.ts';
import { paintSign, traceBadge } from './symbols.ts';
import type { AnnexLook, WorkLook } from './works.ts';

/** Radius of a badge in pixels, at scale 1. */
export const badgeRadius: Readonly<Record<PlaceKind, number>> = {
  mine: 9.5,
  plant: 9.5,
  smelter: 9.5,
  port: 9.5,
  capital: 6.5,
  town: 3.4,
  power: 8.5,
  border: 5,
};

export interface PlaceStyle {
  readonly context: Context;
  readonly palette: MapPalette;
  readonly scale: number;
  readonly theme: 'day' | 'night';
}

/** The light of a place at night, under everything else: a glow, and the lamps of its streets. */
export function paintGlow(
  { context, palette, scale, theme }: PlaceStyle,
  id: string,
  at: Point,
  look: WorkLook,
): void {
  if (theme !== 'night' || look.busy <= 0.01 || look.built < 0.2) return;
  const radius = (18 + 26 * look.busy) * scale;
  const light = context.createRadialGradient(at.x, at.y, 0, at.x, at.y, radius);
  light.addColorStop(0, faded(palette.lamp, 0.55 * look.busy));
  light.addColorStop(0.35, faded(palette.lamp, 0.24 * look.busy));
  light.addColorStop(1, faded(palette.lamp, 0));
  context.fillStyle = light;
  context.fillRect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
  const next = streamFrom(`lamps:${id}`);
  const lamps = Math.round(26 * look.busy);
  for (let lamp = 0; lamp < lamps; lamp++) {
    const angle = next() * 2 * Math.PI;
    const away = (8 + 17 * next() * next() * (0.5 + look.busy)) * scale;
    context.beginPath();
    context.arc(
      at.x + Math.cos(angle) * away,
      at.y + Math.sin(angle) * away * 0.8,
      (0.45 + 0.5 * next()) * scale,
      0,
      2 * Math.PI,
    );
    context.fillStyle = faded(palette.lamp, 0.55 + 0.45 * next());
    context.fill();
  }
}

export function paintPlace(style: PlaceStyle, place: PlaceOnMap, at: Point, look: WorkLook): void {
  const { context, scale } = style;
  const radius = badgeRadius[place.kind] * scale;
  withState(context, () => {
    context.translate(at.x, at.y);
    paintAnnex(style, place, radius, look.annex);
    if (look.built < 0.999) paintSketch(style, place, radius, look);
    if (look.built > 0.001) {
      if (place.kind === 'town' || place.kind === 'capital') paintTown(style, place.kind, radius);
      else paintBadge(style, place, radius, look.built);
      if (style.theme === 'day' && look.busy > 0.02 && isWorks(place.kind))
        paintSmoke(style, radius, look.busy);
    }
  });
}

/** New works at the shoulder of the old: the same badge, smaller, as far as it has come. */
function paintAnnex(
  style: PlaceStyle,
  place: PlaceOnMap,
  radius: number,
  { pencil, ink, built }: AnnexLook,
): void {
  if (Math.max(pencil, ink, built) < 0.01) return;
  const { context } = style;
  withState(context, () => {
    context.translate(radius * annexPlace.x, radius * annexPlace.y);
    const size = radius * annexPlace.size;
    if (built < 0.999) paintSketch(style, place, size, { faint: 0, pencil, ink });
    if (built > 0.001) paintBadge(style, place, size, built);
  });
}

/** In radii of the badge that it joins. */
export const annexPlace = { x: 1.12, y: 0.62, size: 0.72 } as const;

/** A place that the inset shows: on the main sheet a dot says that something is there. */
export function paintDot({ context, palette, scale }: PlaceStyle, place: PlaceOnMap, at: Point): void {
  context.beginPath();
  context.arc(at.x, at.y, 2.1 * scale, 0, 2 * Math.PI);
  context.fillStyle = bodyColours(place, palette)[0] ?? palette.ink;
  context.fill();
  context.strokeStyle = palette.relief;
  context.lineWidth = 0.9;
  context.stroke();
}

function paintTown({ context, palette }: PlaceStyle, kind: 'town' | 'capital', radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.raised;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.fillStyle = palette.ink;
  if (kind === 'capital') paintSign(context, 'capital', radius * 0.92);
  else {
    context.beginPath();
    context.arc(0, 0, radius * 0.42, 0, 2 * Math.PI);
    context.fill();
  }
}

/** A medallion: the colours of what it yields, its sign cut out, a double ring. It fills from the ground up. */
function paintBadge(
  { context, palette }: PlaceStyle,
  place: PlaceOnMap,
  radius: number,
  built: number,
): void {
  const halo = radius + 2.2;
  traceBadge(context, place.kind, halo);
  context.fillStyle = faded(palette.relief, 0.92 * built);
  context.fill();

  withState(context, () => {
    context.beginPath();
    context.rect(-halo * 1.3, halo * 1.3 - halo * 2.6 * built, halo * 2.6, halo * 2.6 * built);
    context.clip();
    traceBadge(context, place.kind, radius);
    context.fillStyle = palette.ink;
    context.fill();
    context.clip();
    const colours = bodyColours(place, palette);
    traceBadge(context, place.kind, radius - 1.1);
    context.clip();
    colours.forEach((colour, index) => {
      // Several minerals share the medallion in slanted parts.
      const width = (3.2 * radius) / colours.length;
      context.fillStyle = colour;
      context.beginPath();
      const left = -1.6 * radius + index * width;
      context.moveTo(left + 0.35 * radius, -1.4 * radius);
      context.lineTo(left + width + 0.35 * radius, -1.4 * radius);
      context.lineTo(left + width - 0.35 * radius, 1.4 * radius);
      context.lineTo(left - 0.35 * radius, 1.4 * radius);
      context.fill();
    });
    traceBadge(context, place.kind, radius - 2.4);
    context.lineWidth = 0.6;
    context.strokeStyle = faded(palette.raised, 0.55);
    context.stroke();
    const sign = signColour(palette);
    context.fillStyle = sign;
    context.strokeStyle = sign;
    paintSign(context, place.kind, radius * 0.8);
  });
  if (built > 0.999) return;
  // What is missing still shows as scaffolding.
  traceBadge(context, place.kind, radius);
  context.setLineDash([2, 1.6]);
  context.lineWidth = 1;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.setLineDash([]);
}

function paintSketch(
  { context, palette }: PlaceStyle,
  place: PlaceOnMap,
  radius: number,
  look: Pick<WorkLook, 'faint' | 'pencil' | 'ink'>,
): void {
  const strength = Math.max(look.faint * 0.6, look.pencil, look.ink);
  if (strength < 0.01) return;
  traceBadge(context, place.kind, radius + 2);
  context.fillStyle = faded(palette.relief, 0.85 * strength);
  context.fill();
  const colour =
    look.ink > look.pencil ? palette.accent : mixed(palette.inkSoft, palette.pencil, look.pencil);
  traceBadge(context, place.kind, radius);
  context.setLineDash(look.ink > 0.5 ? [] : [2.6, 2]);
  context.lineWidth = look.ink > 0.5 ? 1.4 : 1.2;
  context.strokeStyle = faded(colour, strength);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = faded(colour, strength);
  paintSign(context, place.kind, radius * 0.78);
}

function paintSmoke({ context, palette }: PlaceStyle, radius: number, busy: number): void {
  const puffs = [
    [0.5, 1.45, 0.3],
    [0.95, 1.95, 0.42],
    [1.6, 2.35, 0.52],
  ] as const;
  for (const [x, y, size] of puffs) {
    context.beginPath();
    context.arc(x * radius, -y * radius, size * radius * (0.6 + 0.5 * busy), 0, 2 * Math.PI);
    context.fillStyle = faded(palette.inkSoft, 0.2 * busy + 0.05);
    context.fill();
  }
}

function bodyColours({ kind, minerals }: PlaceOnMap, palette: MapPalette): readonly string[] {
  if (kind === 'port') return [mixed(palette.accent, palette.water, 0.25)];
  if (kind === 'power') return [palette.caution];
  if (minerals.length > 0) return minerals.slice(0, 3).map((mineral) => palette.minerals[mineral]);
  return [palette.inkSoft];
}

/** Signs are cut out of their medallion: light on dark bodies by day, dark on bright ones by night. */
function signColour(palette: MapPalette): string {
  return palette.raised;
}

function isWorks(kind: PlaceKind): boolean {
  return kind === 'plant' || kind === 'smelter';
}
