import type { CockpitTable } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { AlarmedTable, Aside } from './aside.ts';
import { useTell } from './use-tell.ts';

/** Seats whose people have dropped out, or never came, over all tables; not those that a facilitator has put aside. */
export const desertedSeats = (tables: readonly AlarmedTable[], aside: Pick<Aside, 'open'>) =>
  tables.flatMap((table) =>
    aside
      .open(table)
      .flatMap(({ kind, seat }) =>
        kind === 'dropped' && seat !== undefined ? [{ table: table.table, seat }] : [],
      ),
  );

interface CoverAllProps {
  readonly tables: readonly CockpitTable[];
  readonly aside: Aside;
}

/** One press for half a class that stayed at home; for one seat its own alarm is enough. */
export function CoverAll({ tables, aside }: CoverAllProps) {
  const { t } = useWords();
  const tell = useTell();
  const deserted = desertedSeats(tables, aside);
  if (deserted.length < 2) return undefined;
  const cover = async (): Promise<void> => {
    for (const { table, seat } of deserted)
      if (!(await tell('cover', { table, seat, covered: true }))) return;
  };
  return (
    <p>
      <Button size="small" onPress={() => void cover()}>
        {t('classroom.cover-all', { count: deserted.length })}
      </Button>
    </p>
  );
}
