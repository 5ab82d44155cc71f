import { MarginNote, PointsBar, Prose } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { BriefModel } from '../brief-model.ts';
import { CaseLength } from './case-length.tsx';
import { SheetFrame } from './sheet-frame.tsx';

interface SectionProps {
  readonly model: BriefModel;
  readonly folio: number;
}

/** The public case. */
export function Situation({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame
      title={t('brief.tabs.situation')}
      folio={folio}
      margin={
        <>
          <MarginNote title={t('brief.public')}>{t('brief.public-note')}</MarginNote>
          <MarginNote title={t('brief.length')}>
            <CaseLength rounds={model.rules.rounds} minutes={model.minutes} />
          </MarginNote>
        </>
      }
    >
      <Prose text={model.situation} capital />
      <h3>{t('brief.stakes')}</h3>
      <Prose text={model.stakes} />
    </SheetFrame>
  );
}

/** What the party is told to bring home, and what it is worth to come home with nothing. */
export function Instructions({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame
      title={t('brief.tabs.instructions')}
      folio={folio}
      margin={
        <>
          <MarginNote title={t('brief.private')} tone="caution">
            {t('brief.private-note')}
          </MarginNote>
          <MarginNote title={t('brief.walk-away')}>{t('brief.walk-away-note')}</MarginNote>
        </>
      }
    >
      <Prose text={model.instructions} capital />
      <h3>{t('brief.without')}</h3>
      <Prose text={model.walkAwayReason} />
      <PointsBar label={t('brief.without-points')} value={model.walkAway} walkAway={model.walkAway} />
    </SheetFrame>
  );
}

/** What the instructions forbid, whatever it is worth. */
export function RedLines({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame title={t('brief.tabs.red-lines')} folio={folio} lead={t('brief.red-lines-lead')}>
      {model.redLines.length === 0 ? (
        <p>{t('brief.no-red-lines')}</p>
      ) : (
        <ul className="brief-list">
          {model.redLines.map(({ id, text, forbids }) => (
            <li key={id} className="red-line">
              <p className="lead">{text}</p>
              <p className="soft">{t('brief.forbids', { what: forbids })}</p>
            </li>
          ))}
        </ul>
      )}
    </SheetFrame>
  );
}

/** Short advice, one piece to a card. */
export function Tactics({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame title={t('brief.tabs.tactics')} folio={folio} lead={t('brief.tactics-lead')}>
      <ol className="tactics">
        {model.tactics.map((tactic) => (
          <li key={tactic} className="tactic">
            {tactic}
          </li>
        ))}
      </ol>
    </SheetFrame>
  );
}
