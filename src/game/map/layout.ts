/** Where does everything lie at this size? Sheets with their lines and places, ready to be painted. */
import type { MapPicture } from '#client/index.ts';
import type { Work } from '../stage/gently.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { inflate, type Box } from './geometry.ts';
import { layLines, type LaidLine } from './lay-lines.ts';
import { layPlaces, type LaidPlace } from './lay-places.ts';
import type { Sheet } from './sheet.ts';

/** One sheet with the works on it. */
export interface SheetLayout {
  readonly sheet: Sheet;
  readonly lines: readonly LaidLine[];
  readonly places: readonly LaidPlace[];
  /** Ids of places that another sheet shows in full. */
  readonly dotted: ReadonlySet<string>;
  /** What may be seen of this sheet, and what of it another one covers. */
  readonly window: Box;
  readonly covered: Box | undefined;
}

export interface Layout {
  readonly arrangement: Arrangement;
  readonly main: SheetLayout;
  readonly inset: SheetLayout | undefined;
  /** Size of signs and lines. */
  readonly scale: number;
}

export function* layOut(picture: MapPicture, width: number, height: number): Work<Layout> {
  const scale = scaleOf(width, height);
  const arrangement = yield* arrange(picture, width, height);
  const { main, inset, margin } = arrangement;
  const shown = inset?.places ?? new Set();
  const window = inflate(main.frame, -margin);
  const onMain = picture.places.filter(({ id }) => !shown.has(id));
  const inInset = picture.places.filter(({ id }) => shown.has(id));
  yield;
  return {
    arrangement,
    main: {
      sheet: main,
      lines: layLines(picture.lines, main),
      places: layPlaces(onMain, main, scale),
      dotted: shown,
      window,
      covered: inset?.sheet.frame,
    },
    inset: inset && {
      sheet: inset.sheet,
      lines: layLines(picture.lines, inset.sheet),
      places: layPlaces(inInset, inset.sheet, scale),
      dotted: new Set(),
      window: inset.sheet.frame,
      covered: undefined,
    },
    scale,
  };
}

/** The same layout with what is new about its lines and places. */
export function renewed(layout: Layout, { lines, places }: MapPicture): Layout {
  const lineById = new Map(lines.map((line) => [line.id, line] as const));
  const placeById = new Map(places.map((place) => [place.id, place] as const));
  const renew = (old: SheetLayout): SheetLayout => ({
    ...old,
    lines: old.lines.map(({ line, track }) => ({ line: lineById.get(line.id) ?? line, track })),
    places: old.places.map(({ place, at }) => ({ place: placeById.get(place.id) ?? place, at })),
  });
  return { ...layout, main: renew(layout.main), inset: layout.inset && renew(layout.inset) };
}

/** Whether two pictures differ in their works alone, so that one layout serves both. */
export function sameLand(a: MapPicture, b: MapPicture): boolean {
  return JSON.stringify(landOf(a)) === JSON.stringify(landOf(b));
}

function landOf({ places, lines, ...land }: MapPicture): unknown {
  return [
    land,
    places.map(({ id, name, kind, at, annex }) => [id, name, kind, at, annex !== undefined]),
    lines.map(({ id, kind, path }) => [id, kind, path]),
  ];
}

/** Smaller where the window is small either way. */
function scaleOf(width: number, height: number): number {
  const room = Math.min(width, height * 1.75);
  return room < 420 ? 0.72 : room < 560 ? 0.82 : room < 1100 ? 1 : 1.12;
}
