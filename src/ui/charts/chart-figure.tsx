import { useId, useState, type ReactNode } from 'react';
import { Button } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './charts.css';

export interface ChartFigureProps {
  readonly title: string;
  readonly level?: 3 | 4;
  /** The chart in one sentence: what it shows here, not what it is about. */
  readonly reading?: ReactNode;
  /** How to read it: lines and shapes with their names. */
  readonly chartKey?: ReactNode;
  /** The same in figures, to be turned to. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its name, its sentence, its key, and the table that lies behind it. */
export function ChartFigure({ title, level = 3, reading, chartKey, table, children }: ChartFigureProps) {
  const { t } = useWords();
  const id = useId();
  const [isTable, setTable] = useState(false);
  const Heading = `h${level}` as const;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart__head">
        <Heading className="chart__title" id={id}>
          {title}
        </Heading>
        <Button
          size="small"
          variant="quiet"
          onPress={() => setTable(!isTable)}
          aria-label={t(isTable ? 'years.chart.drawing-of' : 'years.chart.table-of', { title })}
        >
          {t(isTable ? 'years.chart.drawing' : 'years.chart.table')}
        </Button>
        {reading === undefined ? undefined : <p className="chart__reading">{reading}</p>}
      </figcaption>
      {isTable ? <div className="chart__table">{table}</div> : <div className="chart__body">{children}</div>}
      {isTable ? undefined : chartKey}
    </figure>
  );
}
