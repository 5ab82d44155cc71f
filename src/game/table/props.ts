/**
 * What lies and sits around the table? Every visible thing with its place, as plain data: the scene only moves
 * things from where they were to where this says they are.
 */
import type { DelegationAtTable, Emblem, PaperOnTable, TablePicture } from '#client/index.ts';
import type { Point } from '../map/geometry.ts';
import { middleSlots, type Seat, type TableShape } from './seats.ts';

/** What a thing looks like; equal looks share a texture. */
export type Look =
  | { readonly kind: 'chair'; readonly near: boolean; readonly emblem: Emblem }
  | { readonly kind: 'person'; readonly near: boolean; readonly emblem: Emblem; readonly chief: boolean }
  | {
      readonly kind: 'card';
      readonly emblem: Emblem;
      readonly lines: readonly string[];
      readonly own: boolean;
    }
  | { readonly kind: 'glow' }
  | { readonly kind: 'sheet'; readonly emblem: Emblem }
  | { readonly kind: 'copy'; readonly emblem: Emblem }
  | { readonly kind: 'strokes'; readonly count: number }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'signature'; readonly emblem: Emblem }
  | { readonly kind: 'stamp' };

export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly turn: number;
  readonly scale: number;
  readonly alpha: number;
}

export interface Prop {
  /** Stays the same while the thing is the same thing. */
  readonly id: string;
  readonly look: Look;
  /** Lies flat on the table, and is foreshortened with it. */
  readonly flat: boolean;
  readonly depth: number;
  readonly pose: Pose;
  /** Where it comes from when it is new; its own place, unseen, unless told. */
  readonly from?: Partial<Pose>;
  /** Milliseconds after the change at which it moves. */
  readonly after?: number;
  /** Comes down hard: the table shakes. */
  readonly heavy?: true;
}

/** Far things first; papers on the table, people on the near side before everything. */
const DEPTH = { glow: 1, chair: 2, person: 3, paper: 20, card: 40, nearPerson: 60, nearChair: 62 } as const;

/** A delegation with its seat and the lines of its place card. */
export interface Seated {
  readonly delegation: DelegationAtTable;
  readonly seat: Seat;
  readonly lines: readonly string[];
}

export function propsOf(
  picture: TablePicture,
  seated: readonly Seated[],
  shape: TableShape,
): readonly Prop[] {
  const seatOf = new Map(seated.map(({ delegation, seat }) => [delegation.party, seat] as const));
  const emblemOf = new Map(seated.map(({ delegation }) => [delegation.party, delegation.emblem] as const));
  return [
    ...seated.flatMap((each) => delegationProps(each, shape, picture.broken)),
    ...paperProps(picture, seatOf, emblemOf, shape),
    ...agreementProps(picture, seatOf, emblemOf, shape),
  ];
}

function delegationProps(
  { delegation, seat, lines }: Seated,
  { unit }: TableShape,
  broken: boolean,
): readonly Prop[] {
  const { party, emblem, chairs, own, present, speaking } = delegation;
  const { people, side, outwards, along } = seat;
  const near = side === 'near';
  const beside = side === 'left' || side === 'right';
  const raised = speaking && present ? -4 * unit : 0;
  const everyone = Array.from({ length: chairs }, (_unused, index) => index);
  // The chief sits in the middle and nearest to the table.
  const offset = (index: number): Point => {
    const place = index === 0 ? 0 : index % 2 === 1 ? -1 : 1;
    const back = index === 0 ? 0 : 9 * unit;
    // Along the rim, and a little behind; at the ends of the table one above the other.
    return beside
      ? { x: outwards.x * back, y: along.y * place * 34 * unit }
      : { x: place * 37 * unit, y: outwards.y * back };
  };
  const props = everyone.flatMap((index): readonly Prop[] => {
    const { x, y } = offset(index);
    const away = present ? 0 : 16 * unit;
    const scale = index === 0 ? 1 : 0.9;
    const at = { x: people.x + x, y: people.y + y };
    const depth = at.y / 1000;
    const chair: Prop = {
      id: `chair-${party}-${index}`,
      look: { kind: 'chair', near, emblem },
      flat: false,
      depth: (near ? DEPTH.nearChair : DEPTH.chair) + depth,
      pose: {
        x: at.x + outwards.x * away,
        y: at.y + outwards.y * away * 0.7,
        turn: present ? 0 : 0.16,
        scale,
        alpha: 1,
      },
    };
    const person: Prop = {
      id: `person-${party}-${index}`,
      look: { kind: 'person', near, emblem, chief: index === 0 },
      flat: false,
      depth: (near ? DEPTH.nearPerson : DEPTH.person) + depth,
      pose: {
        x: at.x + outwards.x * (present ? 0 : 46 * unit),
        y: at.y + outwards.y * (present ? 0 : 30 * unit) + raised,
        turn: 0,
        scale,
        alpha: present ? (broken ? 0.75 : 1) : 0,
      },
    };
    return [chair, person];
  });
  return [
    {
      id: `glow-${party}`,
      look: { kind: 'glow' },
      flat: true,
      depth: DEPTH.glow,
      pose: { x: people.x, y: people.y, turn: 0, scale: 1, alpha: speaking && present && !broken ? 1 : 0 },
    },
    ...props,
    {
      id: `card-${party}`,
      look: { kind: 'card', emblem, lines, own },
      flat: false,
      depth: DEPTH.card + seat.card.y / 1000,
      pose: { ...seat.card, turn: present ? 0 : -0.07, scale: 1, alpha: present ? 1 : 0.45 },
    },
  ];
}

/** Papers under discussion lie larger than those put aside. */
const ON_TABLE = 1.28;

/** A small, fixed untidiness, so that papers look laid by hand. */
function untidy(proposal: number): number {
  return ((((proposal * 73) % 11) + 11) % 11) / 11 - 0.5;
}

function paperProps(
  { papers, agreement }: TablePicture,
  seatOf: ReadonlyMap<number, Seat>,
  emblemOf: ReadonlyMap<number, Emblem>,
  shape: TableShape,
): readonly Prop[] {
  const { unit } = shape;
  // What became the agreement is that sheet now; the rest gathers around it.
  const loose = papers.filter(({ proposal }) => proposal !== agreement?.proposal);
  const middle = [...loose.filter(({ lies }) => lies === 'middle')].sort(
    (a, b) =>
      (seatOf.get(a.by)?.people.x ?? 0) - (seatOf.get(b.by)?.people.x ?? 0) || a.proposal - b.proposal,
  );
  const slots = middleSlots(middle.length, shape);
  return loose.flatMap((paper): readonly Prop[] => {
    const seat = seatOf.get(paper.by);
    const emblem = emblemOf.get(paper.by);
    if (seat === undefined || emblem === undefined) return [];
    const slot = slots[middle.indexOf(paper)];
    const onTable = slot !== undefined && agreement === undefined;
    const at = onTable ? slot : seat.tray;
    const pose: Pose = {
      ...at,
      turn: untidy(paper.proposal) * (onTable ? 0.24 : 0.9),
      scale: onTable ? ON_TABLE * Math.min(1, 4.4 / Math.max(1, slots.length)) : 0.62,
      alpha: onTable ? 1 : 0.55,
    };
    const depth = DEPTH.paper + (onTable ? 5 : 0) + paper.proposal / 1000;
    return [...sheets(paper, emblem, pose, seat, depth, unit), ...copies(paper, seatOf, emblemOf, at)];
  });
}

/** One to three sheets in a fan, and the red pencil on them. */
function sheets(
  { proposal, sheets: count, objections }: PaperOnTable,
  emblem: Emblem,
  pose: Pose,
  seat: Seat,
  depth: number,
  unit: number,
): readonly Prop[] {
  const from: Partial<Pose> = { ...seat.people, scale: 0.5, alpha: 0 };
  const fan = Array.from({ length: count }, (_unused, index): Prop => {
    const spread = index - (count - 1) / 2;
    return {
      id: `sheet-${proposal}-${index}`,
      look: { kind: 'sheet', emblem },
      flat: true,
      depth: depth + index / 10_000,
      pose: { ...pose, x: pose.x + spread * 12 * unit * pose.scale, turn: pose.turn + spread * 0.17 },
      from,
      after: index * 70,
    };
  });
  if (objections === 0) return fan;
  return [
    ...fan,
    {
      id: `strokes-${proposal}-${Math.min(4, objections)}`,
      look: { kind: 'strokes', count: Math.min(4, objections) },
      flat: true,
      depth: depth + 0.0009,
      pose,
      from: { scale: pose.scale * 1.15, alpha: 0 },
      after: 120,
    },
  ];
}

function copies(
  { proposal, by, copies: takers }: PaperOnTable,
  seatOf: ReadonlyMap<number, Seat>,
  emblemOf: ReadonlyMap<number, Emblem>,
  from: Point,
): readonly Prop[] {
  const emblem = emblemOf.get(by);
  return takers.flatMap((taker): readonly Prop[] => {
    const seat = seatOf.get(taker);
    if (seat === undefined || emblem === undefined) return [];
    return [
      {
        id: `copy-${proposal}-${taker}`,
        look: { kind: 'copy', emblem },
        flat: true,
        depth: DEPTH.paper + 8 + proposal / 1000,
        pose: { ...seat.copy, turn: untidy(proposal + taker) * 0.3, scale: 0.72, alpha: 1 },
        from: { ...from, scale: 1, alpha: 0.4 },
      },
    ];
  });
}

/** How much larger than a draft the agreement lies. */
const SIGNED = 1.16;

function agreementProps(
  { agreement }: TablePicture,
  seatOf: ReadonlyMap<number, Seat>,
  emblemOf: ReadonlyMap<number, Emblem>,
  { centre, unit }: TableShape,
): readonly Prop[] {
  if (agreement === undefined) return [];
  const pose: Pose = { x: centre.x, y: centre.y - 2 * unit, turn: -0.03, scale: SIGNED, alpha: 1 };
  const signatures = agreement.signed.flatMap((party): readonly Prop[] => {
    const seat = seatOf.get(party);
    const emblem = emblemOf.get(party);
    if (seat === undefined || emblem === undefined) return [];
    const line = agreement.parties.indexOf(party);
    const column = line % 2;
    const row = Math.floor(line / 2);
    return [
      {
        id: `signature-${party}`,
        look: { kind: 'signature', emblem },
        flat: true,
        depth: DEPTH.paper + 10.1,
        pose: {
          ...pose,
          x: pose.x + (column === 0 ? -17 : 17) * unit * SIGNED,
          y: pose.y + (10 + row * 6.6) * unit * SIGNED,
          alpha: 1,
        },
        from: { scale: 1.2, alpha: 0 },
        after: line * 90,
      },
    ];
  });
  const sheet: Prop = {
    id: `agreement-${agreement.proposal}`,
    look: { kind: 'agreement' },
    flat: true,
    depth: DEPTH.paper + 10,
    pose,
    from: { scale: 0.6, alpha: 0 },
  };
  if (!agreement.stamped) return [sheet, ...signatures];
  const stamp: Prop = {
    id: 'stamp',
    look: { kind: 'stamp' },
    flat: true,
    depth: DEPTH.paper + 10.2,
    pose: { ...pose, x: pose.x + 20 * unit * SIGNED, y: pose.y - 15 * unit * SIGNED, turn: -0.24 },
    from: { scale: 2.1, alpha: 0 },
    after: 260,
    heavy: true,
  };
  return [sheet, ...signatures, stamp];
}
