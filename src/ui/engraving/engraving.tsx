import { memo, useMemo } from 'react';
import { contourLines, type Point } from './contour-lines.ts';
import './engraving.css';
import { coursePath, railway, river, summits } from './features.ts';
import { terrainOf } from './terrain.ts';

export interface EngravingProps {
  /** The same name engraves the same sheet. */
  readonly name: string;
  /** Cells across and down: about one for every 7 pixels of the size it is meant for. */
  readonly columns: number;
  readonly rows: number;
  /** Metres between two lines. */
  readonly interval?: number;
  readonly ruggedness?: number;
  /** Share of the width, from the left, kept flat for words. */
  readonly plain?: number;
  /** Minerals whose workings are marked, with crossed hammers in their colours. */
  readonly minerals?: readonly string[];
  /** Draws a railway from the workings to the edge of the sheet. */
  readonly rail?: boolean;
  readonly grid?: boolean;
  readonly numbers?: boolean;
}

/** Fills its frame; what does not fit is lost on the left, where the plain is. */
const fit = 'xMaxYMid slice';

/** A contour map of an invented land, drawn like an engraved sheet. Ornament: it says nothing. */
export const Engraving = memo(function Engraving(props: EngravingProps) {
  const { name, columns, rows, interval = 60, ruggedness, plain, minerals = [], rail, grid, numbers } = props;
  const sheet = useMemo(() => {
    const terrain = terrainOf(name, {
      columns,
      rows,
      ...(ruggedness === undefined ? {} : { ruggedness }),
      ...(plain === undefined ? {} : { plain }),
    });
    const tops = summits(terrain, 7, rows * 0.16);
    return {
      lines: contourLines(terrain, interval),
      tops: tops.map(([x, y]) => ({ x, y, metres: Math.round(terrain.heights[y * columns + x] ?? 0) })),
      rivers: tops.slice(0, 3).map(([x, y]) => river(terrain, [x + rows * 0.07, y + rows * 0.05])),
    };
  }, [name, columns, rows, interval, ruggedness, plain]);

  const mines = useMemo(
    () => minePlaces(sheet.tops, minerals.length, columns, rows),
    [sheet, minerals, columns, rows],
  );
  const line = rail === true && mines[0] !== undefined ? railway(name, mines[0], [-2, rows * 0.74]) : [];
  const unit = rows / 100;

  return (
    <svg
      className="engraving"
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio={fit}
      aria-hidden="true"
      focusable="false"
    >
      {sheet.lines.map((contour) => (
        <path key={`land-${contour.metres}`} className="engraving__land" d={contour.area} />
      ))}
      {grid === true ? <path className="engraving__grid" d={gridPath(columns, rows)} /> : undefined}
      {sheet.rivers.map((course, index) => (
        <path
          key={course[0]?.join() ?? index}
          className="engraving__river"
          d={coursePath(course, 3)}
          strokeWidth={unit * 0.42}
        />
      ))}
      {sheet.lines.map((contour) => (
        <path
          key={contour.metres}
          className={contour.isIndex ? 'engraving__line engraving__line--index' : 'engraving__line'}
          d={contour.stroke}
        />
      ))}
      {numbers === true
        ? sheet.lines.flatMap((contour) =>
            contour.numbers.map(({ x, y, turn }) => (
              <text
                key={`${x}-${y}`}
                className="engraving__number"
                transform={`translate(${x} ${y}) rotate(${turn})`}
                fontSize={unit * 1.75}
                strokeWidth={unit * 0.9}
              >
                {contour.metres}
              </text>
            )),
          )
        : undefined}
      {numbers === true
        ? sheet.tops.map(({ x, y, metres }) => (
            <g key={`${x}-${y}`}>
              <path
                className="engraving__summit"
                d={`M${x},${y - unit * 0.8}l${unit * 0.75},${unit * 1.3}h${-unit * 1.5}z`}
              />
              <text
                className="engraving__number"
                x={x}
                y={y + unit * 1.9}
                fontSize={unit * 1.7}
                strokeWidth={unit * 0.8}
                fontStyle="italic"
              >
                {metres}
              </text>
            </g>
          ))
        : undefined}
      {line.length > 0 ? (
        <>
          <path className="engraving__rail" d={coursePath(line)} strokeWidth={unit * 0.72} />
          <path
            className="engraving__rail engraving__rail--ties"
            d={coursePath(line)}
            strokeWidth={unit * 0.36}
            strokeDasharray={`${unit * 2} ${unit * 2}`}
          />
        </>
      ) : undefined}
      {mines.map(([x, y], index) => (
        <g
          key={`${x}-${y}`}
          className="engraving__mine"
          transform={`translate(${x} ${y}) scale(${unit})`}
          stroke={`var(--mineral-${minerals[index] ?? 'copper'})`}
        >
          <circle className="engraving__mine-ground" r="2.5" />
          <path strokeWidth="0.55" d="M-1.500 1.700 1 -0.800M1.500 1.700 -1 -0.800" />
          <path strokeWidth="0.95" d="M.3 -1.500 1.700 -.1M-.3 -1.500 -1.700 -.1" />
        </g>
      ))}
    </svg>
  );
});

/** On the flanks of the summits, one after the other. */
function minePlaces(
  tops: readonly { readonly x: number; readonly y: number }[],
  count: number,
  columns: number,
  rows: number,
): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const top = tops[index % Math.max(1, tops.length)] ?? { x: columns / 2, y: rows / 2 };
    const around = index * 2.4 + 0.7;
    const reach = rows * (0.085 + 0.02 * (index % 3));
    return [
      top.x + Math.cos(around) * reach,
      Math.max(4, Math.min(rows - 4, top.y + Math.sin(around) * reach)),
    ];
  });
}

function gridPath(columns: number, rows: number): string {
  const step = rows / 4;
  const down = Array.from(
    { length: Math.floor(columns / step) },
    (_, index) => `M${columns - (index + 0.5) * step},0V${rows}`,
  );
  const across = Array.from({ length: 4 }, (_, index) => `M0,${(index + 0.5) * step}H${columns}`);
  return [...down, ...across].join('');
}
