import { useState } from 'react';
import type { CockpitTable } from '#client/index.ts';
import { ConfirmDialog, IconButton, Menu } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { clockUnit } from './clock-unit.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { lockKinds, lockWish } from './lock-choices.ts';
import { useTell } from './use-tell.ts';

/** What is done to one table: its clock, its locks, and its end. */
export function TableMenu({ table }: { readonly table: CockpitTable }) {
  const { t } = useWords();
  const tell = useTell();
  const [opened, setOpened] = useState<'clock' | 'end' | undefined>();
  const { unit, seconds, more } = clockUnit(useClassView((view) => view.class?.shape ?? 'minutes-90'));
  const tables = [table.table];
  const isPaused = table.clock?.kind === 'paused';
  const label = t('classroom.table-menu', { table: table.table });
  const close = () => setOpened(undefined);
  const act = (id: string) => {
    const lock = lockKinds.find((kind) => kind === id);
    if (lock !== undefined) void tell('lock', lockWish([table], lock, false));
    else if (id === 'pause') void tell('clock', { tables, action: isPaused ? 'resume' : 'pause' });
    else if (id === 'add') void tell('clock', { tables, action: 'add', seconds: more * seconds });
    else if (id === 'last-call') void tell('clock', { tables, action: 'last-call', seconds: 120 });
    else if (id === 'clock' || id === 'end') setOpened(id);
  };
  return (
    <>
      <Menu
        label={label}
        trigger={<IconButton icon="more" size="small" label={label} />}
        onAction={act}
        entries={[
          {
            id: 'pause',
            icon: isPaused ? 'play' : 'pause',
            label: t(isPaused ? 'classroom.resume' : 'classroom.pause'),
          },
          { id: 'add', icon: 'plus', label: t(`classroom.add-${unit}`, { count: more }) },
          ...(unit === 'hours'
            ? []
            : [{ id: 'last-call', icon: 'clock' as const, label: t('classroom.last-call') }]),
          { id: 'clock', icon: 'clock', label: t('classroom.clock.other-length') },
          ...lockKinds.map((lock) => ({
            id: lock,
            icon: 'lock' as const,
            label: t(`classroom.lock-${table.locks.includes(lock) ? 'lift' : 'set'}.${lock}`),
          })),
          { id: 'end', icon: 'flag', label: t('classroom.end-table'), danger: true },
        ]}
      />
      <ClockDialog
        isOpen={opened === 'clock'}
        onClose={close}
        title={t('classroom.clock.of-table', { table: table.table })}
        of={{ tables }}
      />
      <ConfirmDialog
        isOpen={opened === 'end'}
        danger
        title={t('classroom.end-table-ask', { table: table.table })}
        confirmLabel={t('classroom.end-table')}
        onClose={close}
        onConfirm={() => void tell('end-tables', { tables })}
      >
        <p>{t('classroom.end-table-text')}</p>
      </ConfirmDialog>
    </>
  );
}
