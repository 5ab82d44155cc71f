/** Which ocean is this? A point of open water belongs to whichever of these marks lies nearest. */
import type { WaterId } from '#client/index.ts';

const marks: readonly (readonly [sea: WaterId, longitude: number, latitude: number])[] = [
  ['atlantic', -30, 0],
  ['atlantic', 2, -18],
  ['atlantic', -45, 35],
  ['atlantic', -20, 50],
  ['atlantic', -35, -30],
  ['atlantic', -60, 35],
  ['indian', 45, -10],
  ['indian', 55, -25],
  ['indian', 70, 0],
  ['indian', 90, -10],
  ['indian', 110, -20],
  ['pacific', -80, -25],
  ['pacific', -85, 0],
  ['pacific', -110, 15],
  ['pacific', -130, 40],
  ['pacific', 150, 20],
  ['pacific', 145, 40],
  ['pacific', 170, -10],
  ['pacific', 135, 5],
  ['mediterranean', 5, 38],
  ['mediterranean', 18, 35],
  ['mediterranean', 30, 34],
  ['black-sea', 34, 43],
  ['caspian-sea', 51, 42],
  ['caribbean', -75, 15],
  ['south-china-sea', 114, 13],
  ['java-sea', 111, -5],
  ['banda-sea', 126, -5],
  ['celebes-sea', 122, 3],
];

export function seaAt(longitude: number, latitude: number): WaterId {
  let nearest: WaterId = 'atlantic';
  let least = Infinity;
  for (const [sea, east, north] of marks) {
    const away = (longitude - east) ** 2 + (latitude - north) ** 2;
    if (away < least) [nearest, least] = [sea, away];
  }
  return nearest;
}
