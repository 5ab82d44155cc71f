import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { cropGeography, surroundingsOf } from '../../../build/crop-geography.ts';
import { mirrorGeography } from '../../../build/mirror-geography.ts';

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'),
) as Topology;
const namibia = '516';
const land = cropGeography(world, surroundingsOf([12.6, -24.6, 19.4, -19.6]));
const mirrored = mirrorGeography(land, 16);

const holds = (topology: typeof land, at: [number, number]) =>
  topology.objects.countries.geometries
    .filter(({ id }) => id === namibia)
    .some((country) => geoContains(feature(topology, country), at));

test('what lay in the east lies as far in the west, and insides stay insides', () => {
  const desert: [number, number] = [17, -22];
  const sea: [number, number] = [12, -23];
  expect(holds(land, desert)).toBe(true);
  expect(holds(land, sea)).toBe(false);
  expect(holds(mirrored, [32 - desert[0], desert[1]])).toBe(true);
  expect(holds(mirrored, [32 - sea[0], sea[1]])).toBe(false);
});

test('a mirror seen in a mirror is the thing itself', () => {
  expect(mirrorGeography(mirrored, 16)).toEqual(land);
});
