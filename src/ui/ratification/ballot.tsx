import type { Brief, ShownConstituency, View } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Face } from '../home/face.tsx';
import { knowledgeOf, moodOf } from '../home/mood.ts';
import { Sweeteners } from '../home/sweeteners.tsx';
import type { Sweetener } from '../home/what-would-win.ts';
import { Button, Disclosure, Stamp } from '../kit/index.ts';
import { HomeRuler } from '../table/home-ruler.tsx';
import { StanceMark } from '../table/stance-mark.tsx';
import './ballot.css';

export interface BallotProps {
  readonly entry: ShownConstituency;
  readonly given: Case;
  readonly brief: Brief;
  readonly view: View;
  /** What in the text would win them, where the table can still change it. */
  readonly sweeteners: readonly Sweetener[];
  /** Voted, and no longer a guess. */
  readonly isCast: boolean;
  /** Has been cast while somebody watched: the mark comes down. */
  readonly isFresh: boolean;
  /** Speaks to them before they vote; undefined when that is over, or done. */
  readonly onLobby: (() => void) | undefined;
}

/** How one of those at home would vote or has voted, and the sum it did. */
export function Ballot({ entry, given, brief, view, sweeteners, isCast, isFresh, onLobby }: BallotProps) {
  const { words, texts } = given;
  const { t } = words;
  const said = entry.stance === 'yes' ? 'yes' : 'no';
  return (
    <li className="ballot" data-cast={isCast ? said : undefined}>
      <div className="face-and-words">
        <Face name={entry.id} mood={moodOf(entry)} />
        <div>
          <div className="ballot__head">
            <h3>{words.constituency(entry.id)}</h3>
            {isCast ? (
              <Stamp tone={said === 'yes' ? 'good' : 'rubric'} struck={isFresh}>
                {t(`ratification.said.${said}`)}
              </Stamp>
            ) : (
              <StanceMark stance={entry.stance} />
            )}
          </div>
          <p className="ballot__facts">
            <span>{t('ratification.weight', { share: words.percent(entry.weight) })}</span>
            {entry.veto ? <span className="ballot__veto">{t('ratification.veto')}</span> : undefined}
            {entry.affected && !entry.veto ? <span>{t('ratification.no-veto')}</span> : undefined}
            <span>{t(`table.mood.${moodOf(entry)}`)}</span>
          </p>
        </div>
      </div>
      <p className="ballot__knows">
        {knowledgeOf(brief, view, entry)
          .map((known) => t(`table.knows.${known}`))
          .join(' ')}
      </p>
      <HomeRuler entry={entry} />
      <Sweeteners sweeteners={sweeteners} words={words} />
      {onLobby === undefined ? undefined : (
        <Button
          size="small"
          icon="speech"
          aria-label={t('ratification.lobby-of', { name: words.constituency(entry.id) })}
          onPress={onLobby}
        >
          {t('ratification.lobby')}
        </Button>
      )}
      <Disclosure title={t('ratification.what-they-want')} level={4}>
        <p className="ballot__wants">{texts.own?.wants[entry.id]}</p>
      </Disclosure>
    </li>
  );
}
