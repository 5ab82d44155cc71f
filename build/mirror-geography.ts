/**
 * What land does an invented country have? A true coast seen in a mirror: it looks like a coast, and it is nobody's. So
 * that insides stay insides, every ring is walked the other way round.
 */
import type { MultiPolygon, Topology } from 'topojson-specification';
import type { cropGeography } from './crop-geography.ts';

type Land = ReturnType<typeof cropGeography>;

/** East becomes west around a meridian, in degrees. */
export function mirrorGeography(land: Land, meridian: number): Land {
  const [scale = 1] = land.transform?.scale ?? [];
  const twice = Math.round((2 * meridian) / scale);
  const arcs: Topology['arcs'] = land.arcs.map((arc) =>
    arc.map(([x = 0, y = 0], index) => (index === 0 ? [twice - x, y] : [x === 0 ? 0 : -x, y])),
  );
  const geometries = land.objects.countries.geometries.map((country) =>
    country.type === 'MultiPolygon' ? { ...country, arcs: turned(country.arcs) } : country,
  );
  return { ...land, arcs, objects: { countries: { ...land.objects.countries, geometries } } };
}

/** The same rings, each from its last arc to its first, and each arc from its end. */
const turned = (polygons: MultiPolygon['arcs']): MultiPolygon['arcs'] =>
  polygons.map((rings) => rings.map((ring) => ring.map((arc) => ~arc).reverse()));
