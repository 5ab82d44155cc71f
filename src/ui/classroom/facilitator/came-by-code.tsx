import type { RosterEntry } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

type Someone = Pick<RosterEntry, 'id' | 'name' | 'arrived' | 'place'>;

/** Somebody who came by the code under the name of one on the list, who is not here and whose place is kept. */
interface Pair<Person extends Someone> {
  readonly came: Person;
  readonly listed: Person;
}

const same = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** The server tells apart two of one name by a number behind the second. */
export function cameByCode<Person extends Someone>(people: readonly Person[]): readonly Pair<Person>[] {
  return people
    .filter(({ arrived }) => arrived)
    .flatMap((came) => {
      const name = /^(.+) \(\d+\)$/.exec(came.name)?.[1];
      if (name === undefined) return [];
      const listed = people.find(
        (person) => !person.arrived && person.place !== undefined && same(person.name, name),
      );
      return listed === undefined ? [] : [{ came, listed }];
    });
}

/** Asks whether they are one person, and with a press makes them one: only somebody who sees them can know. */
export function CameByCode({ people }: { readonly people: readonly RosterEntry[] }) {
  const { t } = useWords();
  const tell = useTell();
  const pairs = cameByCode(people);
  if (pairs.length === 0) return undefined;
  const unite = async ({ came, listed }: Pair<RosterEntry>): Promise<void> => {
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
