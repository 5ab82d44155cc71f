import { describe, expect, test } from 'vitest';
import { contains } from '../../../../src/game/map/geometry.ts';
import { middleSlots, seatPlan, tableShape } from '../../../../src/game/table/seats.ts';

describe.each([
  [1100, 380],
  [900, 360],
  [390, 195],
])('at a table of %i by %i pixels', (width, height) => {
  const shape = tableShape(width, height);
  const host = { x: 0, y: 0, width, height };

  test.each([2, 3, 4, 5, 6])('%i delegations all have a seat and a card in sight', (count) => {
    const cards = Array.from({ length: count }, () => width * 0.2);
    for (const seat of seatPlan(cards, 0, shape, width)) {
      expect(contains(host, seat.people)).toBe(true);
      expect(seat.card.x - width * 0.1).toBeGreaterThanOrEqual(0);
      expect(seat.card.x + width * 0.1).toBeLessThanOrEqual(width);
      expect(contains(host, seat.card)).toBe(true);
    }
  });

  test('whoever looks sits nearest', () => {
    const seats = seatPlan([80, 80, 80, 80], 2, shape, width);
    expect(seats.map(({ side }) => side)).toEqual(['far', 'right', 'near', 'left']);
    expect(Math.max(...seats.map(({ people }) => people.y))).toBe(seats[2]?.people.y);
  });

  test('papers lie side by side on the leather', () => {
    const slots = middleSlots(6, shape);
    expect(slots).toHaveLength(6);
    for (const { x } of slots) expect(Math.abs(x - shape.centre.x)).toBeLessThan(shape.radiusX * 0.8);
    expect((slots[1]?.x ?? 0) - (slots[0]?.x ?? 0)).toBeGreaterThan(0);
  });
});

test('the order of the case is the order around the table', () => {
  const seats = seatPlan([80, 80, 80, 80, 80, 80], 0, tableShape(900, 360), 900);
  const angles = seats.map(
    ({ outwards }) => (Math.atan2(outwards.y, outwards.x) + 1.5 * Math.PI) % (2 * Math.PI),
  );
  expect([...angles].sort((a, b) => a - b)).toEqual(angles);
});
