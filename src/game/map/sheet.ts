/**
 * Where on the paper does a place lie? A sheet is one window of the map: the whole, or a magnified inset.
 * Lambert's azimuthal equal-area projection, centred on the case: areas can be compared, and the graticule
 * bends as it does on the maps of the archive. A case that goes more than half-way round the world lies on the Equal
 * Earth projection instead (Šavrič, Patterson and Jenny 2018), which keeps areas as well.
 */
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Bounds, LonLat } from '#client/index.ts';
import type { Box, Point } from './geometry.ts';

export interface Sheet {
  /** The window, in CSS pixels of the host. */
  readonly frame: Box;
  readonly projection: GeoProjection;
  readonly pixelsPerDegree: number;
  readonly project: (at: LonLat) => Point;
  /** Draws GeoJSON, cut off a little outside the window so that no cut shows. */
  readonly path: (context: CanvasRenderingContext2D) => GeoPath;
}

/** How far beyond the window shapes are kept, so that wide strokes along a cut stay out of sight. */
const BLEED = 80;

/** Degrees of longitude that an azimuthal map cannot show: it is cut off 80 degrees from its centre. */
const HALF_ROUND = 160;

/** A sheet on which `bounds` fill `inner` as well as they can, and land goes on to the edges of `frame`. */
export function makeSheet(bounds: Bounds, frame: Box, inner: Box): Sheet {
  const [west, south, east, north] = bounds;
  const centre: [number, number] = [(west + east) / 2, (south + north) / 2];
  const projection =
    east - west > HALF_ROUND
      ? geoEqualEarth().rotate([-centre[0], 0]).precision(0.3)
      : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(80).precision(0.3);
  projection.scale(1).translate([0, 0]);

  // The outline of the bounds, sampled, because their edges bend.
  const outline = edgesOf(bounds).map((at) => projection([at[0], at[1]]) ?? [0, 0]);
  const xs = outline.map(([x = 0]) => x);
  const ys = outline.map(([, y = 0]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(inner.width / (right - left), inner.height / (bottom - top));
  projection
    .scale(scale)
    .translate([
      inner.x + inner.width / 2 - ((left + right) / 2) * scale,
      inner.y + inner.height / 2 - ((top + bottom) / 2) * scale,
    ]);
  projection.clipExtent([
    [frame.x - BLEED, frame.y - BLEED],
    [frame.x + frame.width + BLEED, frame.y + frame.height + BLEED],
  ]);

  return {
    frame,
    projection,
    pixelsPerDegree: (scale * Math.PI) / 180,
    project: ([longitude, latitude]) => {
      const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
      return { x, y };
    },
    path: (context) => geoPath(projection, context),
  };
}

/** Mean radius of the Earth times the angle of one degree, in kilometres. */
export const KILOMETRES_PER_DEGREE = 111.195;

function edgesOf([west, south, east, north]: Bounds): readonly LonLat[] {
  const steps = Array.from({ length: 9 }, (_unused, index) => index / 8);
  return steps.flatMap((share): readonly LonLat[] => {
    const longitude = west + (east - west) * share;
    const latitude = south + (north - south) * share;
    return [
      [longitude, south],
      [longitude, north],
      [west, latitude],
      [east, latitude],
    ];
  });
}
