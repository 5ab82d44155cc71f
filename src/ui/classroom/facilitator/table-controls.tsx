import { useState } from 'react';
import { Button, ConfirmDialog, Menu } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { clockChoices } from './clock-choices.ts';
import { clockUnit } from './clock-unit.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { isLockedAt, lockWish } from './lock-choices.ts';
import { OpenTalks } from './open-talks.tsx';
import { waitForTalks } from './readiness.ts';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

/** What is done to all tables at once. */
export function TableControls() {
  const { t } = useWords();
  const tell = useTell();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const [opened, setOpened] = useState<'clock' | 'end' | undefined>();
  const isTogether = useClassView((view) => view.class?.policy.startTogether ?? false);
  const { unit, seconds, more } = clockUnit(useClassView((view) => view.class?.shape ?? 'minutes-90'));
  const isWaiting = isTogether && waitForTalks(tables);
  const close = () => setOpened(undefined);
  const sayLock = (lock: 'offers' | 'plenary' | 'moves') =>
    t(`classroom.lock-${isLockedAt(tables, lock) ? 'lift' : 'set'}.${lock}`);
  return (
    <div className="cockpit__controls" role="group" aria-label={t('classroom.all-tables')}>
      {isWaiting ? <OpenTalks /> : undefined}
      {clockChoices(tables).map((action) => (
        <Button
          key={action}
          icon={action === 'pause' ? 'pause' : 'play'}
          onPress={() => void tell('clock', { action })}
        >
          {t(action === 'pause' ? 'classroom.pause' : 'classroom.resume')}
        </Button>
      ))}
      <Button icon="plus" onPress={() => void tell('clock', { action: 'add', seconds: more * seconds })}>
        {t(`classroom.add-${unit}`, { count: more })}
      </Button>
      {/* Over weeks nobody sits there to hear it: how long it is to be is chosen among more or less time. */}
      {unit === 'hours' ? undefined : (
        <Button icon="clock" onPress={() => void tell('clock', { action: 'last-call', seconds: 120 })}>
          {t('classroom.last-call')}
        </Button>
      )}
      <Button onPress={() => setOpened('clock')}>{t('classroom.clock.other-length')}</Button>
      <Button icon="door" onPress={() => void tell('lock', lockWish(tables, 'plenary', true))}>
        {sayLock('plenary')}
      </Button>
      <Menu
        label={t('classroom.locks')}
        trigger={<Button icon="lock">{t('classroom.locks')}</Button>}
        onAction={(lock) => void tell('lock', lockWish(tables, lock, true))}
        entries={(['offers', 'moves'] as const).map((lock) => ({
          id: lock,
          icon: 'lock',
          label: sayLock(lock),
          note: t(`classroom.lock-note.${lock}`),
        }))}
      />
      <Button variant="danger" onPress={() => setOpened('end')}>
        {t('classroom.end-tables')}
      </Button>
      <ClockDialog isOpen={opened === 'clock'} onClose={close} title={t('classroom.clock.of-all')} of={{}} />
      <ConfirmDialog
        isOpen={opened === 'end'}
        danger
        title={t('classroom.end-ask')}
        confirmLabel={t('classroom.end-tables')}
        onClose={close}
        onConfirm={() => void tell('end-tables', {})}
      >
        <p>{t('classroom.end-text')}</p>
      </ConfirmDialog>
      {isWaiting ? <p className="cockpit__waiting soft">{t('classroom.open-talks-note')}</p> : undefined}
    </div>
  );
}
