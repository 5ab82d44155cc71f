import type { DebriefReport, YearsReport } from '#client/index.ts';
import { PartyMark, Stamp } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useDebrief } from './debrief-context.ts';
import { useVerdict } from './use-verdict.ts';

/** The front of the file: how it ended, in a few words. */
export function Cover() {
  const { t } = useWords();
  const { report, isTooLarge, years, texts, me, match, words } = useDebrief();
  const isAgreed = match.ending?.kind === 'agreement';
  return (
    <header className="debrief__cover">
      <span className="debrief__mark">
        <PartyMark party={me} size={1} />
      </span>
      <div className="debrief__verdict">
        <p className="label">{t('debrief.of', { title: texts.title, party: words.party(me) })}</p>
        {report === undefined ? (
          <h1 tabIndex={-1}>{t(isTooLarge ? 'debrief.too-large-title' : 'debrief.reckoning')}</h1>
        ) : (
          <Verdict report={report} years={years} />
        )}
      </div>
      <div className="debrief__stamp">
        <Stamp large tone={isAgreed ? 'plain' : 'rubric'}>
          {t(isAgreed ? 'debrief.stamp.agreed' : 'debrief.stamp.none')}
        </Stamp>
      </div>
    </header>
  );
}

interface VerdictProps {
  readonly report: DebriefReport;
  readonly years: YearsReport | undefined;
}

function Verdict({ report, years }: VerdictProps) {
  const { t, number } = useWords();
  const { me, words } = useDebrief();
  const { headline, cover } = useVerdict(report);
  const score = years?.scores[me]?.total;
  return (
    <>
      <h1 tabIndex={-1}>{headline}</h1>
      <p className="debrief__sentence">
        {cover}{' '}
        {years === undefined || score === undefined
          ? undefined
          : t(years.years.agreement === undefined ? 'debrief.by-the-years-without' : 'debrief.by-the-years', {
              party: words.party(me),
              score: number(score),
              without: number(years.scoresWithout[me]?.total ?? 0),
            })}
      </p>
    </>
  );
}
