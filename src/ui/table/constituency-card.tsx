import type { ReactNode } from 'react';
import type { Brief, Package, ShownConstituency, View } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Face } from '../home/face.tsx';
import { knowledgeOf, moodOf } from '../home/mood.ts';
import { Sweeteners } from '../home/sweeteners.tsx';
import { whatWouldWin } from '../home/what-would-win.ts';
import { Disclosure, Stamp } from '../kit/index.ts';
import { HomeRuler } from './home-ruler.tsx';
import { StanceMark } from './stance-mark.tsx';
import './constituency-card.css';

export interface ConstituencyCardProps {
  readonly entry: ShownConstituency;
  readonly given: Case;
  readonly brief: Brief;
  readonly view: View;
  /** What they are asked about. */
  readonly pkg: Package;
  /** Something to do about it. */
  readonly children?: ReactNode;
}

/** One of those at home: its face and mood, what it knows, its weight, its veto, what it needs and what it would say. */
export function ConstituencyCard({ entry, given, brief, view, pkg, children }: ConstituencyCardProps) {
  const { words, texts } = given;
  const { t } = words;
  return (
    <li className="constituency">
      <div className="face-and-words">
        <Face name={entry.id} mood={moodOf(entry)} />
        <div>
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
            <span>{t(`table.mood.${moodOf(entry)}`)}</span>
            <span>{t('table.weight', { share: words.percent(entry.weight) })}</span>
          </p>
        </div>
      </div>
      <p className="constituency__knows">
        {knowledgeOf(brief, view, entry)
          .map((known) => t(`table.knows.${known}`))
          .join(' ')}
      </p>
      <HomeRuler entry={entry} />
      <Sweeteners sweeteners={whatWouldWin(brief, view, pkg, entry)} words={words} />
      <Disclosure title={t('table.what-they-want')} level={4}>
        <p className="constituency__wants">{texts.own?.wants[entry.id]}</p>
      </Disclosure>
      {children}
    </li>
  );
}
