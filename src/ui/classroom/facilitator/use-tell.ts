/** How does a facilitator ask for something, and learn that it was refused? */
import { useCallback } from 'react';
import type { AskType, Wish } from '#client/index.ts';
import { useAnnounce } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

/** Asks; what is refused is said on a slip. Resolves to whether it was done. */
export function useTell(): <Type extends AskType>(type: Type, wish: Wish<Type>) => Promise<boolean> {
  const line = useLine();
  const announce = useAnnounce();
  const words = useWords();
  return useCallback(
    async (type, wish) => {
      const answer = await line.ask(type, wish);
      if (!answer.ok) announce(sayRefused(words, answer.code), { show: true, tone: 'caution' });
      return answer.ok;
    },
    [line, announce, words],
  );
}
