import { useState } from 'react';
import {
  pathOfDots,
  scaleOf,
  type CaseWords,
  type DebriefTable,
  type Scenario,
  type TableReport,
} from '#client/index.ts';
import { AxisChoice } from '../charts/axis-choice.tsx';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { useWidth } from '../charts/use-width.ts';
import { Ledger, partyColour, Select } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { sayHeap } from './say-heap.ts';

interface ClassDealsProps {
  /** Of the tables that have been worked out: at least one. */
  readonly reports: readonly [TableReport, ...TableReport[]];
  readonly tables: readonly DebriefTable[];
  readonly scenario: Scenario;
  readonly names: CaseWords;
}

const margin = { top: 16, right: 16, bottom: 40, left: 48 } as const;
/** A deal is as high as this; where several tables made the same, it grows by so much for each letter more. */
const deal = 22;
const perLetter = 6;

/**
 * Where every table came out, among everything that was possible at one of them, as two parties see it: what happens at a table changes what a deal is
 * worth there, so that tables do not share one frontier.
 */
export function ClassDeals({ reports, tables, scenario, names }: ClassDealsProps) {
  const { t, number } = useWords();
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(1);
  const [wanted, setWanted] = useState<number>();
  const { table: behind, report } = reports.find(({ table }) => table === wanted) ?? reports[0];
  const [ref, room] = useWidth<HTMLDivElement>();
  const width = Math.min(room, 760);
  const height = Math.round(Math.min(560, Math.max(280, width * 0.72)));
  const x = scaleOf([0, 100], [margin.left, width - margin.right], 5);
  const y = scaleOf([0, 100], [height - margin.bottom, margin.top], 5);
  const at = (points: readonly number[]) => [x.at(points[across] ?? 0), y.at(points[up] ?? 0)] as const;
  const { analysis } = report.facts;
  const shown = tables.flatMap((table) =>
    table.points === undefined ? [] : [{ ...table, points: table.points }],
  );
  // Tables that came out at the same points are one mark with several numbers.
  const heaps = new Map<string, readonly (typeof shown)[number][]>();
  for (const table of shown) {
    const place = `${table.points.join()} ${table.agreement === undefined}`;
    heaps.set(place, [...(heaps.get(place) ?? []), table]);
  }
  return (
    <ChartFigure
      title={t('classroom.debrief.deals')}
      reading={t('classroom.debrief.deals-reading', { table: behind })}
      chartKey={
        <>
          {reports.length > 1 ? (
            <div className="possible__axes">
              <Select
                label={t('classroom.debrief.possible-at')}
                choices={reports.map(({ table }) => ({
                  value: `${table}`,
                  label: t('classroom.table', { table }),
                }))}
                value={`${behind}`}
                onChange={(value) => setWanted(Number(value))}
              />
            </div>
          ) : undefined}
          {scenario.parties.length > 2 ? (
            <AxisChoice
              parties={scenario.parties.length}
              name={(party) => names.party(party)}
              across={across}
              up={up}
              onAcross={setAcross}
              onUp={setUp}
            />
          ) : undefined}
        </>
      }
      table={
        <Ledger
          caption={t('classroom.debrief.deals')}
          hideCaption
          rows={shown}
          rowKey={({ table }) => `${table}`}
          columns={[
            { id: 'table', header: t('classroom.debrief.table'), cell: ({ table }) => table },
            ...scenario.parties.map((_, party) => ({
              id: `${party}`,
              header: names.party(party),
              align: 'end' as const,
              cell: ({ points }: (typeof shown)[number]) => number(points[party] ?? 0, 1),
            })),
          ]}
        />
      }
    >
      <div ref={ref} className="scatter">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          {x.ticks.map((tick) => (
            <text
              key={`x${tick}`}
              x={x.at(tick)}
              y={height - margin.bottom + 18}
              textAnchor="middle"
              className="class-deals__tick"
            >
              {number(tick)}
            </text>
          ))}
          {y.ticks.map((tick) => (
            <text
              key={`y${tick}`}
              x={margin.left - 8}
              y={y.at(tick) + 4}
              textAnchor="end"
              className="class-deals__tick"
            >
              {number(tick)}
            </text>
          ))}
          <path d={pathOfDots(report.cloud.points.map(at))} className="class-deals__cloud" />
          <path
            d={pathOfDots(analysis.frontier.map(({ points }) => at(points)))}
            className="class-deals__frontier"
          />
          {[...heaps].map(([place, heap]) => {
            const [first] = heap;
            if (first === undefined) return undefined;
            const [cx, cy] = at(first.points);
            const { agreement } = first;
            const label = sayHeap(heap.map(({ table }) => table));
            const long = deal + perLetter * (label.length - 1);
            // A long mark at an edge moves in: what is cut off cannot be read.
            const middle = Math.min(
              Math.max(cx, margin.left + long / 2),
              width - margin.right / 2 - long / 2,
            );
            return (
              <g
                key={place}
                className="class-deals__deal"
                data-impasse={agreement === undefined ? '' : undefined}
              >
                <rect x={middle - long / 2} y={cy - deal / 2} width={long} height={deal} rx={deal / 2} />
                <text x={middle} y={cy + 4} textAnchor="middle">
                  {label}
                </text>
              </g>
            );
          })}
          <text
            x={(width + margin.left) / 2}
            y={height - 4}
            textAnchor="middle"
            className="class-deals__axis"
            fill={partyColour(across)}
          >
            {names.party(across)}
          </text>
          <text
            transform={`translate(14 ${height / 2}) rotate(-90)`}
            textAnchor="middle"
            className="class-deals__axis"
            fill={partyColour(up)}
          >
            {names.party(up)}
          </text>
        </svg>
      </div>
    </ChartFigure>
  );
}
