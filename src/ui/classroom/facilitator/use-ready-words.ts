/** How are ready words said to a table, or to one party at it, with one press? */
import type { ReadyWords } from '#client/index.ts';
import { useAnnounce } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

/** Resolves to whether it was said; what was said is shown on a slip. */
export function useReadyWords(): (words: ReadyWords, table: number, party?: string) => Promise<boolean> {
  const { t } = useWords();
  const tell = useTell();
  const announce = useAnnounce();
  return async (words, table, party) => {
    const text = t(`classroom.ready-words.${words}`);
    const isSaid = await tell('announce', {
      kind: 'message',
      text,
      ready: words,
      tables: [table],
      ...(party !== undefined && { parties: [party] }),
    });
    if (isSaid) announce(t('classroom.said-to-table', { table, text }), { show: true });
    return isSaid;
  };
}
