import { promisesUntil, type CaseWords, type PromiseRow } from '#client/index.ts';
import { PartyName, WideFrame } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './promise-grid.css';

export interface PromiseGridProps {
  readonly rows: readonly PromiseRow[];
  readonly names: CaseWords;
  readonly firstYear: number;
  /** The last year that has been told, from 0. */
  readonly until: number;
  readonly level?: 3 | 4;
}

/** Every promise in every year in which it was due: a table that is its own chart. */
export function PromiseGrid({ rows, names, firstYear, until, level = 3 }: PromiseGridProps) {
  const { t, percent } = useWords();
  const Heading = `h${level}` as const;
  const { kept, due } = promisesUntil(rows, until);
  const years = rows[0]?.years.length ?? 0;
  const everyYear = Array.from({ length: years }, (_, year) => year);
  return (
    <section className="chart">
      <header className="chart__head">
        <Heading className="chart__title">{t('years.promises.title')}</Heading>
        <p className="chart__reading">
          {t('years.promises.about')}{' '}
          {due === 0 ? t('years.promises.none') : t('years.promises.so-far', { count: due, kept })}
        </p>
      </header>
      {rows.length === 0 ? undefined : (
        <WideFrame className="promise-grid" label={t('years.promises.title')}>
          <table>
            <caption className="unseen">{t('years.promises.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('years.promises.promise')}</th>
                {everyYear.map((year) => (
                  <th key={year} scope="col" className="promise-grid__year">
                    <span className={year % 5 === 0 || year === years - 1 ? undefined : 'unseen'}>
                      {firstYear + year}
                    </span>
                  </th>
                ))}
                <th scope="col" className="promise-grid__share">
                  {t('years.promises.share')}
                </th>
                <th scope="col" className="promise-grid__share">
                  {t('years.promises.chance')}
                </th>
              </tr>
            </thead>
            {groupsOf(rows).map((group) => (
              <tbody key={group[0]?.by}>
                <tr className="promise-grid__party">
                  <th scope="rowgroup" colSpan={years + 3}>
                    <PartyName party={group[0]?.by ?? 0} name={names.party(group[0]?.by ?? 0)} />
                  </th>
                </tr>
                {group.map((row) => {
                  const told = promisesUntil([row], until);
                  return (
                    <tr key={row.id}>
                      <th scope="row">{t(`outcome.promise.${row.promise}`)}</th>
                      {everyYear.map((year) => (
                        <td key={year} className="promise-grid__cell">
                          {year > until ? undefined : <Answer answer={row.years[year]} />}
                        </td>
                      ))}
                      <td className="promise-grid__share">
                        {t('years.promises.of', { kept: told.kept, due: told.due })}
                      </td>
                      <td className="promise-grid__share">{percent(row.chance)}</td>
                    </tr>
                  );
                })}
              </tbody>
            ))}
          </table>
        </WideFrame>
      )}
    </section>
  );
}

function Answer({ answer }: { readonly answer: boolean | undefined }) {
  const { t } = useWords();
  if (answer === undefined)
    return (
      <>
        <span className="promise-grid__mark" data-answer="none" aria-hidden="true" />
        <span className="unseen">{t('years.promises.not-due')}</span>
      </>
    );
  return (
    <>
      <svg
        className="promise-grid__mark"
        data-answer={answer ? 'kept' : 'broken'}
        viewBox="0 0 12 12"
        aria-hidden="true"
      >
        {answer ? <rect x="1.5" y="1.5" width="9" height="9" /> : <path d="m2 2 8 8M10 2 2 10" />}
      </svg>
      <span className="unseen">{t(answer ? 'years.promises.kept' : 'years.promises.broken')}</span>
    </>
  );
}

/** Rows of one party after another. */
function groupsOf(rows: readonly PromiseRow[]): readonly (readonly PromiseRow[])[] {
  return [...new Set(rows.map(({ by }) => by))].map((party) => rows.filter(({ by }) => by === party));
}
