/**
 * Gives the game the land under each case: `virtual:geography` lists a lazily loaded module for every scenario
 * folder, cropped to its map, and `elsewhere`, a coarse world for cases that were opened from a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import waters from '../assets/geography/lakes.json' with { type: 'json' };
import {
  cropGeography,
  cropLakes,
  surroundingsOf,
  type Bounds,
  type Detail,
  type Lakes,
} from './crop-geography.ts';
import { mirrorGeography } from './mirror-geography.ts';

const INDEX = 'virtual:geography';
const ELSEWHERE = 'elsewhere';
const WORLD: Bounds = [-180, -90, 180, 90];
/** On a map of half the world a pixel is a fifth of a degree: finer coasts weigh much and do not show. */
const COARSE: Detail = { inside: 0.05, outside: 0.05 };
const lakes: Lakes = waters.lakes;

export interface GeographyOptions {
  /** The folder whose subfolders are scenarios. */
  readonly scenarios: string;
}

export function geographyPlugin({ scenarios }: GeographyOptions): Plugin {
  return {
    name: 'offtake-geography',
    resolveId(id) {
      return id === INDEX || id.startsWith(`${INDEX}/`) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${INDEX}`)) return undefined;
      const name = id.slice(`\0${INDEX}/`.length);
      if (name === '') return indexModule(scenarioIds(scenarios));
      if (name === ELSEWHERE) return landModule(atlas('110m'), WORLD, COARSE);
      const file = path.join(scenarios, name, 'scenario.yaml');
      this.addWatchFile(file);
      const { bounds, isInvented } = readMap(file);
      return isInvented
        ? inventedModule(atlas('10m'), bounds)
        : isWide(bounds)
          ? landModule(atlas('110m'), surroundingsOf(bounds), COARSE)
          : landModule(atlas('10m'), surroundingsOf(bounds));
    },
  };
}

/** Folders that hold a scenario, in order. */
function scenarioIds(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => readdirSync(path.join(folder, name)).includes('scenario.yaml'))
    .sort();
}

function indexModule(ids: readonly string[]): string {
  const entry = (id: string): string => `${JSON.stringify(id)}: () => import('${INDEX}/${id}')`;
  return [
    `export const geographies = { ${ids.map(entry).join(', ')} };`,
    `export const elsewhere = () => import('${INDEX}/${ELSEWHERE}');`,
  ].join('\n');
}

function landModule(world: Topology, surroundings: Bounds, detail?: Detail): string {
  return moduleOf({
    topology: cropGeography(world, surroundings, detail),
    lakes: cropLakes(lakes, surroundings),
  });
}

/** A true coast the other way round, without the lakes that people know by name. */
function inventedModule(world: Topology, bounds: Bounds): string {
  const [west, , east] = bounds;
  const land = cropGeography(world, surroundingsOf(bounds));
  return moduleOf({ topology: mirrorGeography(land, (west + east) / 2), lakes: {} });
}

/** As a string to parse: engines read that several times faster than the same object as code. */
function moduleOf(land: object): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(land))});`;
}

/** More than a quarter of the way round the world. */
const isWide = ([west, , east]: Bounds): boolean => east - west > 90;

function atlas(detail: '10m' | '110m'): Topology {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Topology;
}

function readMap(file: string): { readonly bounds: Bounds; readonly isInvented: boolean } {
  const source: unknown = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  const map = isRecord(source) ? source['map'] : undefined;
  const bounds = isRecord(map) ? map['bounds'] : undefined;
  if (Array.isArray(bounds)) {
    const [west, south, east, north]: readonly unknown[] = bounds;
    if (isNumber(west) && isNumber(south) && isNumber(east) && isNumber(north))
      return { bounds: [west, south, east, north], isInvented: isRecord(map) && map['invented'] === true };
  }
  throw new TypeError(`${file}: map.bounds must be [west, south, east, north] in degrees.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
