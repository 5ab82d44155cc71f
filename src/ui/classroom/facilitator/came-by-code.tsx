import type { RosterEntry } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

interface Pair {
  readonly came: RosterEntry;
  readonly listed: RosterEntry;
}

/** Asks whether they are one person, and with a press makes them one: only somebody who sees them can know. */
export function CameByCode({ people }: { readonly people: readonly RosterEntry[] }) {
  const { t } = useWords();
  const tell = useTell();
  const pairs = people.flatMap((came): Pair[] => {
    const listed = people.find(({ id }) => id === came.listedAs);
    return listed === undefined ? [] : [{ came, listed }];
  });
  if (pairs.length === 0) return undefined;
  const unite = async ({ came, listed }: Pair): Promise<void> => {
    const { id: participant } = came;
    // First the place, then the name: the chair is never without anybody.
    const isPlaced = await tell('place', { participant, ...(listed.place && { place: listed.place }) });
    if (isPlaced) await tell('remove', { participant: listed.id });
  };
  return (
    <ul className="latecomers">
      {pairs.map((pair) => (
        <li key={pair.came.id}>
          {t('classroom.came-by-code', { came: pair.came.name, listed: pair.listed.name })}{' '}
          <Button size="small" onPress={() => void unite(pair)}>
            {t('classroom.give-listed-place', { listed: pair.listed.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
