import type { Case } from '../case/use-case.ts';
import { useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { seatNews } from './seat-news.ts';
import type { Chair } from './seat-people.tsx';
import { useTableNews } from './use-table-news.ts';

/**
 * When a program takes over the seat of somebody else, or a person does, it is said aloud and shown.
 * @param own The own seat, which has a line of its own in the strip; undefined for those who sit in none.
 */
export function useSeatNews(
  words: Case['words'] | undefined,
  chairs: readonly Chair[],
  own: string | undefined,
): void {
  const announce = useAnnounce();
  const { t } = useWords();
  useTableNews((before, { seats }) => {
    for (const { seat, now } of seatNews(before.seats, seats)) {
      const party = chairs.find(({ id }) => id === seat)?.party;
      if (words === undefined || party === undefined || seat === own) continue;
      announce(t(`classroom.seat-now.${now}`, { party: words.party(party) }), { show: true });
    }
  });
}
