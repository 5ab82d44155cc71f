/** More than two parties: an axis for each, and every package a line across them (Inselberg 1985). */
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { mark } from '../../tournament/picture/marks.ts';
import { hueOf, palette } from '../../tournament/picture/palette.ts';
import { element, label } from '../../tournament/picture/svg.ts';
import { thinned, type Box, type Drawn } from './drawn.ts';

export function drawAxes(
  { parties, most, format, walkAways, frontier, points }: Drawn,
  { x, y, width, height }: Box,
): string {
  const across = scalePoint<number>(parties.keys(), [x, x + width - 20]).padding(0.15);
  const up = scaleLinear([0, most], [y + height, y]);
  const at = (value: number, party: number): [number, number] => [across(party) ?? x, up(value)];
  const path = (point: readonly number[]): string => line()(point.map(at)) ?? '';
  const shown = thinned(frontier);
  return element(
    'g',
    {},
    ...shown.map((point) =>
      element('path', {
        d: path(point),
        fill: 'none',
        stroke: palette['rule-strong'],
        'stroke-width': 0.7,
        opacity: Math.max(0.05, Math.min(0.5, 40 / shown.length)),
      }),
    ),
    ...parties.flatMap((name, party) => {
      const [axis, foot] = at(walkAways[party] ?? 0, party);
      return [
        element('line', { x1: axis, x2: axis, y1: y, y2: y + height, stroke: palette.ink }),
        // What lies below the walk-away is worse than no agreement.
        element('line', {
          x1: axis,
          x2: axis,
          y1: foot,
          y2: y + height,
          stroke: palette.stamp,
          'stroke-width': 4,
          'stroke-linecap': 'round',
        }),
        label(name, { x: axis, y: y + height + 22, 'font-size': 13, 'text-anchor': 'middle' }),
        ...up.ticks(5).map((tick) =>
          label(format(tick), {
            x: axis - 7,
            y: up(tick) + 4,
            'font-size': 10.5,
            'text-anchor': 'end',
            fill: palette['ink-soft'],
          }),
        ),
      ];
    }),
    ...points.flatMap((marked, index) =>
      marked.at.flatMap((point) => [
        element('path', { d: path(point), fill: 'none', stroke: hueOf(index), 'stroke-width': 1.8 }),
        ...point.map((value, party) => mark(index, ...at(value, party), 70)),
      ]),
    ),
  );
}
