/**
 * Who sits where? Delegations sit around the table in the order of the case, whoever looks nearest to the
 * viewer. Everything in CSS pixels of the host.
 */
import type { Point } from '../map/geometry.ts';

/** The table top: a rounded oval seen from slightly above. */
export interface TableShape {
  readonly centre: Point;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Height of its front edge. */
  readonly edge: number;
  /** Size of one drawing unit: people are about 44 units wide. */
  readonly unit: number;
}

export interface Seat {
  /** Middle of the delegation, at the shoulders. */
  readonly people: Point;
  /** Middle of its place card. */
  readonly card: Point;
  /** Where its own papers lie, and where a copy that it takes goes. */
  readonly tray: Point;
  readonly copy: Point;
  readonly side: 'far' | 'near' | 'left' | 'right';
  /** Unit vector from the middle of the table outwards, and along the rim. */
  readonly outwards: Point;
  readonly along: Point;
}

export function tableShape(width: number, height: number): TableShape {
  const unit = Math.max(0.5, Math.min(1.4, width / 760, height / 330));
  return {
    centre: { x: width / 2, y: height * 0.49 },
    radiusX: Math.min(width / 2 - 66 * unit, 318 * unit),
    radiusY: Math.min(height / 2 - 72 * unit, 150 * unit),
    edge: 13 * unit,
    unit,
  };
}

/**
 * Seats by delegation. `own` is the index that sits nearest; without one the first does. `cardWidths` are those of the
 * place cards, in pixels, and `width` that of the host.
 */
export function seatPlan(
  cardWidths: readonly number[],
  own: number | undefined,
  shape: TableShape,
  width: number,
): readonly Seat[] {
  const count = cardWidths.length;
  return cardWidths.map((cardWidth, index) => {
    const turn = (index - (own ?? 0) + count) % count;
    // Clockwise from the near side, as the screen counts angles.
    return seatAt(Math.PI / 2 + (turn * 2 * Math.PI) / count, cardWidth / 2, shape, width);
  });
}

function seatAt(angle: number, halfCard: number, shape: TableShape, width: number): Seat {
  const { centre, radiusX, radiusY, unit, edge } = shape;
  const outwards = { x: Math.cos(angle), y: Math.sin(angle) };
  const along = { x: -outwards.y, y: outwards.x };
  const side = outwards.y > 0.35 ? 'near' : outwards.y < -0.35 ? 'far' : outwards.x < 0 ? 'left' : 'right';
  const rim = ovalPoint(angle, radiusX, radiusY);
  const away = side === 'near' ? edge + 12 * unit : 14 * unit;
  const people = { x: centre.x + rim.x + outwards.x * away, y: centre.y + rim.y + outwards.y * away };
  const inside = (x: number): number => Math.max(halfCard + 3, Math.min(width - halfCard - 3, x));
  const towards = centre.x - people.x;

  if (side === 'left' || side === 'right') {
    const inwards = side === 'left' ? 1 : -1;
    const card = { x: inside(people.x + inwards * (halfCard + 27 * unit)), y: people.y + 10 * unit };
    const papers = people.x + inwards * 92 * unit;
    return {
      people,
      card,
      tray: { x: papers, y: card.y + 37 * unit },
      copy: { x: papers, y: card.y - 37 * unit },
      side,
      outwards,
      along,
    };
  }
  const down = side === 'far' ? 1 : -1;
  const card = {
    x: inside(people.x + towards * 0.14),
    y: people.y + down * (side === 'far' ? 43 : 50) * unit,
  };
  // Papers lie on both sides of the card; at a corner of the table both on its inner side.
  const beside = halfCard + 24 * unit;
  const inner = Math.sign(towards);
  const middle = Math.abs(towards) < radiusX * 0.25;
  const y = card.y + down * 3 * unit;
  return {
    people,
    card,
    tray: { x: middle ? card.x - beside : card.x + inner * beside, y },
    copy: { x: middle ? card.x + beside : card.x + inner * (beside + 40 * unit), y },
    side,
    outwards,
    along,
  };
}

/** A point of a superellipse: an oval with somewhat straighter sides. */
export function ovalPoint(angle: number, radiusX: number, radiusY: number): Point {
  const power = 2 / 2.7;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: Math.sign(cos) * Math.abs(cos) ** power * radiusX,
    y: Math.sign(sin) * Math.abs(sin) ** power * radiusY,
  };
}

/** Where papers lie in the middle, side by side, in the order of their slots. */
export function middleSlots(count: number, { centre, radiusX, unit }: TableShape): readonly Point[] {
  const apart = Math.min(96 * unit, (radiusX * 1.2) / Math.max(1, count));
  return Array.from({ length: count }, (_unused, index) => ({
    x: centre.x + (index - (count - 1) / 2) * apart,
    y: centre.y - 2 * unit,
  }));
}
