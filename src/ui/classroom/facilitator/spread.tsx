import type { CockpitTable } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

/** People who share a party or look on while chairs stand empty, and the press that gives them one; nothing where there are none. */
export function Spread() {
  const { t } = useWords();
  const tell = useTell();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const count = spreadable(tables);
  if (count === 0) return undefined;
  return (
    <p className="cockpit__spread">
      <span>{t('classroom.spread.could', { count })}</span>{' '}
      <Button size="small" onPress={() => void tell('build-tables', { tables: tables.length, spread: true })}>
        {t('classroom.spread.do')}
      </Button>
    </p>
  );
}

/** How many of those who sit beside others, or look on, could have a chair of their own. */
export function spreadable(tables: readonly Pick<CockpitTable, 'seats' | 'observers'>[]): number {
  let free = 0;
  let spare = 0;
  for (const { seats, observers } of tables) {
    const people = new Map<number, number>();
    for (const { party, people: there } of seats) people.set(party, (people.get(party) ?? 0) + there.length);
    free += [...people.values()].filter((count) => count === 0).length;
    spare += observers.length + [...people.values()].reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  }
  return Math.min(free, spare);
}
