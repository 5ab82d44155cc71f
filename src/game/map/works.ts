/**
 * How far is each work drawn, between pencil and steel? Stages of a picture become strengths of ink that can be
 * blended, so that one picture turns into the next without a jump.
 */
import type { Annex, LineOnMap, MapPicture, PlaceMark, PlaceOnMap, WorkStage } from '#client/index.ts';
import { placeMarks } from '#client/index.ts';

/** Strengths in [0, 1]. */
export interface WorkLook {
  /** A plan that nobody has taken up. */
  readonly faint: number;
  readonly pencil: number;
  readonly ink: number;
  /** How much of it stands. */
  readonly built: number;
  /** Traffic of a line; lights and smoke of a place. */
  readonly busy: number;
  readonly marks: Readonly<Record<PlaceMark, number>>;
  /** New works beside the old. */
  readonly annex: AnnexLook;
}

/** Strengths in [0, 1]. */
export interface AnnexLook {
  readonly pencil: number;
  readonly ink: number;
  readonly built: number;
}

/** Looks by id. */
export interface Works {
  readonly lines: Readonly<Record<string, WorkLook>>;
  readonly places: Readonly<Record<string, WorkLook>>;
}

type Marks = WorkLook['marks'];

/** A strength for every mark there is. */
const eachMark = (strength: (mark: PlaceMark) => number): Marks =>
  // Every mark has got its key: the list is what the type is made of.
  Object.fromEntries(placeMarks.map((mark) => [mark, strength(mark)])) as Marks;

const noMarks = eachMark(() => 0);
const noAnnex: AnnexLook = { pencil: 0, ink: 0, built: 0 };
const nothing: WorkLook = { faint: 0, pencil: 0, ink: 0, built: 0, busy: 0, marks: noMarks, annex: noAnnex };

const looks: Readonly<Record<WorkStage, WorkLook>> = {
  planned: { ...nothing, faint: 1 },
  drafted: { ...nothing, faint: 0.4, pencil: 1 },
  agreed: { ...nothing, ink: 1 },
  building: { ...nothing, ink: 1 },
  standing: { ...nothing, built: 1 },
};

export function worksOf(picture: Pick<MapPicture, 'lines' | 'places'>): Works {
  return {
    lines: Object.fromEntries(picture.lines.map((line) => [line.id, lookOfLine(line)])),
    places: Object.fromEntries(picture.places.map((place) => [place.id, lookOfPlace(place)])),
  };
}

function lookOfLine({ stage, built, flow }: LineOnMap): WorkLook {
  return { ...looks[stage], built: stage === 'building' ? built : looks[stage].built, busy: flow };
}

function lookOfPlace({ stage, built, annex, activity, marks }: PlaceOnMap): WorkLook {
  return {
    ...looks[stage],
    built: stage === 'building' ? built : looks[stage].built,
    busy: activity,
    marks: marks.length === 0 ? noMarks : eachMark((mark) => (marks.includes(mark) ? 1 : 0)),
    annex: annex === undefined ? noAnnex : annexLook(annex),
  };
}

function annexLook({ stage, built }: Annex): AnnexLook {
  const { pencil, ink, built: whole } = looks[stage];
  return { pencil, ink, built: stage === 'building' ? built : whole };
}

/** The works on the way from one moment to another. `share` of the way, in [0, 1]. */
export function between(from: Works, to: Works, share: number): Works {
  return { lines: blendAll(from.lines, to.lines, share), places: blendAll(from.places, to.places, share) };
}

/** Whether two moments look the same, so that nothing needs to move. */
export function sameWorks(a: Works, b: Works): boolean {
  return sameLooks(a.lines, b.lines) && sameLooks(a.places, b.places);
}

export function lookOf(looksById: Works['lines'], id: string): WorkLook {
  return looksById[id] ?? nothing;
}

function blendAll(from: Works['lines'], to: Works['lines'], share: number): Works['lines'] {
  return Object.fromEntries(
    Object.keys(to).map((id) => [id, blend(lookOf(from, id), lookOf(to, id), share)]),
  );
}

function blend(from: WorkLook, to: WorkLook, share: number): WorkLook {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    faint: mix(from.faint, to.faint),
    pencil: mix(from.pencil, to.pencil),
    ink: mix(from.ink, to.ink),
    built: mix(from.built, to.built),
    busy: mix(from.busy, to.busy),
    marks: from.marks === to.marks ? to.marks : eachMark((mark) => mix(from.marks[mark], to.marks[mark])),
    annex: {
      pencil: mix(from.annex.pencil, to.annex.pencil),
      ink: mix(from.annex.ink, to.annex.ink),
      built: mix(from.annex.built, to.annex.built),
    },
  };
}

function sameLooks(a: Works['lines'], b: Works['lines']): boolean {
  const ids = Object.keys(b);
  return ids.length === Object.keys(a).length && ids.every((id) => sameLook(lookOf(a, id), lookOf(b, id)));
}

function sameLook(a: WorkLook, b: WorkLook): boolean {
  const numbers = ['faint', 'pencil', 'ink', 'built', 'busy'] as const;
  const parts = ['pencil', 'ink', 'built'] as const;
  return (
    numbers.every((key) => a[key] === b[key]) &&
    parts.every((key) => a.annex[key] === b.annex[key]) &&
    placeMarks.every((mark) => a.marks[mark] === b.marks[mark])
  );
}
