import type { HomeOutlook, Stance } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useWords } from '../words/words.ts';
import { StanceMark } from './stance-mark.tsx';
import './vote-bar.css';

export interface VoteBarProps {
  readonly outlook: HomeOutlook;
  readonly given: Case;
}

const order: readonly Stance[] = ['yes', 'uncertain', 'no'];

/** The vote at home as it would fall: the weight of each constituency, and the quorum that they must reach. */
export function VoteBar({ outlook, given }: VoteBarProps) {
  const { t, percent } = useWords();
  const sorted = order.flatMap((stance) => outlook.constituencies.filter((entry) => entry.stance === stance));
  return (
    <div className="vote-bar">
      <p className="vote-bar__words">
        <span>
          {outlook.sureShare === outlook.possibleShare
            ? t('table.vote-sure', { sure: percent(outlook.sureShare) })
            : t('table.vote-range', {
                sure: percent(outlook.sureShare),
                possible: percent(outlook.possibleShare),
              })}{' '}
          {t('table.vote-needs', { quorum: percent(outlook.quorum) })}
        </span>
        <StanceMark stance={outlook.result} />
      </p>
      <div className="vote-bar__track" aria-hidden="true">
        {sorted.map((entry) => (
          <div
            key={entry.id}
            className="vote-bar__part"
            data-stance={entry.stance}
            style={{ inlineSize: `${100 * entry.weight}%` }}
            title={given.words.constituency(entry.id)}
          />
        ))}
        <div className="vote-bar__quorum" style={{ insetInlineStart: `${100 * outlook.quorum}%` }} />
      </div>
    </div>
  );
}
