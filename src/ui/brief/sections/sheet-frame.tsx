import type { ReactNode } from 'react';
import { Folio, Later, Paper, SheetHead, classes } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';

export interface SheetFrameProps {
  readonly title: string;
  readonly folio: number;
  readonly lead?: string;
  /** Notes in the margin; below the text where there is no room for a margin. */
  readonly margin?: ReactNode;
  readonly children: ReactNode;
}

/** One sheet of the dossier. */
export function SheetFrame({ title, folio, lead, margin, children }: SheetFrameProps) {
  const { t } = useWords();
  return (
    <Paper as="article" className={classes('brief-sheet', margin === undefined && 'brief-sheet--whole')}>
      <SheetHead title={title} lead={lead} aside={<Folio>{t('brief.folio', { number: folio })}</Folio>} />
      <Later meanwhile={<div className="brief-sheet__text brief-sheet__text--coming" />}>
        <div className="brief-sheet__text">{children}</div>
        {margin === undefined ? undefined : <div className="brief-sheet__margin">{margin}</div>}
      </Later>
    </Paper>
  );
}
