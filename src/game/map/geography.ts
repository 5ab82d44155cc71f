/** What land lies under this case? Loads it, and opens it into shapes that can be drawn. */
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { waterIds, type WaterId } from '#client/index.ts';
import { elsewhere, geographies, type LandFile } from 'virtual:geography';

export interface Geography {
  readonly land: MultiPolygon;
  readonly coast: MultiLineString;
  readonly borders: MultiLineString;
  readonly countries: readonly Country[];
  readonly lakes: readonly Lake[];
}

export interface Country {
  /** Three digits, as the United Nations count. */
  readonly code: string;
  readonly shape: Feature;
}

export interface Lake {
  readonly id: WaterId | undefined;
  readonly ring: readonly (readonly [longitude: number, latitude: number])[];
}

/** The land under a scenario; a coarse world where the build knew none. */
export async function loadGeography(scenario: string): Promise<Geography> {
  const load = Object.hasOwn(geographies, scenario) ? geographies[scenario] : undefined;
  const { default: file } = await (load ?? elsewhere)();
  return openGeography(file);
}

export function openGeography({ topology, lakes }: LandFile): Geography {
  const { countries } = topology.objects;
  const areas = countries.geometries.filter(
    (geometry): geometry is TopoMultiPolygon => geometry.type === 'MultiPolygon',
  );
  return {
    land: merge(topology, areas),
    coast: mesh(topology, countries, (a, b) => a === b),
    borders: mesh(topology, countries, (a, b) => a !== b),
    countries: areas.map((area) => ({ code: String(area.id), shape: feature(topology, area) })),
    lakes: Object.entries(lakes).map(([id, ring]) => ({
      id: waterIds.find((known) => known === id),
      ring: ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const),
    })),
  };
}

/** A country's name in a language, from the platform's own tables; undefined where it has none. */
export function countryName(code: string, language: string): string | undefined {
  try {
    const region = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice('und-'.length);
    if (region === undefined || region.length !== 2) return undefined;
    // Unicode writes `Congo - Brazzaville`; maps do not.
    return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
      .of(region)
      ?.replace(' - ', '-');
  } catch {
    return undefined;
  }
}
