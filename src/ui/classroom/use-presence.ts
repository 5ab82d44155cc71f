import { useEffect, useState } from 'react';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { presenceNews } from './seat-news.ts';
import { useTableNews } from './use-table-news.ts';

/** How long the line about who left or came back stands. */
const lineMs = 20_000;

/** Who of the others has just left the table or come back: one line for a while, also said aloud. */
export function usePresence(): string | undefined {
  const announce = useAnnounce();
  const { t, list } = useWords();
  const own = useClassView((view) => view.own?.participant);
  const [line, setLine] = useState<string | undefined>();
  useTableNews((before, now) => {
    const others = presenceNews(before.seats, now.seats).filter(({ id }) => id !== own);
    if (others.length === 0) return;
    const said = ([false, true] as const).flatMap((isBack) => {
      const names = others.filter(({ connected }) => connected === isBack).map(({ name }) => name);
      if (names.length === 0) return [];
      return [t(`classroom.presence.${isBack ? 'back' : 'away'}`, { names: list(names) })];
    });
    const text = said.join(' · ');
    setLine(text);
    announce(text);
  });
  useEffect(() => {
    if (line === undefined) return undefined;
    const timer = window.setTimeout(() => setLine(undefined), lineMs);
    return () => window.clearTimeout(timer);
  }, [line]);
  return line;
}
