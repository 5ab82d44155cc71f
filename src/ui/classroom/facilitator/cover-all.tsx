import type { CockpitTable } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

/** Seats whose people have dropped out, or never came, over all tables. */
export const desertedSeats = (tables: readonly Pick<CockpitTable, 'table' | 'alarms'>[]) =>
  tables.flatMap(({ table, alarms }) =>
    alarms.flatMap(({ kind, seat }) => (kind === 'dropped' && seat !== undefined ? [{ table, seat }] : [])),
  );

/** One press for half a class that stayed at home; for one seat its own alarm is enough. */
export function CoverAll({ tables }: { readonly tables: readonly CockpitTable[] }) {
  const { t } = useWords();
  const tell = useTell();
  const deserted = desertedSeats(tables);
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
