import type { ReactNode } from 'react';
import type { ShownConstituency } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Disclosure, Stamp } from '../kit/index.ts';
import { HomeRuler } from './home-ruler.tsx';
import { StanceMark } from './stance-mark.tsx';
import './constituency-card.css';

export interface ConstituencyCardProps {
  readonly entry: ShownConstituency;
  readonly given: Case;
  /** Something to do about it. */
  readonly children?: ReactNode;
}

/** One of those at home: its weight, its veto, what it needs and what it would say. */
export function ConstituencyCard({ entry, given, children }: ConstituencyCardProps) {
  const { words, texts } = given;
  const { t } = words;
  return (
    <li className="constituency">
      <div className="constituency__head">
        <h3>{words.constituency(entry.id)}</h3>
        {entry.veto ? (
          <Stamp>{t('table.veto')}</Stamp>
        ) : entry.affected ? (
          <Stamp>{t('table.veto-if-bound')}</Stamp>
        ) : undefined}
      </div>
      <p className="constituency__facts">
        <StanceMark stance={entry.stance} />
        <span>{t('table.weight', { share: words.percent(entry.weight) })}</span>
        {entry.consulted ? <span>{t('table.consulted')}</span> : undefined}
      </p>
      <HomeRuler entry={entry} />
      <Disclosure title={t('table.what-they-want')} level={4}>
        <p className="constituency__wants">{texts.own?.wants[entry.id]}</p>
      </Disclosure>
      {children}
    </li>
  );
}
