import { memo, useMemo } from 'react';
import { contourLines, type Point } from './contour-lines.ts';
import './engraving.css';
import { riversFrom } from './drainage.ts';
import { coursePath, railway, summits } from './features.ts';
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

/** Cells to the unit of marks and letters: they are as large on a small sheet as on a large one. */
const unit = 1.24;

/** Fills its frame; what does not fit is lost on the left, where the plain is. */
const fit = ['xMaxYMid', 'slice'].join(' ');

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
      rivers: riversFrom(
        terrain,
        tops.map(([x, y], index): Point => [x + (index % 2 === 0 ? 1 : -1) * rows * 0.06, y + rows * 0.04]),
      ),
    };
  }, [name, columns, rows, interval, ruggedness, plain]);

  const mines = useMemo(
    () => minePlaces(sheet.tops, minerals.length, columns, rows),
    [sheet, minerals, columns, rows],
  );
  const line = rail === true && mines[0] !== undefined ? railway(name, mines[0], [-2, rows * 0.84]) : [];

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
      {sheet.rivers.map(({ course, sources }) => (
        <path
          key={course.slice(0, 2).join()}
          className="engraving__river"
          d={coursePath(course, 2)}
          strokeWidth={unit * (0.24 + 0.12 * Math.min(4, sources))}
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
          <circle className="engraving__mine-ground" r="2.1" />
          <path strokeWidth="0.4" d="M-1.2 1.35 1.05 -.9M1.2 1.35 -1.05 -.9" />
          <path strokeWidth="0.72" strokeLinecap="butt" d="M.55 -1.500 1.700 -.35M-.55 -1.500 -1.700 -.35" />
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
