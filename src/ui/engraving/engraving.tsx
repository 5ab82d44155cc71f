import { memo, useEffect, useRef, useState } from 'react';
import './engraving.css';
import { isLegible, seenOf } from './legible.ts';
import { fineness } from './stroke.ts';
import { useSheet } from './use-sheet.ts';

export interface EngravingProps {
  /** The same name engraves the same sheet. */
  readonly name: string;
  /** Cells across and down: about one for every 7 pixels of the size it is meant for. */
  readonly columns: number;
  readonly rows: number;
  /** Metres between two lines. */
  readonly interval?: number;
  /** Share of the width, from the left, kept flat for words. */
  readonly plain?: number;
  /** Minerals whose workings are marked, with crossed hammers in their colours. */
  readonly minerals?: readonly string[];
  /** Draws a railway from the first working to the edge of the sheet. */
  readonly rail?: boolean;
}

/** Cells to the unit of marks and letters: they are as large on a small sheet as on a large one. */
const unit = 1.24;

/** Fills its frame; what does not fit is lost on the left, where the plain is, and at the top, away from the railway. */
const fit = ['xMaxYMax', 'slice'].join(' ');

const none: readonly string[] = [];

/** A contour map of an invented land, drawn like an engraved sheet. Ornament: it says nothing. */
export const Engraving = memo(function Engraving(props: EngravingProps) {
  const { name, columns, rows, interval = 60, plain = 0, minerals = none, rail = false } = props;
  const sheet = useSheet({ name, columns, rows, interval, plain, mines: minerals.length, rail });
  const [place, frame] = useFrame();
  if (sheet === undefined) return <div className="engraving" ref={place} />;
  const clear = { seen: seenOf(columns, rows, frame), mines: sheet.mines, unit };
  return (
    <div className="engraving" ref={place}>
      <svg
        className="engraving__drawing"
        viewBox={`0 0 ${columns} ${rows}`}
        preserveAspectRatio={fit}
        aria-hidden="true"
        focusable="false"
      >
        <g transform={`scale(${1 / fineness})`}>
          {sheet.lines.map(({ metres, area }) =>
            area === '' ? undefined : <path key={metres} className="engraving__land" d={area} />,
          )}
          <path className="engraving__grid" d={gridPath(columns, rows)} />
          {sheet.rivers.map(({ path, sources }) => (
            <path
              key={path}
              className="engraving__river"
              d={path}
              strokeWidth={fineness * unit * (0.24 + 0.12 * Math.min(4, sources))}
            />
          ))}
          {sheet.lines.map(({ metres, isIndex, stroke }) => (
            <path
              key={metres}
              className={isIndex ? 'engraving__line engraving__line--index' : 'engraving__line'}
              d={stroke}
            />
          ))}
          {sheet.rail === '' ? undefined : (
            <>
              <path className="engraving__rail" d={sheet.rail} strokeWidth={fineness * unit * 0.72} />
              <path
                className="engraving__rail engraving__rail--ties"
                d={sheet.rail}
                strokeWidth={fineness * unit * 0.36}
                strokeDasharray={`${fineness * unit * 2} ${fineness * unit * 2}`}
              />
            </>
          )}
        </g>
        {sheet.lines.flatMap(({ metres, numbers }) =>
          numbers
            .filter(({ x, y, turn }) => isLegible([x, y], { ...clear, steep: Math.abs(turn) / 90 }))
            .map(({ x, y, turn }) => (
              <text
                key={`${x}-${y}`}
                className="engraving__number"
                transform={`translate(${x} ${y}) rotate(${turn})`}
                fontSize={unit * 1.75}
                strokeWidth={unit * 0.9}
              >
                {metres}
              </text>
            )),
        )}
        {sheet.summits.map(({ x, y, metres }) => (
          <g key={`${x}-${y}`} transform={`translate(${x} ${y}) scale(${unit})`}>
            <path className="engraving__summit" d="M0 -.8l.75 1.3h-1.5z" />
            {isLegible([x, y + unit * 1.9], clear) ? (
              <text className="engraving__number" y="1.9" fontSize="1.7" strokeWidth=".8" fontStyle="italic">
                {metres}
              </text>
            ) : undefined}
          </g>
        ))}
        {sheet.mines.map(([x, y], index) => (
          <g
            key={`${x}-${y}`}
            className="engraving__mine"
            transform={`translate(${x} ${y}) scale(${unit})`}
            stroke={`var(--mineral-${minerals[index] ?? 'copper'})`}
          >
            <circle className="engraving__mine-ground" r="2.1" />
            <path strokeWidth="0.4" d="M-1.2 1.35 1.05 -.9M1.2 1.35 -1.05 -.9" />
            <path
              strokeWidth="0.72"
              strokeLinecap="butt"
              d="M.55 -1.500 1.700 -.35M-.55 -1.500 -1.700 -.35"
            />
          </g>
        ))}
      </svg>
    </div>
  );
});

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How large is the frame that the sheet fills? */
function useFrame() {
  const place = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<Frame | undefined>();
  useEffect(() => {
    if (place.current === null) return undefined;
    // Told after the page has been laid out anyway.
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setFrame({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, frame] as const;
}

/** Meridians and parallels, in fine units. */
function gridPath(columns: number, rows: number): string {
  const step = (rows / 4) * fineness;
  const [width, height] = [columns * fineness, rows * fineness];
  const down = Array.from(
    { length: Math.floor(width / step) },
    (_, index) => `M${width - (index + 0.5) * step},0V${height}`,
  );
  const across = Array.from({ length: 4 }, (_, index) => `M0,${(index + 0.5) * step}H${width}`);
  return [...down, ...across].join('');
}
