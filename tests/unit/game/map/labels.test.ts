import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encloses, overlapArea, trackThrough, type Box } from '../../../../src/game/map/geometry.ts';
import {
  placeLabels as placing,
  type LabelRequest,
  type Obstacles,
} from '../../../../src/game/map/labels.ts';
import { finish } from '../../../support/finish.ts';

const placeLabels = (requests: readonly LabelRequest[], obstacles: Obstacles) =>
  finish(placing(requests, obstacles));

const window: Box = { x: 0, y: 0, width: 400, height: 300 };
const free = { window, boxes: [], tracks: [] };

function name(id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest {
  return { id, at: { x, y }, width: 60, height: 14, clear: 8, rank: 5, optional: false, ...more };
}

const signOf = ({ at, clear }: LabelRequest): Box => ({
  x: at.x - clear,
  y: at.y - clear,
  width: 2 * clear,
  height: 2 * clear,
});

describe('a name', () => {
  test('stands to the right of its sign where nothing hinders it', () => {
    const [label] = placeLabels([name('a', 100, 100)], free);
    expect(label?.box.x).toBeGreaterThan(108);
    expect(Math.abs((label?.box.y ?? 0) + 7 - 100)).toBeLessThan(10);
  });

  test('goes to the other side at the edge of the paper', () => {
    const [label] = placeLabels([name('a', 380, 100)], free);
    expect((label?.box.x ?? 400) + 60).toBeLessThan(373);
  });

  test('keeps off lines', () => {
    const line = trackThrough([
      { x: 100, y: 100 },
      { x: 300, y: 100 },
      { x: 300, y: 90 },
      { x: 108, y: 90 },
    ]);
    const [label] = placeLabels([name('a', 100, 100)], { ...free, tracks: [line] });
    expect(
      label?.box.y === undefined || label.box.y > 100 || label.box.y + 14 < 90 || label.box.x + 60 < 100,
    ).toBe(true);
  });

  test('is left out where it could not be read', () => {
    const wall = { x: 0, y: 0, width: 400, height: 300 };
    expect(placeLabels([name('a', 100, 100)], { ...free, boxes: [wall] })).toEqual([]);
  });

  test('of lower rank gives way', () => {
    const crowd = [name('high', 100, 100, { rank: 9 }), name('low', 104, 103, { rank: 1, optional: true })];
    const placed = placeLabels(crowd, { ...free, boxes: crowd.map(signOf) });
    expect(placed.map(({ id }) => id)).toContain('high');
  });
});

test('names never leave the window nor hide each other, however places lie', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 14 }), (places) => {
      const requests = places.map(({ x, y }, index) => name(`n${index}`, x, y, { rank: index % 4 }));
      const placed = placeLabels(requests, { ...free, boxes: requests.map(signOf) });
      for (const { id, box } of placed) {
        expect(encloses(window, box)).toBe(true);
        const hidden = placed
          .filter((other) => other.id !== id)
          .reduce((sum, other) => sum + overlapArea(box, other.box), 0);
        expect(hidden).toBeLessThanOrEqual(box.width * box.height * 0.06);
      }
    }),
    { numRuns: 60 },
  );
});
