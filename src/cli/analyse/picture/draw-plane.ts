/** Two parties: one across, one up. The zone is what lies above both walk-aways. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { mark } from '../../tournament/picture/marks.ts';
import { palette } from '../../tournament/picture/palette.ts';
import { element, label } from '../../tournament/picture/svg.ts';
import { thinned, type Box, type Drawn } from './drawn.ts';

export function drawPlane(
  { parties, most, format, walkAways, frontier, points }: Drawn,
  { x: left, y, width, height }: Box,
): string {
  const side = Math.min(width, height);
  const x = left + (width - side) / 2;
  const across = scaleLinear([0, most], [x, x + side]);
  const up = scaleLinear([0, most], [y + side, y]);
  const at = ([first = 0, second = 0]: readonly number[]): [number, number] => [across(first), up(second)];
  const [zoneLeft, zoneFoot] = at(walkAways);
  const shown = thinned(frontier);
  return element(
    'g',
    {},
    element('rect', { x, y, width: side, height: side, fill: palette['paper-raised'], stroke: palette.rule }),
    element('rect', {
      x: zoneLeft,
      y,
      width: Math.max(0, x + side - zoneLeft),
      height: Math.max(0, zoneFoot - y),
      fill: palette['paper-sunk'],
    }),
    ...across.ticks(5).flatMap((tick) => [
      label(format(tick), {
        x: across(tick),
        y: y + side + 16,
        'font-size': 11,
        'text-anchor': 'middle',
        fill: palette['ink-soft'],
      }),
      label(format(tick), {
        x: x - 7,
        y: up(tick) + 4,
        'font-size': 11,
        'text-anchor': 'end',
        fill: palette['ink-soft'],
      }),
    ]),
    label(parties[0] ?? '', { x: x + side / 2, y: y + side + 36, 'font-size': 13, 'text-anchor': 'middle' }),
    label(parties[1] ?? '', {
      transform: `translate(${x - 36} ${y + side / 2}) rotate(-90)`,
      'font-size': 13,
      'text-anchor': 'middle',
    }),
    element('path', {
      d: line()(shown.map(at)) ?? '',
      fill: 'none',
      stroke: palette['rule-strong'],
      'stroke-width': 1.2,
    }),
    ...shown.map((point) => {
      const [cx, cy] = at(point);
      return element('circle', { cx, cy, r: 2, fill: palette['rule-strong'] });
    }),
    ...marks(points).map(({ index, point, aside }) => {
      const [cx, cy] = at(point);
      return mark(index, cx + aside, cy, 110);
    }),
  );
}

/** Between the middles of marks that stand on one point: side by side, so that all of them are seen. */
const step = 13;

function marks(points: Drawn['points']) {
  const all = points.flatMap(({ at }, index) => at.map((point) => ({ index, point })));
  return all.map((one) => {
    const here = all.filter(({ point }) => point.every((value, party) => value === one.point[party]));
    return { ...one, aside: (here.indexOf(one) - (here.length - 1) / 2) * step };
  });
}
