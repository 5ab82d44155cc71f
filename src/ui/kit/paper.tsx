import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './paper.css';

export interface PaperProps {
  readonly children: ReactNode;
  /** `sheet` a page, `card` something smaller on a page, `well` a quiet hollow, `ledger` a page with a red margin. */
  readonly kind?: 'sheet' | 'card' | 'well' | 'ledger';
  readonly as?: 'div' | 'section' | 'article' | 'aside' | 'li';
  /** Names the part for those who listen, where no heading does. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly className?: string;
}

/** What everything is written on. */
export function Paper({
  children,
  kind = 'sheet',
  as: Element = 'div',
  label,
  labelledBy,
  className,
}: PaperProps) {
  return (
    <Element
      className={classes('paper', kind !== 'sheet' && `paper--${kind}`, className)}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}

/** The number of a sheet in its file: "f. 12". */
export function Folio({ children }: { readonly children: ReactNode }) {
  return <span className="folio">{children}</span>;
}

export interface SheetHeadProps {
  readonly title: ReactNode;
  readonly level?: 1 | 2 | 3;
  readonly id?: string;
  /** A line above the title, in small letters. */
  readonly kicker?: ReactNode;
  /** A sentence or two below the title. */
  readonly lead?: ReactNode;
  /** At the far end of the title's line: a Folio, a Stamp, a button. */
  readonly aside?: ReactNode;
}

/** Head of a sheet, over a double rule. */
export function SheetHead({ title, level = 2, id, kicker, lead, aside }: SheetHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <header className="sheet-head">
      {kicker === undefined ? undefined : <p className="sheet-head__kicker label">{kicker}</p>}
      <Heading id={id} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {aside}
      {lead === undefined ? undefined : <p className="sheet-head__lead">{lead}</p>}
    </header>
  );
}

export interface StampProps {
  readonly children: ReactNode;
  readonly tone?: 'rubric' | 'good' | 'plain';
  readonly large?: boolean;
  /** Comes down as it appears: once, when the thing it says has just happened. */
  readonly struck?: boolean;
}

/** An official mark: confidential, signed, ratified, refused. */
export function Stamp({ children, tone = 'rubric', large, struck }: StampProps) {
  return (
    <span
      className={classes(
        'stamp',
        tone !== 'rubric' && `stamp--${tone}`,
        large === true && 'stamp--large',
        struck === true && 'stamp--struck',
      )}
    >
      {children}
    </span>
  );
}

export interface MarginNoteProps {
  readonly title?: string;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'caution';
}

/** A remark beside the text. */
export function MarginNote({ title, children, tone = 'plain' }: MarginNoteProps) {
  return (
    <aside
      className={classes('margin-note', tone === 'caution' && 'margin-note--caution')}
      aria-label={title}
    >
      {title === undefined ? undefined : <span className="margin-note__title">{title}</span>}
      {children}
    </aside>
  );
}

export interface FactsProps {
  readonly facts: readonly { readonly id: string; readonly name: ReactNode; readonly value: ReactNode }[];
}

/** Short facts, each with its name, ruled apart. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
