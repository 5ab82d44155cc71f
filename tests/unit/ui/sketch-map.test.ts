import { describe, expect, test } from 'vitest';
import { namedPlaces, placeOf, sheetOf } from '#ui/scene/sketch-map.ts';

const sheet = sheetOf([10, -20, 40, 0]);

describe('the sketch in the place of a map', () => {
  test('puts north above and east to the right, within its margins', () => {
    const [west, north] = placeOf([10, 0], sheet);
    const [east, south] = placeOf([40, -20], sheet);
    expect([west, north, east, south]).toEqual([9, 9, 91, 91]);
    expect(sheet.ratio).toBeCloseTo(1.5 * Math.cos((10 * Math.PI) / 180));
  });

  test('writes a name only where it does not run into another', () => {
    const named = namedPlaces(
      [
        { id: 'first', name: 'Kolwezi', at: [15, -10] },
        { id: 'over', name: 'Kamoa-Kakula', at: [12, -10.5] },
        { id: 'beside', name: 'Likasi', at: [13.5, -11] },
        { id: 'below', name: 'Solwezi', at: [15, -14] },
        { id: 'east', name: 'Dar es Salaam', at: [39, -7] },
      ],
      sheet,
    );
    // Kamoa and Likasi would run into each other or into Kolwezi on one side, and off the sheet or over a place on the other.
    expect([...named]).toEqual([
      ['first', 'after'],
      ['below', 'after'],
      ['east', 'before'],
    ]);
  });
});
