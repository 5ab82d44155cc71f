import type { OutcomeScore, ScorePart, YearsReport } from '#client/index.ts';
import { Ledger } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { indicatorFormat } from './indicator-format.ts';

/** One measure of a score: of the years, or of the case's own. */
interface PartRow {
  readonly key: string;
  readonly name: string;
  readonly explains: string;
  readonly part: Omit<ScorePart, 'indicator'>;
  readonly show: (value: number | undefined) => string;
  readonly without: number | undefined;
  /** Undefined where no spread is known. */
  readonly band: string | undefined;
}

/** What a party's score is made of, measure by measure. */
export function PartsTable({
  score,
  report,
}: {
  readonly score: OutcomeScore;
  readonly report: YearsReport;
}) {
  const { t, number, percent } = useWords();
  const rows = usePartRows(score, report);
  const isSigned = report.years.agreement !== undefined;
  const hasBands = rows.some(({ band }) => band !== undefined);
  return (
    <Ledger
      caption={t('debrief.years.parts')}
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'indicator',
          header: t('debrief.years.indicator'),
          foot: t('debrief.years.total'),
          cell: ({ name, explains, part, show }) => (
            <span className="indicator">
              {name}
              <span className="settled__detail">
                {explains} {t('debrief.years.scale', { worst: show(part.worst), best: show(part.best) })}
              </span>
            </span>
          ),
        },
        {
          id: 'value',
          header: (
            <>
              {t('debrief.years.value')}
              {hasBands ? <span className="settled__detail">{t('years.chart.band')}</span> : undefined}
            </>
          ),
          align: 'end',
          cell: ({ show, part, band }) => (
            <>
              {show(part.value)}
              {band === undefined ? undefined : <span className="settled__detail">{band}</span>}
            </>
          ),
        },
        ...(isSigned
          ? [
              {
                id: 'without',
                header: t('years.chart.without'),
                align: 'end' as const,
                cell: ({ show, without }: PartRow) => show(without),
              },
            ]
          : []),
        {
          id: 'weight',
          header: t('debrief.years.weight'),
          align: 'end',
          cell: ({ part }) => percent(part.weight),
        },
        {
          id: 'score',
          header: t('debrief.years.score'),
          align: 'end',
          cell: ({ part }) => number(part.score),
          foot: number(score.total),
        },
      ]}
    />
  );
}

/** The measures of the years first, then those of the case's own, which have no unit and no spread. */
function usePartRows(score: OutcomeScore, report: YearsReport): readonly PartRow[] {
  const words = useWords();
  const { t, number } = words;
  const { texts } = useDebrief();
  const without = report.scoresWithout[score.party];
  const spread = report.spread?.indicators.filter(({ party }) => party === score.party) ?? [];
  return [
    ...score.parts.map((part) => {
      const { indicator } = part;
      const show = (value: number | undefined) =>
        value === undefined ? '–' : indicatorFormat(words, indicator)(value);
      const quantiles = spread.find((row) => row.indicator === indicator);
      return {
        key: indicator,
        name: t(`outcome.indicator.${indicator}.name`),
        explains: t(`outcome.indicator.${indicator}.explains`),
        part,
        show,
        without: without?.parts.find((row) => row.indicator === indicator)?.value,
        band: quantiles && t('years.chart.between', { low: show(quantiles.p10), high: show(quantiles.p90) }),
      };
    }),
    ...score.extras.map((part) => ({
      key: part.id,
      name: texts.indicators[part.id]?.name ?? part.id,
      explains: texts.indicators[part.id]?.explains ?? '',
      part,
      show: (value: number | undefined) =>
        value === undefined ? '–' : number(value, Math.abs(value) < 10 ? 2 : 0),
      without: without?.extras.find(({ id }) => id === part.id)?.value,
      band: undefined,
    })),
  ];
}
