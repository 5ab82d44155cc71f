import { useEffect, useRef } from 'react';
import type { HelpRequest } from '#client/index.ts';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';

/** What a facilitator replies to one's question, or to one of the own delegation's, is said aloud and shown, once. */
export function useReplies(): void {
  const announce = useAnnounce();
  const { t } = useWords();
  const help = useClassView((view) => view.help);
  const told = useRef<readonly HelpRequest[] | undefined>(undefined);
  useEffect(() => {
    const before = told.current;
    told.current = help;
    // What had been replied before one came in stands in the list, and is not said again.
    if (before === undefined) return;
    for (const { id, table, text, replies } of help) {
      const known = before.find((one) => one.id === id && one.table === table)?.replies.length ?? 0;
      for (const reply of replies.slice(known))
        announce(t('classroom.replied', { question: text, reply: reply.text }), { show: true });
    }
  }, [help, announce, t]);
}
