import type { ShownConstituency } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Disclosure, Stamp } from '../kit/index.ts';
import { HomeRuler } from '../table/home-ruler.tsx';
import { StanceMark } from '../table/stance-mark.tsx';
import './ballot.css';

export interface BallotProps {
  readonly entry: ShownConstituency;
  readonly given: Case;
  /** Voted, and no longer a guess. */
  readonly isCast: boolean;
  /** Has been cast while somebody watched: the mark comes down. */
  readonly isFresh: boolean;
  /** Speaks to them before they vote; undefined when that is over, or done. */
  readonly onLobby: (() => void) | undefined;
}

/** How one of those at home would vote or has voted, and the sum it did. */
export function Ballot({ entry, given, isCast, isFresh, onLobby }: BallotProps) {
  const { words, texts } = given;
  const { t } = words;
  const said = entry.stance === 'yes' ? 'yes' : 'no';
  return (
    <li className="ballot" data-cast={isCast ? said : undefined}>
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
        {entry.lobbied ? <span>{t('ratification.lobbied')}</span> : undefined}
      </p>
      <HomeRuler entry={entry} />
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
