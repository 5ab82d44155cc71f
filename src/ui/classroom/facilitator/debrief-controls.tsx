import { useState } from 'react';
import { debriefSteps, type DebriefStep } from '#client/index.ts';
import { Button, ConfirmDialog, useAnnounce } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView, useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

const steps = debriefSteps.filter((step) => step !== 'closed');
type OpenStep = Exclude<DebriefStep, 'closed'>;

/** Opens the debrief, one step after the other: the next, or any that is still closed. Before the tables have begun there is nothing to open. */
export function DebriefControls() {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const announce = useAnnounce();
  const step = useClassView((view) => view.class?.debrief);
  const stage = useClassView((view) => view.class?.stage);
  const [early, setEarly] = useState<OpenStep | undefined>();
  const at = steps.findIndex((one) => one === step);
  const closed = steps.slice(at + 1);
  const reveal = async (to: OpenStep, evenIfOpen: boolean) => {
    const answer = await line.ask('reveal', { step: to, evenIfOpen });
    if (answer.ok) return;
    if (answer.code === 'TABLES_STILL_OPEN') setEarly(to);
    else announce(sayRefused(words, answer.code), { show: true, tone: 'caution' });
  };
  if (stage === 'lobby') return <p className="soft">{t('classroom.debrief.after')}</p>;
  if (closed.length === 0) return undefined;
  return (
    <div className="cockpit__controls" role="group" aria-label={t('classroom.debrief.title')}>
      {closed.map((to, index) => (
        <Button
          key={to}
          variant={index === 0 ? 'primary' : 'secondary'}
          onPress={() => void reveal(to, false)}
        >
          {t(`classroom.debrief.open.${to}`)}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={early !== undefined}
        danger
        title={t('classroom.debrief.early-ask')}
        confirmLabel={t('classroom.debrief.early')}
        onClose={() => setEarly(undefined)}
        onConfirm={() => early !== undefined && void reveal(early, true)}
      >
        <p>{t('classroom.debrief.early-text')}</p>
      </ConfirmDialog>
    </div>
  );
}
