/** Where do the names of places stand? */
import type { PlaceKind } from '#client/index.ts';
import type { Context } from '../paint/ink.ts';
import type { Work } from '../stage/gently.ts';
import { measure, placeFace, type Lettering } from './face.ts';
import { contains, type Box, type Track } from './geometry.ts';
import { placeLabels } from './labels.ts';
import type { LaidPlace } from './lay-places.ts';
import { annexPlace, badgeRadius } from './paint-places.ts';

/** What is named first, and what may stay without a name where there is no room. */
const ranks: Readonly<Record<PlaceKind, number>> = {
  port: 9,
  mine: 8,
  plant: 7,
  smelter: 7,
  capital: 6,
  power: 5,
  town: 4,
  border: 3,
};
const NEEDED_FROM = 7;

export interface NamedGround {
  readonly window: Box;
  /** Covered by furniture. */
  readonly taken: readonly Box[];
  /** Lines that names keep off. */
  readonly drawn: readonly Track[];
}

export function* namePlaces(
  context: Context,
  places: readonly LaidPlace[],
  { window, taken, drawn }: NamedGround,
  scale: number,
  width: number,
): Work<readonly Lettering[]> {
  const named = places.filter(({ place, at }) => place.name !== '' && contains(window, at));
  const placed = yield* placeLabels(
    named.map(({ place: { id, name, kind }, at }) => ({
      id,
      at,
      ...measure(context, [name], placeFace(kind, width)),
      clear: badgeRadius[kind] * scale,
      rank: ranks[kind],
      optional: ranks[kind] < NEEDED_FROM,
    })),
    { window, boxes: [...taken, ...badgeBoxes(places, scale)], tracks: drawn },
  );
  return placed.flatMap(({ id, box }) => {
    const place = named.find((candidate) => candidate.place.id === id)?.place;
    return place === undefined ? [] : [{ lines: [place.name], box, face: placeFace(place.kind, width) }];
  });
}

/** What signs cover. */
export function badgeBoxes(places: readonly LaidPlace[], scale: number): readonly Box[] {
  return places.flatMap(({ at, place }) => {
    const radius = badgeRadius[place.kind] * scale + 1.5;
    const badge: Box = { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 };
    const room: Box[] = [badge];
    if (place.annex !== undefined) {
      const [side, { x, y, size }] = [radius * annexPlace.size, annexPlace];
      room.push({
        x: at.x + radius * x - side,
        y: at.y + radius * y - side,
        width: 2 * side,
        height: 2 * side * (size + 0.3),
      });
    }
    return room;
  });
}
