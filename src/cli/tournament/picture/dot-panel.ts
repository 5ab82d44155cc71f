/** How does one column of dots look: one row per contender, one mark per protocol, and an interval through each? */
import { scaleLinear } from 'd3-scale';
import type { Estimate } from '../../statistics/estimate.ts';
import { mark } from './marks.ts';
import { hueOf, palette } from './palette.ts';
import { element, label } from './svg.ts';

export interface DotPanel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the row of one contender. */
  readonly rowHeight: number;
  readonly title: string;
  /** Of the scale, in the unit of the values. */
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** Indexed by row, then by protocol. */
  readonly rows: readonly (readonly (Estimate | undefined)[])[];
  /** A value to compare with, such as the mean of all: a dashed line. */
  readonly reference: number | undefined;
  /** Another, marked at the edge. */
  readonly target: number | undefined;
}

/** Height of the head above the rows, and of the scale below them. */
export const panelHead = 26;
export const panelFoot = 20;

export function dotPanel(panel: DotPanel): string {
  const { x, y, width, rowHeight, rows, domain } = panel;
  const scale = scaleLinear([...domain], [x, x + width]);
  const bottom = y + panelHead + rows.length * rowHeight;
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 52)));
  const line = (at: number, attributes: Readonly<Record<string, string | number>>) =>
    element('line', { x1: at, x2: at, y1: y + panelHead, y2: bottom, ...attributes });
  return element(
    'g',
    {},
    label(panel.title, { x, y: y + 15, 'font-size': 14, 'font-weight': 600, fill: palette.ink }),
    ...ticks.map((tick) =>
      line(scale(tick), { stroke: palette.rule, 'stroke-width': tick === 0 ? 1.4 : 0.7 }),
    ),
    ...ticks.map((tick) =>
      label(panel.format(tick), {
        x: scale(tick),
        y: bottom + 14,
        'font-size': 10.5,
        'text-anchor': 'middle',
        fill: palette['ink-soft'],
      }),
    ),
    ...(panel.reference === undefined
      ? []
      : [line(scale(panel.reference), { stroke: palette.ink, 'stroke-dasharray': '2 3' })]),
    ...(panel.target === undefined ? [] : [targetAt(scale(panel.target), bottom)]),
    ...rows.flatMap((estimates, row) => {
      const top = y + panelHead + row * rowHeight;
      const step = rowHeight / (estimates.length + 1);
      return estimates.flatMap((estimate, protocol) =>
        estimate === undefined ? [] : dot(estimate, scale, top + step * (protocol + 1), protocol),
      );
    }),
  );
}

/** A small wedge at the foot. */
const targetAt = (x: number, y: number): string =>
  element('path', { d: `M${x} ${y - 7}l4.5 8h-9z`, fill: palette.stamp });

function dot(estimate: Estimate, scale: (value: number) => number, y: number, protocol: number): string[] {
  const { value, low, high } = estimate;
  const whisker =
    low === undefined || high === undefined
      ? []
      : [
          element('line', {
            x1: scale(low),
            x2: scale(high),
            y1: y,
            y2: y,
            stroke: hueOf(protocol),
            'stroke-width': 1.6,
            'stroke-linecap': 'round',
            opacity: 0.75,
          }),
        ];
  return [...whisker, mark(protocol, scale(value), y)];
}
