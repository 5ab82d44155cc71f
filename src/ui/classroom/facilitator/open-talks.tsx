import { useState } from 'react';
import { Button, ConfirmDialog, useAnnounce } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { arrivedWithoutPlace } from './latecomers.tsx';
import { seatsBefore } from './readiness.ts';
import { useTell } from './use-tell.ts';
import { WaitedFor } from './waited-for.tsx';

const none: readonly never[] = [];

/** Opens the talks of all tables: at once where everybody is ready; otherwise it says who is not, and asks. */
export function OpenTalks() {
  const { t } = useWords();
  const tell = useTell();
  const announce = useAnnounce();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const people = useClassView((view) => view.cockpit?.people ?? none);
  const [isAsking, setAsking] = useState(false);
  const late = seatsBefore(tables).filter(({ step }) => step !== 'ready');
  const unplaced = arrivedWithoutPlace(people).length;
  const open = async () => {
    const isDone = await tell('open-talks', {});
    // Where everybody is ready, the tables themselves show it.
    if (isDone && late.length > 0) announce(t('classroom.readiness.talks-follow'), { show: true });
  };
  return (
    <>
      <Button variant="primary" onPress={() => (late.length + unplaced > 0 ? setAsking(true) : void open())}>
        {t('classroom.open-talks')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('classroom.readiness.ask')}
        confirmLabel={t('classroom.open-talks')}
        onClose={() => setAsking(false)}
        onConfirm={() => void open()}
      >
        {late.length > 0 ? (
          <>
            <WaitedFor seats={late} />
            <p>{t('classroom.readiness.ask-text')}</p>
          </>
        ) : undefined}
        {unplaced > 0 ? <p>{t('classroom.unplaced', { count: unplaced })}</p> : undefined}
      </ConfirmDialog>
    </>
  );
}
