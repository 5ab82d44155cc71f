/** How does a facilitator say when something is to happen? The choice, with what to begin it with, and the ask that it comes to. */
import { useState } from 'react';
import type { ScheduledDeed, ScheduledTime } from '#client/index.ts';
import { useAnnounce } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { firstDraft, timeOf, type When, type WhenDraft } from './scheduled-time.ts';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

export interface ScheduleDraft {
  readonly draft: WhenDraft;
  readonly setDraft: (draft: WhenDraft) => void;
  /** Undefined for now, and while what is chosen is no time. */
  readonly time: ScheduledTime | undefined;
  /** Schedules this for that time; whether that was done. */
  readonly schedule: (deed: ScheduledDeed, table: string) => Promise<boolean>;
}

export function useSchedule(first: When): ScheduleDraft {
  const { t } = useWords();
  const tell = useTell();
  const announce = useAnnounce();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const isOverWeeks = useClassView((view) => view.cockpit?.settings.shape === 'weeks');
  const ahead = useClassView((view) => view.ahead);
  const [draft, setDraft] = useState(() => firstDraft(first, tables, isOverWeeks, Date.now()));
  const time = timeOf(draft, ahead);
  return {
    draft,
    setDraft,
    time,
    async schedule(deed, table) {
      if (time === undefined) return false;
      const where = table === '' ? {} : { tables: [Number(table)] };
      const isDone = await tell('schedule', { time, deed, ...where });
      if (isDone) announce(t('classroom.schedule.done'), { show: true });
      return isDone;
    },
  };
}
