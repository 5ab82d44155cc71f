/**
 * Where does each sign stand? On its place; where two would lie on each other they make room, as cartographers
 * displace signs, never by more than a few pixels.
 */
import type { PlaceOnMap } from '#client/index.ts';
import { distance, type Point } from './geometry.ts';
import { badgeRadius } from './paint-places.ts';
import type { Sheet } from './sheet.ts';

export interface LaidPlace {
  readonly place: PlaceOnMap;
  readonly at: Point;
}

const FARTHEST = 9;
const ROUNDS = 12;

export function layPlaces(
  places: readonly PlaceOnMap[],
  sheet: Pick<Sheet, 'project'>,
  scale: number,
): readonly LaidPlace[] {
  const homes = places.map(({ at }) => sheet.project(at));
  let spots: readonly Point[] = homes;
  for (let round = 0; round < ROUNDS; round++) {
    spots = spots.map((spot, index) => {
      let [x, y] = [spot.x, spot.y];
      spots.forEach((other, rival) => {
        if (rival === index) return;
        const wanted = (radiusOf(places[index]) + radiusOf(places[rival])) * scale * 0.94;
        const apart = distance(spot, other);
        if (apart >= wanted || apart < 0.01) return;
        x += ((spot.x - other.x) / apart) * (wanted - apart) * 0.5;
        y += ((spot.y - other.y) / apart) * (wanted - apart) * 0.5;
      });
      return tethered({ x, y }, homes[index] ?? spot);
    });
  }
  return places.map((place, index) => ({ place, at: spots[index] ?? sheet.project(place.at) }));
}

function radiusOf(place: PlaceOnMap | undefined): number {
  return place === undefined ? 0 : badgeRadius[place.kind];
}

function tethered(spot: Point, home: Point): Point {
  const away = distance(spot, home);
  if (away <= FARTHEST) return spot;
  return {
    x: home.x + ((spot.x - home.x) / away) * FARTHEST,
    y: home.y + ((spot.y - home.y) / away) * FARTHEST,
  };
}
