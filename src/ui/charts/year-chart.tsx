import type { CaseWords, YearChart, YearPanel } from '#client/index.ts';
import {
  Ledger,
  MineralChip,
  mineralColour,
  partyColour,
  PartyName,
  type LedgerColumn,
} from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { ChartFigure } from './chart-figure.tsx';
import { panelReading } from './panel-reading.ts';
import { yearFormats } from './year-formats.ts';
import { rangeOf, YearPanelDrawing } from './year-panel.tsx';

export interface YearChartFigureProps {
  readonly chart: YearChart;
  readonly names: CaseWords;
  /** What the scenario's lines are called. */
  readonly lineName: (line: number) => string;
  readonly firstYear: number;
  /** The last year to be drawn, from 0. */
  readonly until: number;
  readonly level?: 3 | 4;
}

/** One measure of the years: a panel for each party, metal or line, on one scale where that makes sense. */
export function YearChartFigure(props: YearChartFigureProps) {
  const { chart, names, lineName, firstYear, until, level = 3 } = props;
  const words = useWords();
  const { t } = words;
  const { format, axis } = yearFormats(words, chart.unit);
  const shared = chart.isShared ? rangeOf(chart.panels) : undefined;
  const title = t(`years.chart.${chart.name}.title`);
  return (
    <ChartFigure
      title={title}
      level={level}
      reading={t(`years.chart.${chart.name}.about`)}
      table={
        <YearTable
          {...props}
          caption={chart.series === undefined ? title : t(`outcome.series.${chart.series}`)}
          format={format}
        />
      }
    >
      <ul className="year-panels">
        {chart.panels.map((panel) => {
          const now = panel.values[until];
          const without = panel.without?.[until];
          return (
            <li key={panel.id} className="year-panel">
              <div className="year-panel__head">
                <PanelName panel={panel} names={names} lineName={lineName} />
                <span className="year-panel__now">
                  {now === undefined ? '' : format(now)}{' '}
                  {without === undefined ? undefined : (
                    <small>{t('years.chart.without-value', { value: format(without) })}</small>
                  )}
                </span>
              </div>
              <YearPanelDrawing
                panel={panel}
                firstYear={firstYear}
                until={until}
                range={shared ?? rangeOf([panel])}
                colour={colourOf(panel)}
                format={axis}
                limitName={(kind) => t(`years.chart.limit.${kind}`)}
              />
              <p className="year-panel__reading">
                {panelReading(words, chart.name, panel, { firstYear, until, format })}
              </p>
            </li>
          );
        })}
      </ul>
    </ChartFigure>
  );
}

const colourOf = ({ party, mineral }: YearPanel): string =>
  mineral === undefined
    ? party === undefined
      ? 'var(--accent)'
      : partyColour(party)
    : mineralColour(mineral);

function PanelName({
  panel: { party, mineral, line },
  names,
  lineName,
}: Pick<YearChartFigureProps, 'names' | 'lineName'> & { readonly panel: YearPanel }) {
  if (mineral !== undefined) return <MineralChip mineral={mineral} />;
  if (party !== undefined) return <PartyName party={party} name={names.party(party)} />;
  return <span>{line === undefined ? '' : lineName(line)}</span>;
}

/** Which stroke means what: one key for all charts of the years. */
export function YearChartKey({ charts }: { readonly charts: readonly YearChart[] }) {
  const { t } = useWords();
  const has = (part: (panel: YearPanel) => boolean) => charts.some(({ panels }) => panels.some(part));
  return (
    <ul className="chart-key">
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <path className="chart-line" d="M2 4H24" stroke="var(--accent)" />
        </svg>
        {t('years.chart.key.line')}
      </li>
      {has(({ without }) => without !== undefined) ? (
        <li>
          <svg width="26" height="8" aria-hidden="true">
            <path className="chart-line chart-line--without" d="M1 4H25" />
          </svg>
          {t('years.chart.key.without')}
        </li>
      ) : undefined}
      {has(({ band }) => band !== undefined) ? (
        <li>
          <svg width="26" height="12" aria-hidden="true" className="chart-band">
            <path d="M1 1H25V11H1Z" fill="var(--accent)" />
          </svg>
          {t('years.chart.key.band')}
        </li>
      ) : undefined}
      {has(({ limits }) => limits.length > 0) ? (
        <li>
          <svg width="26" height="8" aria-hidden="true" className="chart-limit">
            <path d="M1 4H25" />
          </svg>
          {t('years.chart.key.limit')}
        </li>
      ) : undefined}
      {has(({ marks }) => marks.length > 0) ? (
        <li>
          <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true">
            <path className="chart-mark" d="M0 -5 5 4H-5Z" />
          </svg>
          {t('years.chart.key.protest')}
        </li>
      ) : undefined}
    </ul>
  );
}

interface YearTableProps extends YearChartFigureProps {
  readonly caption: string;
  readonly format: (value: number) => string;
}

function YearTable({ chart, names, lineName, firstYear, until, caption, format }: YearTableProps) {
  const { t } = useWords();
  const show = (value: number | undefined) => (value === undefined ? '–' : format(value));
  const columns = chart.panels.flatMap((panel): readonly LedgerColumn<number>[] => {
    const { id, values, without, band } = panel;
    const own: LedgerColumn<number> = {
      id,
      header: <PanelName panel={panel} names={names} lineName={lineName} />,
      align: 'end',
      cell: (year) => show(values[year]),
    };
    const extra: readonly (LedgerColumn<number> | undefined)[] = [
      without && {
        id: `${id}-without`,
        header: t('years.chart.without'),
        align: 'end',
        cell: (year) => show(without[year]),
      },
      band && {
        id: `${id}-band`,
        header: t('years.chart.band'),
        align: 'end',
        cell: (year) => t('years.chart.between', { low: show(band[year]?.p10), high: show(band[year]?.p90) }),
      },
    ];
    return [own, ...extra.filter((column) => column !== undefined)];
  });
  return (
    <Ledger
      caption={caption}
      columns={[{ id: 'year', header: t('years.chart.year'), cell: (year) => firstYear + year }, ...columns]}
      rows={Array.from({ length: until + 1 }, (_, year) => year)}
      rowKey={(year) => year}
    />
  );
}
