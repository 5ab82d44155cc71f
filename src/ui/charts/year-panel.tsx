import type { LimitKind, YearPanel as Panel } from '#client/index.ts';
import { pathAround, pathThrough, roundRange, scaleOf, type Point, type ChartScale } from '#client/index.ts';
import { useWidth } from './use-width.ts';
import { ValueLines } from './value-lines.tsx';

export interface YearPanelProps {
  readonly panel: Panel;
  readonly firstYear: number;
  /** The last year to be drawn, from 0; later ones are still to come. */
  readonly until: number;
  /** Range of values of this panel, or of all panels beside it. */
  readonly range: readonly [low: number, high: number];
  readonly colour: string;
  /** Values on the axis. */
  readonly format: (value: number) => string;
  readonly limitName: (kind: LimitKind) => string;
  readonly height?: number;
}

const margin = { top: 14, right: 10, bottom: 22, left: 46 } as const;

/** All values that a panel draws, for its scale. */
export const valuesOf = ({ values, without, band, limits }: Panel): readonly number[] => [
  ...values,
  ...(without ?? []),
  ...(band ?? []).flatMap(({ p10, p90 }) => [p10, p90]),
  ...limits.flatMap((limit) => limit.values.filter((value) => value !== undefined)),
];

/** A scale from 0 up, or from below where values are negative. */
export const rangeOf = (panels: readonly Panel[]): readonly [number, number] =>
  roundRange(panels.flatMap(valuesOf), [0], 3);

/** One line through the years, in the grammar of all of them: line, dashes, band, limit. The words say the same. */
export function YearPanelDrawing(props: YearPanelProps) {
  const { panel, firstYear, until, range, colour, format, limitName, height = 168 } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const count = panel.values.length;
  const x = scaleOf([0, Math.max(1, count - 1)], [margin.left, width - margin.right]);
  const y = scaleOf(range, [height - margin.bottom, margin.top], 3);
  const through = (values: readonly (number | undefined)[], upTo = count - 1) =>
    pathThrough(
      values
        .slice(0, upTo + 1)
        .map((value, year): Point | undefined =>
          value === undefined ? undefined : [x.at(year), y.at(value)],
        ),
    );
  const now = panel.values[until];
  return (
    <div ref={ref} className="year-panel__drawing">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Axes x={x} y={y} width={width} height={height} firstYear={firstYear} count={count} format={format} />
        <Band panel={panel} x={x} y={y} colour={colour} />
        {panel.limits.map(({ kind, values }) => (
          <LimitLine
            key={kind}
            kind={kind}
            values={values}
            x={x}
            y={y}
            name={limitName(kind)}
            d={through(values)}
          />
        ))}
        {panel.without === undefined ? undefined : (
          <path className="chart-line chart-line--without" d={through(panel.without, until)} />
        )}
        <path className="chart-line" d={through(panel.values, until)} stroke={colour} />
        {panel.marks
          .filter((year) => year <= until)
          .map((year) => (
            <path
              key={year}
              className="chart-mark"
              d="M0 -5 5 4H-5Z"
              transform={`translate(${x.at(year)} ${y.at(panel.values[year] ?? 0)})`}
            />
          ))}
        {now === undefined ? undefined : (
          <circle className="chart-now" cx={x.at(until)} cy={y.at(now)} r={4} fill={colour} />
        )}
      </svg>
    </div>
  );
}

interface AxesProps {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly width: number;
  readonly height: number;
  readonly firstYear: number;
  readonly count: number;
  readonly format: (value: number) => string;
}

function Axes({ x, y, width, height, firstYear, count, format }: AxesProps) {
  const last = count - 1;
  const named = width > 260 ? [0, Math.round(last / 2), last] : [0, last];
  return (
    <g className="chart-axes">
      <ValueLines y={y} from={margin.left} to={width - margin.right} format={format} />
      {Array.from({ length: count }, (_, year) => (
        <line
          key={year}
          x1={x.at(year)}
          x2={x.at(year)}
          y1={height - margin.bottom}
          y2={height - margin.bottom + (named.includes(year) ? 6 : 3)}
        />
      ))}
      {named.map((year) => (
        <text
          key={year}
          x={x.at(year)}
          y={height - 4}
          textAnchor={year === 0 ? 'start' : year === last ? 'end' : 'middle'}
        >
          {firstYear + year}
        </text>
      ))}
    </g>
  );
}

interface BandProps {
  readonly panel: Panel;
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly colour: string;
}

function Band({ panel: { band }, x, y, colour }: BandProps) {
  if (band === undefined) return undefined;
  const edge = (of: 'p10' | 'p90') => band.map((quantiles, year): Point => [x.at(year), y.at(quantiles[of])]);
  return (
    <g className="chart-band">
      <path d={pathAround(edge('p90'), edge('p10'))} fill={colour} />
      <path d={pathThrough(edge('p90'))} stroke={colour} />
      <path d={pathThrough(edge('p10'))} stroke={colour} />
    </g>
  );
}

interface LimitLineProps {
  readonly kind: LimitKind;
  readonly values: readonly (number | undefined)[];
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly name: string;
  readonly d: string;
}

/** What was promised, or should not be crossed: ruled in red, with its name at the far end. */
function LimitLine({ kind, values, x, y, name, d }: LimitLineProps) {
  const last = values.findLastIndex((value) => value !== undefined);
  const value = values[last];
  if (value === undefined) return undefined;
  const isCeiling = kind === 'ceiling' || kind === 'debt-ceiling' || kind === 'promise';
  return (
    <g className="chart-limit">
      <path d={d} />
      <text x={x.at(last)} y={y.at(value) + (isCeiling ? -5 : 13)} textAnchor="end">
        {name}
      </text>
    </g>
  );
}
