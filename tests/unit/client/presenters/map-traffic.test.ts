import { describe, expect, test } from 'vitest';
import type { CaseMap, MapLine, Place } from '../../../../src/scenario/index.ts';
import { trafficOn, type Load } from '../../../../src/client/presenters/map-traffic.ts';

const place = (id: string, kind: Place['kind'], at: Place['at']): Place => ({
  id,
  kind,
  at,
  party: undefined,
  minerals: [],
});
const line = (id: string, path: MapLine['path'], more: Partial<MapLine> = {}): MapLine => ({
  id,
  kind: 'rail',
  status: 'existing',
  path,
  via: [],
  line: undefined,
  ...more,
});

/** A port in the west, one in the east behind a rival's line, a mine between them. */
const map: CaseMap = {
  bounds: [0, -5, 20, 5],
  places: [place('west', 'port', [0, 0]), place('east', 'port', [16, 0]), place('mine', 'mine', [9, 0.4])],
  lines: [
    line('old', [
      [0, 0],
      [5, 0],
      [9, 0],
    ]),
    line(
      'rival',
      [
        [9, 0],
        [16, 0],
      ],
      { status: 'rival' },
    ),
    line(
      'new',
      [
        [9, 0],
        [6, 3],
        [5, 0],
      ],
      { status: 'planned' },
    ),
  ],
};
const load: Load = { from: [9, 0.4], mineral: 'copper', kt: 100 };
const old = (lines: number) => lines < 2;

describe('traffic', () => {
  test('goes to the nearest port by what stands', () => {
    const [first, second, third] = trafficOn(map, old, [load]);
    expect(first).toEqual({ kt: new Map([['copper', 100]]), backwards: true });
    expect(second?.kt.size).toBe(0);
    expect(third?.kt.size).toBe(0);
  });

  test('takes the rival only where there is no other way', () => {
    const [first, second] = trafficOn(map, (index) => index === 1, [load]);
    expect(first?.kt.size).toBe(0);
    expect(second).toEqual({ kt: new Map([['copper', 100]]), backwards: false });
  });

  test('adds up by mineral on the busiest stretch', () => {
    const loads: readonly Load[] = [
      load,
      { from: [5, 0], mineral: 'cobalt', kt: 10 },
      { from: [9, 0], mineral: 'copper', kt: 5 },
    ];
    expect(trafficOn(map, old, loads)[0]?.kt).toEqual(
      new Map([
        ['copper', 105],
        ['cobalt', 10],
      ]),
    );
  });

  test('stays where no line comes near', () => {
    const far: Load = { from: [18, 4], mineral: 'copper', kt: 50 };
    expect(trafficOn(map, old, [far]).every(({ kt }) => kt.size === 0)).toBe(true);
  });

  test('an idle line points to the sea', () => {
    expect(trafficOn(map, old, []).map(({ backwards }) => backwards)).toEqual([true, false, false]);
  });
});
