/** What is written on the map, and where? */
import type { MapPicture } from '#client/index.ts';
import type { Context } from '../paint/ink.ts';
import type { Work } from '../stage/gently.ts';
import { leaders, type Arrangement } from './arrange.ts';
import type { Lettering } from './face.ts';
import type { Geography } from './geography.ts';
import { inflate, trackThrough, type Box, type Point, type Track } from './geometry.ts';
import { nameGround } from './ground-names.ts';
import type { LaidPlace } from './lay-places.ts';
import type { LaidLine } from './paint-lines.ts';
import { badgeBoxes, namePlaces } from './place-names.ts';
import type { Shapes } from './shapes.ts';

export interface LetteringInput {
  readonly picture: MapPicture;
  readonly geography: Geography;
  /** Of the main sheet. */
  readonly shapes: Shapes;
  readonly arrangement: Arrangement;
  readonly mainLines: readonly LaidLine[];
  readonly insetLines: readonly LaidLine[];
  readonly mainPlaces: readonly LaidPlace[];
  readonly insetPlaces: readonly LaidPlace[];
  readonly scale: number;
  readonly width: number;
}

/** Places speak first, then countries and waters find what is left open. */
export function* setLettering(context: Context, input: LetteringInput): Work<readonly Lettering[]> {
  const { picture, geography, shapes, arrangement, scale, width } = input;
  const { main, inset, margin } = arrangement;
  const window = inflate(main.frame, -margin - 5);
  const furniture = [arrangement.furniture, ...(inset === undefined ? [] : [inflate(inset.sheet.frame, 5)])];
  const dots = picture.places
    .filter(({ id }) => inset?.places.has(id) === true)
    .map(({ at }) => dotBox(main.project(at)));
  const drawn = [...input.mainLines.map(({ track }) => track), ...insetTracks(arrangement)];

  const names = namePlaces(
    context,
    input.mainPlaces,
    { window, taken: [...furniture, ...dots], drawn },
    scale,
    width,
  );
  yield;
  const inInset =
    inset === undefined
      ? []
      : namePlaces(
          context,
          input.insetPlaces,
          {
            window: inflate(inset.sheet.frame, -4),
            taken: [],
            drawn: input.insetLines.map(({ track }) => track),
          },
          scale,
          width,
        );
  yield;
  const taken = [
    ...furniture,
    ...dots,
    ...names.map(({ box }) => box),
    ...badgeBoxes(input.mainPlaces, scale),
  ];
  const ground = yield* nameGround(context, {
    picture,
    geography,
    shapes,
    sheet: main,
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
