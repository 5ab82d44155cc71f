import type { SeatFacts } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { PartyName } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

/** A seat as the case has it. */
export interface Chair {
  readonly id: string;
  readonly party: number;
}

interface SeatPeopleProps {
  readonly words: Pick<Case['words'], 'party'>;
  /** The seats of the case, in the order in which they are listed. */
  readonly chairs: readonly Chair[];
  readonly seats: readonly SeatFacts[];
}

/** Who sits for which party at this table, and who is away. */
export function SeatPeople({ words, chairs, seats }: SeatPeopleProps) {
  const { t } = useWords();
  return (
    <ul className="seat-people" aria-label={t('classroom.cards-of')}>
      {[...new Set(chairs.map(({ party }) => party))].map((party) => {
        const own = seats.filter(({ seat }) =>
          chairs.some(({ id, party: of }) => id === seat && of === party),
        );
        const names = own.flatMap(({ people, program }) => [
          ...people.map(({ name, connected }) => (connected ? name : `${name} (${t('classroom.away')})`)),
          ...(program === undefined ? [] : [t('classroom.program-mark')]),
        ]);
        return (
          <li key={party}>
            <PartyName party={party} name={words.party(party)} />
            <span>{names.length === 0 ? t('classroom.empty-chair') : names.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
