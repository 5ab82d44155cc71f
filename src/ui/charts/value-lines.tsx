import type { ChartScale } from '#client/index.ts';

export interface ValueLinesProps {
  readonly y: ChartScale;
  /** Where the lines begin and end, in pixels from the left. */
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
}

/** The lines across a chart, each with its value at the left; the one at nought is the base. */
export function ValueLines({ y, from, to, format }: ValueLinesProps) {
  return y.ticks.map((tick) => (
    <g key={tick} transform={`translate(0 ${y.at(tick)})`}>
      <line className={tick === 0 ? 'chart-axes__base' : undefined} x1={from} x2={to} />
      <text x={from - 6} dy="0.32em" textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ));
}
