import { sayReserved } from '#words/index.ts';
import type { PartProps } from './table-parts.ts';

/** Who else sits in the own delegation, and what the mandate leaves to them. */
export function ReservedNote({ game: { brief }, given: { words, texts } }: PartProps) {
  const seats = brief.seats.filter(({ party, reserved }) => party === brief.party && reserved !== undefined);
  return seats.map((seat) => {
    const whom = brief.home.find(({ constituency }) => constituency === seat.reserved?.speaksFor)?.id ?? '';
    return (
      <p key={seat.id} className="home-panel__procedure">
        {words.t('table.reserved', {
          seat: texts.seats[seat.id]?.title ?? seat.id,
          whom: words.constituency(whom),
          clauses: sayReserved(words, seat).join(' · '),
        })}
      </p>
    );
  });
}
