import { useEffect, useRef } from 'react';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';

/** That the class is run otherwise from now on is said aloud and shown; the note says how. */
export function usePolicyNews(): void {
  const announce = useAnnounce();
  const { t } = useWords();
  // Told anew with every change of the class; the same words are no news.
  const policy = useClassView((view) => JSON.stringify(view.class?.policy));
  const told = useRef(policy);
  useEffect(() => {
    const before = told.current;
    told.current = policy;
    if (before !== undefined && policy !== undefined && before !== policy)
      announce(t('classroom.policy.changed'), { show: true });
  }, [policy, announce, t]);
}
