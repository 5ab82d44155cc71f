import { useState } from 'react';
import type { CockpitTable } from '#client/index.ts';
import { ConfirmDialog } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';
import { lastRound } from './scheduled-time.ts';
import { useSchedule } from './use-schedule.ts';
import { useTell } from './use-tell.ts';
import { WhenChoice } from './when-choice.tsx';
import { PartyChoice, TableChoice } from './who-is-meant.tsx';

export interface EventDialogProps {
  /** Its id, and what it is called. */
  readonly event: string;
  readonly title: string;
  /** Indices of the parties that it is meant for; left out, all. */
  readonly audience: readonly number[] | undefined;
  readonly isLater: boolean;
  readonly given: ClassCase;
  /** Where it can happen. */
  readonly tables: readonly CockpitTable[];
  readonly onClose: () => void;
}

/** Where, for whom and when does an event of the case happen? Now, or at a time that is chosen here. */
export function EventDialog({ event, title, audience, isLater, given, tables, onClose }: EventDialogProps) {
  const { t } = useWords();
  const tell = useTell();
  const [to, setTo] = useState('');
  const [party, setParty] = useState('');
  const { draft, setDraft, time, schedule } = useSchedule('round');
  const deed = { event, ...(party === '' ? {} : { parties: [party] }) };
  const release = () => tell('release', { ...deed, ...(to === '' ? {} : { tables: [Number(to)] }) });
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={t(isLater ? 'classroom.schedule.confirm' : 'classroom.event-release')}
      cancelLabel={t('common.cancel')}
      canConfirm={!isLater || time !== undefined}
      onClose={onClose}
      onConfirm={() => void (isLater ? schedule({ kind: 'event', ...deed }, to) : release())}
    >
      <p>{t('classroom.event-release-text')}</p>
      {isLater ? (
        <WhenChoice
          draft={draft}
          onChange={setDraft}
          rounds={lastRound(tables, given.caseFile.scenario.rules.rounds)}
        />
      ) : undefined}
      <TableChoice tables={tables} value={to} onChange={setTo} />
      <PartyChoice given={given} among={audience} value={party} onChange={setParty} />
    </ConfirmDialog>
  );
}
