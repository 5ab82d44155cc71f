import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { cropGeography, cropLakes, surroundingsOf, type Bounds } from '../../../build/crop-geography.ts';

const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology;
const corridor: Bounds = [10, -17, 41, -3];

describe('the land under a case', () => {
  const cropped = cropGeography(world, surroundingsOf(corridor));
  const { countries } = cropped.objects;
  const codes = countries.geometries.map(({ id }) => id);

  test('has every country of the case and none from across the ocean', () => {
    for (const code of ['024', '180', '894', '834', '508']) expect(codes).toContain(code);
    for (const code of ['152', '392', '840', '036']) expect(codes).not.toContain(code);
  });

  test('keeps the borders between neighbours in one piece', () => {
    const borders = mesh(cropped, countries, (a, b) => a !== b);
    const points = borders.coordinates.flat();
    // The Copperbelt pedicle, where the DRC reaches into Zambia.
    expect(points.some(([x = 0, y = 0]) => Math.hypot(x - 29.8, y + 13.4) < 0.3)).toBe(true);
  });

  test('uses every line that it carries', () => {
    const used = new Set(
      countries.geometries.flatMap((geometry) =>
        geometry.type === 'MultiPolygon' ? geometry.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [],
      ),
    );
    expect([...used].sort((a, b) => a - b)).toEqual(cropped.arcs.map((_arc, index) => index));
  });

  test('is exact to a hundredth of a degree where the map looks', () => {
    const shapes = feature(cropped, countries).features;
    const zambia = shapes.find(({ id }) => id === '894');
    const ring = zambia?.geometry.type === 'MultiPolygon' ? (zambia.geometry.coordinates[0]?.[0] ?? []) : [];
    const original = feature(world, 'countries' in world.objects ? world.objects['countries'] : countries);
    const before = 'features' in original ? original.features.find(({ id }) => id === '894') : undefined;
    const points = before?.geometry.type === 'Polygon' ? (before.geometry.coordinates[0] ?? []) : [];
    expect(ring.length).toBeGreaterThan(60);
    for (const [x = 0, y = 0] of ring) {
      const nearest = Math.min(...points.map(([a = 0, b = 0]) => Math.hypot(a - x, b - y)));
      expect(nearest).toBeLessThan(0.01);
    }
  });

  test('weighs little', () => {
    expect(JSON.stringify(cropped).length).toBeLessThan(50_000);
    expect(JSON.stringify(cropped).length).toBeLessThan(JSON.stringify(world).length / 10);
  });

  test('keeps a country that lies around a case without a border in sight', () => {
    const siberia = cropGeography(world, [92, 60, 96, 64]);
    expect(siberia.objects.countries.geometries.map(({ id }) => id)).toContain('643');
  });
});

test('surroundings leave room for windows of any shape', () => {
  const [west, south, east, north] = surroundingsOf(corridor);
  expect(west).toBeLessThan(10);
  expect(east).toBeGreaterThan(41);
  // As tall as wide: a telephone shows more of the south than a desk does.
  expect(north - south).toBeGreaterThan(41 - 10);
  expect(surroundingsOf([0, 70, 60, 88])[3]).toBeLessThanOrEqual(89);
});

test('only lakes in sight come along', () => {
  const lakes = {
    near: [
      [29.5, -6],
      [30, -7],
    ],
    far: [[106, 53]],
  };
  expect(Object.keys(cropLakes(lakes, surroundingsOf(corridor)))).toEqual(['near']);
});
