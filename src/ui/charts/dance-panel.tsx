import { pathThrough, scaleOf, type DanceRow, type Point, type StepClass } from '#client/index.ts';
import { partyColour } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './charts.css';
import './dance-panel.css';
import { useWidth } from './use-width.ts';
import { ValueLines } from './value-lines.tsx';

/** A sign for each class of step, drawn around nothing. */
const signs: Readonly<Record<StepClass, string>> = {
  fortunate: 'M0 -6 6 0 0 6 -6 0Z',
  nice: 'M-5.500 0H5.500M0 -5.500V5.500',
  concession: 'M0 6 -6 -4.500H6Z',
  silent: 'M-5.500 0H5.500',
  unfortunate: 'M-4.500 -4.500 4.500 4.500M4.500 -4.500 -4.500 4.500',
  selfish: 'M0 -6 6 4.500H-6Z',
};

export interface DancePanelProps {
  readonly row: DanceRow;
  readonly rounds: number;
}

const margin = { top: 12, right: 34, bottom: 22, left: 30 } as const;
const HEIGHT = 190;

/** What one party asked for itself, round by round, on its own scale; each step by the sign of its class. */
export function DancePanel({ row, rounds }: DancePanelProps) {
  const { t, number } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const x = scaleOf([1, Math.max(2, rounds)], [margin.left + 10, width - margin.right]);
  const y = scaleOf([0, 100], [HEIGHT - margin.bottom, margin.top], 4);
  const at = (round: number, points: number): Point => [x.at(round), y.at(points)];
  const colour = partyColour(row.party);
  return (
    <div ref={ref} className="dance-panel">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <g className="chart-axes">
          <ValueLines y={y} from={margin.left} to={width - margin.right} format={number} />
          {Array.from({ length: rounds }, (_, index) => (
            <text key={index} x={x.at(index + 1)} y={HEIGHT - 6} textAnchor="middle">
              {index + 1}
            </text>
          ))}
        </g>
        <g className="chart-limit">
          <path d={`M${margin.left} ${y.at(row.walkAway)}H${width - margin.right}`} />
          <text x={margin.left + 4} y={y.at(row.walkAway) + 13}>
            {t('debrief.possible.walk-away')}
          </text>
        </g>
        <path
          className="chart-line"
          d={pathThrough(row.asked.map(({ round, points }) => at(round, points)))}
          stroke={colour}
        />
        {row.asked.map(({ proposal, round, points, step }) => {
          const [px, py] = at(round, points);
          return (
            <g key={proposal} transform={`translate(${px} ${py})`}>
              <circle className="dance-panel__field" r={9} stroke={colour} />
              {step === undefined ? (
                <circle r={3.5} fill={colour} />
              ) : (
                <path className="step-sign" data-step={step} d={signs[step]} transform="scale(0.8)" />
              )}
            </g>
          );
        })}
        <g
          className="dance-panel__result"
          transform={`translate(${width - margin.right} ${y.at(row.result)})`}
        >
          <path d="M0 0 8 -5V5Z" />
          <text x={12} dy="0.32em">
            {number(row.result)}
          </text>
        </g>
      </svg>
    </div>
  );
}

/** The sign of a class of steps, for a key. */
export function StepSign({ step }: { readonly step: StepClass }) {
  return (
    <svg className="step-sign-field" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <path className="step-sign" data-step={step} d={signs[step]} />
    </svg>
  );
}
