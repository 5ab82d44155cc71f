import { Icon } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { sayLeft } from './say-left.ts';
import { useSeconds } from './use-seconds.ts';

/** At which table of the class one is, and how long it has. */
export function ClassPlace() {
  const words = useWords();
  const { t } = words;
  const table = useClassView((view) => view.table);
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table?.clock, ahead);
  if (table === undefined) return undefined;
  const isPaused = table.clock?.kind === 'paused';
  return (
    <span className="class-place">
      <span className="class-place__table">{t('classroom.table', { table: table.table })}</span>
      {seconds === undefined ? undefined : (
        <span
          className="class-place__clock figure"
          role="timer"
          data-low={seconds <= 60 ? '' : undefined}
          data-paused={isPaused ? '' : undefined}
        >
          <Icon name={isPaused ? 'pause' : 'clock'} size={1} />
          {sayLeft(words, seconds)}
          {table.clock?.lastCall === true ? <strong>{t('classroom.last-call')}</strong> : undefined}
        </span>
      )}
    </span>
  );
}
