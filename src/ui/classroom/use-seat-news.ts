import { useEffect, useRef } from 'react';
import type { GameState, SeatFacts } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { seatNews } from './seat-news.ts';

/** When a program takes over the seat of somebody else, or a person does, it is said aloud and shown. */
export function useSeatNews(game: GameState | undefined, given: Case | undefined): void {
  const announce = useAnnounce();
  const { t } = useWords();
  const table = useClassView((view) => view.table);
  const told = useRef<{ readonly table: number; readonly seats: readonly SeatFacts[] } | undefined>(
    undefined,
  );
  const own = game?.choice.seat;
  const seats = game?.brief.seats;
  const words = given?.words;
  useEffect(() => {
    if (table === undefined || seats === undefined || words === undefined) return;
    const before = told.current;
    told.current = table;
    if (before === undefined || before.table !== table.table) return;
    for (const { seat, now } of seatNews(before.seats, table.seats)) {
      const party = seats.find(({ id }) => id === seat)?.party;
      // The own seat has a line of its own in the strip.
      if (party === undefined || seat === own) continue;
      announce(t(`classroom.seat-now.${now}`, { party: words.party(party) }), { show: true });
    }
  }, [table, seats, words, own, announce, t]);
}
