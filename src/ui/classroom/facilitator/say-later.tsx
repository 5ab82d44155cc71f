import type { ScheduledDeed } from '#client/index.ts';
import { ConfirmDialog } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import type { ClassCase } from '../use-class-case.ts';
import { lastRound } from './scheduled-time.ts';
import { useSchedule } from './use-schedule.ts';
import { WhenChoice } from './when-choice.tsx';

interface SayLaterProps {
  readonly deed: Extract<ScheduledDeed, { readonly text: string }>;
  /** Its number; empty for all. */
  readonly table: string;
  readonly given: ClassCase | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const none: readonly never[] = [];

/** When what has been written is to be said. */
export function SayLater({ deed, table, given, onDone, onClose }: SayLaterProps) {
  const { t } = useWords();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const { draft, setDraft, time, schedule } = useSchedule('talks');
  const confirm = async () => {
    if (await schedule(deed, table)) onDone();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('classroom.schedule.say-later')}
      confirmLabel={t('classroom.schedule.confirm')}
      cancelLabel={t('common.cancel')}
      canConfirm={time !== undefined}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <blockquote className="schedule__text">{deed.text}</blockquote>
      <WhenChoice
        draft={draft}
        onChange={setDraft}
        rounds={lastRound(tables, given?.caseFile.scenario.rules.rounds)}
      />
    </ConfirmDialog>
  );
}
