/** Tells those who listen what the capitals decide and who signs, as it becomes known. */
import { useEffect, useRef } from 'react';
import { sayEvent, type GameState, type MatchEvent, type Phase } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useAnnounce } from '../kit/index.ts';

const told: readonly MatchEvent['type'][] = ['ratified', 'signed', 'party-left', 'table-reopened', 'impasse'];

/** The way on opens by itself once the last capital, or the last delegation, has decided. */
const opened: readonly Phase[] = ['signature', 'implementation'];

export function useResults({ brief, view }: GameState, { words }: Case): void {
  const announce = useAnnounce();
  const last = view.events.at(-1)?.id ?? -1;
  const heard = useRef(last);
  useEffect(() => {
    const news = view.events.filter(
      (event) =>
        event.id > heard.current &&
        (told.includes(event.type) || (event.type === 'phase-entered' && opened.includes(event.phase))),
    );
    heard.current = last;
    // One's own signature was made by hand; one's own vote is news.
    const sentences = news
      .filter((event) => event.type === 'ratified' || !('party' in event && event.party === view.party))
      .map((event) => sayEvent(words, brief, view, event));
    if (sentences.length > 0) announce(sentences.join(' '));
  }, [last, announce, brief, view, words]);
}
