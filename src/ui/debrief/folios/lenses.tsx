import {
  documents,
  lensGap,
  SAME_SCORE,
  type CriterionReading,
  type LensReading,
  type YearsReport,
} from '#client/index.ts';
import { useWords } from '../../words/words.ts';
import { FolioSheet } from '../folio-sheet.tsx';

interface LensesFolioProps {
  readonly title: string;
  readonly number: number;
  readonly years: YearsReport;
}

/** The same outcome by five sets of values. None of them is the score. */
export function LensesFolio({ title, number, years: { lenses, lensesWithout, years } }: LensesFolioProps) {
  const { t, number: write } = useWords();
  const gap = lensGap(lenses);
  const withoutOf = ({ lens }: LensReading) =>
    years.agreement === undefined ? undefined : lensesWithout.find((other) => other.lens === lens);
  const nameOf = (lens: LensReading | undefined) =>
    lens === undefined ? '' : t(`outcome.lens.${lens.lens}.name`);
  const sentence =
    gap === undefined || gap.apart < SAME_SCORE
      ? t('debrief.lenses.alike')
      : t('debrief.lenses.apart', {
          kindest: nameOf(gap.kindest),
          high: write(gap.kindest.score),
          harshest: nameOf(gap.harshest),
          low: write(gap.harshest.score),
        });
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={sentence}
      terms={['lens', 'grade']}
      below={
        <>
          <ul className="lenses">
            {lenses.map((lens) => (
              <Lens key={lens.lens} lens={lens} without={withoutOf(lens)} />
            ))}
          </ul>
          <ul className="lens-reasons">
            {lenses.map((lens) => (
              <li key={lens.lens} className="lens-reason">
                <h3>{nameOf(lens)}</h3>
                <p className="lens__asks">{t(`outcome.lens.${lens.lens}.asks`)}</p>
                <ul className="lens__criteria">
                  {lens.criteria.map((criterion) => (
                    <Criterion key={criterion.id} criterion={criterion} lens={lens} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      }
    >
      {gap === undefined || gap.apart < SAME_SCORE ? undefined : (
        <section className="folio-part lens-gap">
          <h3>{t('debrief.lenses.why')}</h3>
          <p>
            {t('debrief.lenses.praised', { lens: nameOf(gap.kindest) })}{' '}
            <Said reading={gap.praised} lens={gap.kindest} />
          </p>
          <p>
            {t('debrief.lenses.missed', { lens: nameOf(gap.harshest) })}{' '}
            <Said reading={gap.missed} lens={gap.harshest} />
          </p>
        </section>
      )}
    </FolioSheet>
  );
}

/** A criterion in its own sentence, with the numbers that decided it. */
function Said({
  reading,
  lens,
}: {
  readonly reading: CriterionReading | undefined;
  readonly lens: LensReading;
}) {
  const { t } = useWords();
  if (reading === undefined) return undefined;
  return <em>{t(`outcome.lens.${lens.lens}.criterion.${reading.id}.${reading.grade}`, reading.facts)}</em>;
}

function Lens({ lens, without }: { readonly lens: LensReading; readonly without: LensReading | undefined }) {
  const { t, number } = useWords();
  return (
    <li className="lens">
      <p className="lens__name">{t(`outcome.lens.${lens.lens}.name`)}</p>
      <p className="lens__score">
        <strong>{number(lens.score)}</strong>{' '}
        <span>
          {without === undefined
            ? t('debrief.lenses.of-hundred')
            : t('debrief.lenses.score-without', { score: number(without.score) })}
        </span>
      </p>
      <div className="lens__spectrum" aria-hidden="true">
        {lens.criteria.map(({ id, weight, value, grade }) => (
          <span key={id} style={{ flexGrow: weight }} data-grade={grade}>
            <span style={{ blockSize: `${Math.max(6, value * 100)}%` }} />
          </span>
        ))}
      </div>
    </li>
  );
}

function Criterion({
  criterion,
  lens,
}: {
  readonly criterion: CriterionReading;
  readonly lens: LensReading;
}) {
  const { t, percent } = useWords();
  const { id, grade, facts, source, weight } = criterion;
  return (
    <li className="criterion" data-grade={grade}>
      <p className="criterion__name">
        <GradeMark grade={grade} />
        <span>{t(`outcome.lens.${lens.lens}.criterion.${id}.name`)}</span>
        <span className="criterion__grade">{t(`outcome.grade.${grade}`)}</span>
      </p>
      <p className="criterion__sentence">{t(`outcome.lens.${lens.lens}.criterion.${id}.${grade}`, facts)}</p>
      <details className="criterion__source">
        <summary>{t('debrief.lenses.source')}</summary>
        <p>
          {t('debrief.lenses.passage', { document: documents[source.document], passage: source.passage })}{' '}
          {t('debrief.lenses.weight', { share: percent(weight) })}
        </p>
      </details>
    </li>
  );
}

/** Full, half or empty: seen without colour. */
function GradeMark({ grade }: { readonly grade: CriterionReading['grade'] }) {
  return (
    <svg className="grade-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r="6" />
      {grade === 'met' ? <circle r="6" className="grade-mark__fill" /> : undefined}
      {grade === 'partly' ? <path d="M0 -6A6 6 0 0 0 0 6Z" className="grade-mark__fill" /> : undefined}
    </svg>
  );
}
