import { Button } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { Announcer } from './announcer.tsx';
import type { Aside } from './aside.ts';
import { CoverAll } from './cover-all.tsx';
import { EventReleaser } from './event-releaser.tsx';
import { HelpQueue, toQueue } from './help-queue.tsx';
import { useOpenQuestions } from './open-questions.ts';
import { PartyKey } from './party-key.tsx';
import { TableCard } from './table-card.tsx';

interface TablesSheetProps {
  readonly ports: UiPorts;
  /** Is there still something to say, or to let happen? */
  readonly plays: boolean;
  /** Is all of it still to come? Then it can be scheduled. */
  readonly isBefore: boolean;
  readonly now: number;
  readonly aside: Aside;
}

const none: readonly never[] = [];

/** All tables first; beside them, where there is room, who waits for a reply and what is said to all. */
export function TablesSheet({ ports, plays, isBefore, now, aside }: TablesSheetProps) {
  const { t } = useWords();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const questions = useOpenQuestions().all;
  return (
    <div className="tables-sheet" data-plays={plays ? '' : undefined}>
      <div className="tables-sheet__tables">
        {questions.length === 0 ? undefined : (
          <Button size="small" icon="question" onPress={toQueue}>
            {t('classroom.queue', { count: questions.length })}
          </Button>
        )}
        {tables.length === 0 ? <p className="soft">{t('classroom.no-tables')}</p> : undefined}
        <CoverAll tables={tables} aside={aside} />
        <PartyKey ports={ports} />
        <ul className="cockpit__tables">
          {tables.map((table) => (
            <TableCard key={table.table} table={table} ports={ports} now={now} aside={aside} />
          ))}
        </ul>
      </div>
      <div className="tables-sheet__side">
        <HelpQueue questions={questions} now={now} />
        {plays || isBefore ? <Announcer ports={ports} canSend={plays} /> : undefined}
      </div>
      {plays || isBefore ? <EventReleaser ports={ports} isBefore={isBefore} /> : undefined}
    </div>
  );
}
