/** What is written on the map, and where? */
import type { MapPicture } from '#client/index.ts';
import type { Context } from '../paint/ink.ts';
import type { Work } from '../stage/gently.ts';
import { leaders, type Arrangement } from './arrange.ts';
import type { Lettering } from './face.ts';
import type { Geography } from './geography.ts';
import { inflate, trackThrough, type Box, type Point, type Track } from './geometry.ts';
import { nameGround } from './ground-names.ts';
import type { Layout } from './layout.ts';
import { badgeBoxes, namePlaces } from './place-names.ts';
import type { Shapes } from './shapes.ts';

export interface LetteringInput {
  readonly layout: Layout;
  readonly picture: MapPicture;
  readonly geography: Geography;
  /** Of the main sheet. */
  readonly shapes: Shapes;
  readonly width: number;
}

/** Places speak first, then countries and waters find what is left open. */
export function* setLettering(context: Context, input: LetteringInput): Work<readonly Lettering[]> {
  const { layout, picture, geography, shapes, width } = input;
  const { arrangement, main, inset, scale } = layout;
  const window = inflate(main.window, -5);
  const furniture = [
    arrangement.furniture,
    ...(main.covered === undefined ? [] : [inflate(main.covered, 5)]),
  ];
  const dots = picture.places
    .filter(({ id }) => main.dotted.has(id))
    .map(({ at }) => dotBox(main.sheet.project(at)));
  const drawn = [...main.lines.map(({ track }) => track), ...insetTracks(arrangement)];

  const onMain = { window, taken: [...furniture, ...dots], drawn };
  const names = yield* namePlaces(context, main.places, onMain, scale, width);
  const inInset =
    inset === undefined
      ? []
      : yield* namePlaces(
          context,
          inset.places,
          { window: inflate(inset.window, -4), taken: [], drawn: inset.lines.map(({ track }) => track) },
          scale,
          width,
        );
  const taken = [...onMain.taken, ...names.map(({ box }) => box), ...badgeBoxes(main.places, scale)];
  const ground = yield* nameGround(context, {
    picture,
    geography,
    shapes,
    sheet: main.sheet,
    width,
    window,
    taken,
    drawn,
  });
  return [...ground, ...names, ...inInset];
}

function dotBox({ x, y }: Point): Box {
  return { x: x - 3, y: y - 3, width: 6, height: 6 };
}

/** The edges of what the inset shows, and the leaders to it: names keep off them as off any line. */
function insetTracks({ inset }: Arrangement): readonly Track[] {
  if (inset === undefined) return [];
  const { x, y, width, height } = inset.origin;
  const edge = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
    { x, y },
  ];
  return [edge, ...leaders(inset.origin, inset.sheet.frame)].map((points) => trackThrough(points));
}
