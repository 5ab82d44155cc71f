import { useId, type ReactNode } from 'react';
import type { PartyIndex, Sheet } from '#client/index.ts';
import { PartyMark } from '../kit/index.ts';
import { PackageText } from '../table/package-text.tsx';
import type { PartProps } from '../table/table-parts.ts';
import type { DraftAtHome } from './ratification-model.ts';
import './agreement-paper.css';

export interface AgreementPaperProps extends PartProps {
  readonly title: string;
  readonly draft: DraftAtHome;
  /** Those who conclude it. */
  readonly parties: readonly PartyIndex[];
  /** Own points, for the margin. */
  readonly points?: Sheet['points'];
  /** An official mark over the head of the paper. */
  readonly stamp?: ReactNode;
  readonly children?: ReactNode;
}

/** The text as a document: who concludes it, what it says, and whatever stands below. */
export function AgreementPaper(props: AgreementPaperProps) {
  const { game, given, title, draft, parties, points, stamp, children } = props;
  const { words } = given;
  const id = useId();
  return (
    <article className="agreement" aria-labelledby={id}>
      <header className="agreement__head">
        <p className="label">{given.texts.title}</p>
        <h2 id={id}>{title}</h2>
        <p className="agreement__parties">
          {words.t('ratification.between', {
            parties: words.list(parties.map((party) => words.party(party))),
          })}
        </p>
        <p className="agreement__marks" aria-hidden="true">
          {parties.map((party) => (
            <PartyMark key={party} party={party} size={1.2} />
          ))}
        </p>
        {stamp === undefined ? undefined : <div className="agreement__stamp">{stamp}</div>}
      </header>
      <PackageText
        given={given}
        brief={game.brief}
        pkg={draft.package}
        document
        {...(points === undefined ? {} : { points })}
      />
      {children}
    </article>
  );
}
