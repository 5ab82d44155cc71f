import { useEffect, useRef } from 'react';
import type { Announcement } from '#client/index.ts';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { sayAnnounced } from './say-announced.ts';

/** What came since one last listened at a table. What was said before one sat down there stands in its list, and is not said again. */
export function newlyAnnounced(
  heard: { readonly table: number; readonly last: number } | undefined,
  table: number,
  announcements: readonly Announcement[],
): readonly Announcement[] {
  return heard?.table === table ? announcements.filter(({ id }) => id > heard.last) : [];
}

/** What the facilitator says is said aloud, once. */
export function useAnnouncements(): void {
  const announce = useAnnounce();
  const words = useWords();
  const number = useClassView((view) => view.table?.table);
  const announcements = useClassView((view) => view.table?.announcements);
  const heard = useRef<Parameters<typeof newlyAnnounced>[0]>(undefined);
  useEffect(() => {
    if (number === undefined || announcements === undefined) return;
    for (const said of newlyAnnounced(heard.current, number, announcements))
      announce(words.t(`classroom.announced.${said.kind}`, { text: sayAnnounced(words, said) }), {
        show: true,
      });
    heard.current = { table: number, last: announcements.at(-1)?.id ?? -1 };
  }, [number, announcements, announce, words]);
}
