import type { RosterEntry } from '#client/index.ts';
import { Button, Icon } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { sayFew } from './say-few.ts';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

/** Whoever has come and sits nowhere. */
export const arrivedWithoutPlace = (
  people: readonly Pick<RosterEntry, 'name' | 'arrived' | 'place'>[],
): readonly Pick<RosterEntry, 'name'>[] =>
  people.filter(({ arrived, place }) => arrived && place === undefined);

/** Who came while the tables play and waits for a place, with two presses that give one; nothing while nobody does. */
export function Latecomers() {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const people = useClassView((view) => view.cockpit?.people ?? none);
  const tables = useClassView((view) => view.cockpit?.tables.length ?? 0);
  const names = arrivedWithoutPlace(people).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return (
    <section className="latecomers" aria-label={t('classroom.late.title')}>
      <p>
        <Icon name="people" size={1} />{' '}
        <span>
          <strong>{t('classroom.late.waiting', { count: names.length })}</strong> {sayFew(words, names)}
        </span>
      </p>
      <div className="latecomers__deeds">
        <Button size="small" variant="primary" onPress={() => void tell('build-tables', { tables })}>
          {t('classroom.late.seat')}
        </Button>
        <Button size="small" onPress={() => void tell('build-tables', { tables: tables + 1 })}>
          {t('classroom.late.new-table')}
        </Button>
      </div>
    </section>
  );
}
