import type { Stance } from '#client/index.ts';
import { Icon } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './stance-mark.css';

const icons = { yes: 'check', no: 'close', uncertain: 'question' } as const;

/** Yes, no or perhaps, by sign and word and only then by colour. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  const { t } = useWords();
  return (
    <span className="stance" data-stance={stance}>
      <Icon name={icons[stance]} size={0.9} /> {t(`table.stance.${stance}`)}
    </span>
  );
}
