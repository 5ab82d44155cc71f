import type { HomeOutlook, Stance } from '#client/index.ts';
import { Icon } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './quorum-bar.css';

const order: readonly Stance[] = ['yes', 'uncertain', 'no'];
const signs = { yes: 'check', no: 'close', uncertain: 'question' } as const;

/**
 * The weight of everybody at home, those who say yes first, against the quorum that they must reach. What it shows
 * is said beside it in a sentence.
 */
export function QuorumBar({ outlook }: { readonly outlook: HomeOutlook }) {
  const { t, percent } = useWords();
  const sorted = order.flatMap((stance) => outlook.constituencies.filter((entry) => entry.stance === stance));
  return (
    <div className="quorum" aria-hidden="true">
      <div className="quorum__flag" style={{ insetInlineStart: `${100 * outlook.quorum}%` }}>
        {t('ratification.needed', { quorum: percent(outlook.quorum) })}
      </div>
      <div className="quorum__track">
        {sorted.map((entry) => (
          <div
            key={entry.id}
            className="quorum__part"
            data-stance={entry.stance}
            style={{ inlineSize: `${100 * entry.weight}%` }}
          />
        ))}
        <div className="quorum__line" style={{ insetInlineStart: `${100 * outlook.quorum}%` }} />
      </div>
      <div className="quorum__legend">
        {sorted.map((entry) => (
          <span key={entry.id} style={{ inlineSize: `${100 * entry.weight}%` }}>
            <Icon name={signs[entry.stance]} size={0.85} /> {percent(entry.weight)}
          </span>
        ))}
      </div>
    </div>
  );
}
