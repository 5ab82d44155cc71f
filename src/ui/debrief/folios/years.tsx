import { useMemo, useState } from 'react';
import { balances, promiseRows, yearCharts, type YearsReport } from '#client/index.ts';
import { BalanceSheet } from '../../charts/balance-sheet.tsx';
import { PromiseGrid } from '../../charts/promise-grid.tsx';
import { useLineNames } from '../../charts/use-line-names.ts';
import { YearChartFigure, YearChartKey } from '../../charts/year-chart.tsx';
import { Disclosure, PartyMark, PartyName, Select } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { PathsProgress } from '../../years/paths-progress.tsx';
import { FolioSheet } from '../folio-sheet.tsx';
import { PartsTable } from './parts-table.tsx';

interface YearsFolioProps {
  readonly title: string;
  readonly number: number;
  readonly years: YearsReport;
}

/** What the years made of it, by the measures of the case. */
export function YearsFolio({ title, number, years: report }: YearsFolioProps) {
  const { t, number: write } = useWords();
  const { me, words, game, texts, scenario } = useDebrief();
  const { years, without } = report;
  const isSigned = years.agreement !== undefined;
  const lineName = useLineNames(game.caseFile, texts.lines);
  const charts = useMemo(() => yearCharts(scenario, report), [scenario, report]);
  const promises = useMemo(() => promiseRows(years), [years]);
  const money = useMemo(() => balances(years, without, years.firstYear + years.count), [years, without]);
  const own = report.scores[me];
  const ownWithout = report.scoresWithout[me];
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={t(isSigned ? 'debrief.years.sentence' : 'debrief.years.sentence-without', {
        count: years.count,
        score: write(own?.total ?? 0),
        without: write(ownWithout?.total ?? 0),
        party: words.party(me),
      })}
      terms={['outcome-score', 'luck']}
      below={
        <>
          <PartsFigure report={report} />
          <PathsProgress {...game} years={report} />
          <Pitfalls report={report} />
          <section className="folio-part">
            <h3>{t('debrief.years.charts')}</h3>
            <YearChartKey charts={charts} />
            <div className="folio-charts">
              {charts.map((chart) => (
                <YearChartFigure
                  key={chart.name}
                  chart={chart}
                  names={words}
                  lineName={lineName}
                  firstYear={years.firstYear}
                  until={years.count - 1}
                  level={4}
                />
              ))}
            </div>
          </section>
          <div>
            {isSigned ? (
              <Disclosure title={t('years.promises.title')}>
                <PromiseGrid
                  rows={promises}
                  names={words}
                  firstYear={years.firstYear}
                  until={years.count - 1}
                  level={4}
                />
              </Disclosure>
            ) : undefined}
            <Disclosure title={t('years.money.title')}>
              <BalanceSheet
                balances={money}
                names={words}
                firstYear={years.firstYear}
                isAgainst={isSigned}
                level={4}
              />
            </Disclosure>
          </div>
        </>
      }
    >
      <Scores report={report} />
    </FolioSheet>
  );
}

/** One line for each party: with and without. Not to be ranked across parties. */
function Scores({ report: { scores, scoresWithout, years } }: { readonly report: YearsReport }) {
  const { t, number } = useWords();
  const { words, me } = useDebrief();
  const isSigned = years.agreement !== undefined;
  const sorted = [...scores].sort((a, b) => Number(b.party === me) - Number(a.party === me));
  return (
    <section className="folio-part">
      <h3>{t('debrief.years.scores')}</h3>
      <ul className="scores">
        {sorted.map(({ party, total }) => {
          const before = scoresWithout[party]?.total ?? 0;
          return (
            <li key={party} className="score" data-own={party === me ? '' : undefined}>
              <PartyName party={party} name={words.party(party)} />
              <strong className="score__figure">{number(total)}</strong>
              <span className="score__track" aria-hidden="true">
                <span className="score__fill" style={{ inlineSize: `${total}%` }} />
                {isSigned ? (
                  <span className="score__without" style={{ insetInlineStart: `${before}%` }} />
                ) : undefined}
              </span>
              <span className="score__words">
                {isSigned ? t('years.chart.without-value', { value: number(before) }) : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What could have gone wrong, and the clause that would have helped. It comes a little later than the rest. */
function Pitfalls({ report: { spread } }: { readonly report: YearsReport }) {
  const { t, percent } = useWords();
  const { words } = useDebrief();
  if (spread === undefined || spread.pitfalls.length === 0) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.pitfalls.title')}</h3>
      <p className="soft">{t('debrief.pitfalls.lead')}</p>
      <ul className="prose">
        {spread.pitfalls.map(({ trouble, share, remedy }) => (
          <li key={trouble}>
            {t('debrief.pitfalls.pitfall', {
              trouble: t(`outcome.trouble.${trouble}`),
              share: percent(share),
            })}{' '}
            {remedy === undefined
              ? t('debrief.pitfalls.no-remedy')
              : t('debrief.pitfalls.remedy', {
                  issue: words.issue(remedy.issue),
                  option: words.option(remedy.issue, remedy.to),
                  share: percent(remedy.share),
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a party's score is made of. */
function PartsFigure({ report }: { readonly report: YearsReport }) {
  const { t } = useWords();
  const { words, me, scenario } = useDebrief();
  const [party, setParty] = useState(me);
  const score = report.scores[party];
  if (score === undefined) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.years.parts')}</h3>
      <div className="folio-select">
        <Select
          label={t('debrief.party')}
          hideLabel
          choices={scenario.parties.map((_, one) => ({
            value: `${one}`,
            label: words.party(one),
            mark: <PartyMark party={one} />,
          }))}
          value={`${party}`}
          onChange={(chosen) => setParty(Number(chosen))}
        />
      </div>
      <PartsTable score={score} report={report} />
    </section>
  );
}
