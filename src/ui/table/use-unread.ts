/** Which news from outside has not been read yet? */
import { useState } from 'react';
import type { GameState, MatchEvent } from '#client/index.ts';

export type NewsEvent = Extract<MatchEvent, { readonly type: 'inject' }>;

export interface Unread {
  /** The oldest first. */
  readonly news: readonly NewsEvent[];
  /** Everything up to this event has been read. */
  readonly onRead: (event: number) => void;
}

/** Kept by the whole table: however the window is turned meanwhile, what was not read stays there. */
export function useUnread({ events }: GameState['view']): Unread {
  // What happened before the page was opened has been read, or stands in the minutes.
  const [read, setRead] = useState(() => events.at(-1)?.id ?? -1);
  const news = events.filter((event): event is NewsEvent => event.type === 'inject' && event.id > read);
  return { news, onRead: setRead };
}
