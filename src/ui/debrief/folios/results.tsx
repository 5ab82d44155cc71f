import { clauseRows, resultStrips, type ClauseShare, type DebriefReport } from '#client/index.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ResultStrips } from '../../charts/result-strip.tsx';
import { Ledger, PartyName } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';
import { useVerdict } from '../use-verdict.ts';

interface ResultsFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** Every party against its own walk-away, now that these are open. */
export function ResultsFolio({ title, number, report }: ResultsFolioProps) {
  const words = useWords();
  const { t } = words;
  const { scenario, match, opened, me, words: names } = useDebrief();
  const verdict = useVerdict(report);
  const strips = resultStrips(scenario, match, report.facts);
  const { result } = report.facts;
  const pkg = result.package?.package;
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={verdict.sentence}
      terms={['walk-away', 'no-ranking', 'best', ...(pkg === undefined ? [] : ['clause-share' as const])]}
    >
      <ChartFigure
        title={t('debrief.results.strips')}
        reading={t(
          result.kind === 'agreement' ? 'debrief.results.reading' : 'debrief.results.reading-impasse',
        )}
        table={
          <Ledger
            caption={t('debrief.results.strips')}
            hideCaption
            rows={strips}
            rowKey={({ party }) => party}
            isMarked={({ party }) => party === me}
            columns={[
              {
                id: 'party',
                header: t('debrief.party'),
                cell: ({ party }) => <PartyName party={party} name={names.party(party)} />,
              },
              {
                id: 'points',
                header: t('debrief.results.points'),
                align: 'end',
                cell: ({ points }) => words.number(points, 1),
              },
              {
                id: 'walk-away',
                header: t('debrief.results.walk-away'),
                align: 'end',
                cell: ({ walkAway }) => words.number(walkAway, 1),
              },
              {
                id: 'gain',
                header: t('debrief.results.gain'),
                align: 'end',
                cell: ({ gain }) => words.signed(gain, 1),
              },
              {
                id: 'more',
                header: t('debrief.results.more'),
                align: 'end',
                cell: ({ couldHaveHad }) => words.signed(couldHaveHad, 1),
              },
              {
                id: 'best',
                header: t('debrief.results.best'),
                align: 'end',
                cell: ({ best }) => (best === undefined ? '–' : words.number(best, 1)),
              },
              {
                id: 'share',
                header: t('debrief.results.share'),
                align: 'end',
                cell: ({ shareOfBest }) => (shareOfBest === undefined ? '–' : words.percent(shareOfBest)),
              },
            ]}
          />
        }
      >
        <ResultStrips
          strips={strips}
          name={(party) => names.party(party)}
          me={me}
          isAgreed={result.kind === 'agreement'}
        />
      </ChartFigure>
      {pkg === undefined ? undefined : (
        <section className="folio-part">
          <h3>
            {t(result.kind === 'agreement' ? 'debrief.results.clauses' : 'debrief.results.clauses-failed')}
          </h3>
          <p className="soft">{t('debrief.results.clauses-note')}</p>
          <Ledger
            caption={t('debrief.results.clauses')}
            hideCaption
            rows={clauseRows(opened.sheets, pkg)}
            rowKey={({ issue }) => issue}
            columns={[
              {
                id: 'clause',
                header: t('debrief.agreement.issue'),
                cell: ({ issue, option }) => (
                  <span className="clause-name">
                    {names.issue(issue)}
                    <span className="settled__detail">{names.option(issue, option)}</span>
                  </span>
                ),
              },
              ...scenario.parties.map(({ id }, party) => ({
                id,
                header: <PartyName party={party} name={names.party(party)} />,
                cell: ({ shares }: { readonly shares: readonly ClauseShare[] }) => (
                  <Share of={shares[party]} />
                ),
              })),
            ]}
          />
        </section>
      )}
    </FolioSheet>
  );
}

/** How near a clause is to what a party liked best, and how much it weighed. */
function Share({ of }: { readonly of: ClauseShare | undefined }) {
  const { t, percent, number } = useWords();
  if (of?.share === undefined) return <span className="soft">{t('debrief.results.indifferent')}</span>;
  return (
    <span className="clause-share">
      <span
        className="clause-share__field"
        aria-hidden="true"
        style={{ inlineSize: `${Math.max(8, of.span * 3)}%` }}
      >
        <span style={{ inlineSize: `${of.share * 100}%` }} />
      </span>
      <span className="clause-share__words">
        {t('debrief.results.clause-share', { share: percent(of.share), span: number(of.span, 1) })}
      </span>
    </span>
  );
}
