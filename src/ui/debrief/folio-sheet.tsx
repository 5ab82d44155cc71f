import type { ReactNode } from 'react';
import { Folio, Later, MarginNote, Paper } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

/** Words of the trade, each explained in the margin where it is used. */
export type Term =
  | 'walk-away'
  | 'best'
  | 'no-ranking'
  | 'clause-share'
  | 'origin'
  | 'zone'
  | 'frontier'
  | 'nash'
  | 'kalai-smorodinsky'
  | 'egalitarian'
  | 'maximum-sum'
  | 'benchmarks'
  | 'dominated'
  | 'two-ratios'
  | 'trading'
  | 'compatible'
  | 'anchor'
  | 'steps'
  | 'acts'
  | 'threshold'
  | 'goodwill'
  | 'win-set'
  | 'closeness'
  | 'outcome-score'
  | 'luck'
  | 'lens'
  | 'grade';

export interface FolioSheetProps {
  readonly title: string;
  readonly number: number;
  /** The whole folio in one plain sentence. */
  readonly sentence: ReactNode;
  readonly terms?: readonly Term[];
  readonly children: ReactNode;
  /** What needs the whole width, below the margin. */
  readonly below?: ReactNode;
}

/** One folio of the debrief: a sentence, then figures, and in the margin the words of the trade. */
export function FolioSheet({ title, number, sentence, terms = [], children, below }: FolioSheetProps) {
  const { t } = useWords();
  return (
    <Paper as="article" className="folio-sheet" labelledBy={`folio-${number}`}>
      <header className="folio-sheet__head">
        <h2 id={`folio-${number}`} tabIndex={-1}>
          {title}
        </h2>
        <Folio>{t('debrief.folio', { number })}</Folio>
        <p className="folio-sheet__sentence">{sentence}</p>
      </header>
      <Later meanwhile={<div className="folio-sheet__body folio-sheet__body--coming" />}>
        <div className="folio-sheet__body">{children}</div>
      </Later>
      {terms.length === 0 ? undefined : (
        <aside className="folio-sheet__margin" aria-label={t('debrief.margin')}>
          {terms.map((term) => (
            <MarginNote key={term} title={t(`debrief.term.${term}.name`)}>
              {t(`debrief.term.${term}.means`)}
            </MarginNote>
          ))}
        </aside>
      )}
      {below === undefined ? undefined : (
        <Later>
          <div className="folio-sheet__below">{below}</div>
        </Later>
      )}
    </Paper>
  );
}
