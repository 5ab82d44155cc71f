import { useState } from 'react';
import { Button, ConfirmDialog } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { clockChoices } from './clock-choices.ts';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

/** What is done to all tables at once. */
export function TableControls() {
  const { t } = useWords();
  const tell = useTell();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const [isAsking, setAsking] = useState(false);
  const isTogether = useClassView((view) => view.class?.policy.startTogether ?? false);
  const isWaiting =
    isTogether &&
    tables.some(
      ({ phase, talksOpened }) => !talksOpened && (phase === 'briefing' || phase === 'preparation'),
    );
  const isLocked = tables.length > 0 && tables.every(({ locks }) => locks.includes('moves'));
  return (
    <div className="cockpit__controls" role="group" aria-label={t('classroom.all-tables')}>
      {isWaiting ? (
        <Button variant="primary" onPress={() => void tell('open-talks', {})}>
          {t('classroom.open-talks')}
        </Button>
      ) : undefined}
      {clockChoices(tables).map((action) => (
        <Button
          key={action}
          icon={action === 'pause' ? 'pause' : 'play'}
          onPress={() => void tell('clock', { action })}
        >
          {t(action === 'pause' ? 'classroom.pause' : 'classroom.resume')}
        </Button>
      ))}
      <Button icon="plus" onPress={() => void tell('clock', { action: 'add', seconds: 120 })}>
        {t('classroom.add-minutes', { count: 2 })}
      </Button>
      <Button icon="clock" onPress={() => void tell('clock', { action: 'last-call', seconds: 120 })}>
        {t('classroom.last-call')}
      </Button>
      <Button
        icon="lock"
        onPress={() => void tell('lock', { kinds: ['moves'], locks: isLocked ? [] : ['moves'] })}
      >
        {t(isLocked ? 'classroom.unlock' : 'classroom.freeze')}
      </Button>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {t('classroom.end-tables')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        danger
        title={t('classroom.end-ask')}
        confirmLabel={t('classroom.end-tables')}
        onClose={() => setAsking(false)}
        onConfirm={() => void tell('end-tables', {})}
      >
        <p>{t('classroom.end-text')}</p>
      </ConfirmDialog>
      {isWaiting ? <p className="cockpit__waiting soft">{t('classroom.open-talks-note')}</p> : undefined}
    </div>
  );
}
