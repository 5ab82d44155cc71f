import { useState } from 'react';
import type { ClassStage } from '#client/index.ts';
import { Button, Folio, Icon, Paper, SheetHead, Tabs } from '../../kit/index.ts';
import { Shell } from '../../shell/shell.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { DebriefSteps } from '../class-debrief.tsx';
import { useClassView } from '../class-context.tsx';
import { PolicyNote } from '../policy-note.tsx';
import { useNow } from '../use-now.ts';
import { useAside } from './aside.ts';
import { DebriefControls } from './debrief-controls.tsx';
import { EditPolicy } from './edit-policy.tsx';
import { DataSheet } from './data-sheet.tsx';
import { JoinCard } from './join-card.tsx';
import { arrivedWithoutPlace, Latecomers } from './latecomers.tsx';
import { LobbySteps } from './lobby-steps.tsx';
import { useOpenQuestions } from './open-questions.ts';
import { People } from './people.tsx';
import { ReadinessBoard } from './readiness-board.tsx';
import { TableControls } from './table-controls.tsx';
import { TablesSheet } from './tables-sheet.tsx';
import { WaitingQuestions } from './waiting-questions.tsx';

interface CockpitProps {
  readonly ports: UiPorts;
  readonly token: string;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

type CockpitTab = 'people' | 'tables' | 'debrief' | 'data';
const firstTab = { lobby: 'people', tables: 'tables', debrief: 'debrief' } as const satisfies Record<
  ClassStage,
  CockpitTab
>;

/** All tables of a class on one screen, and everything that a facilitator does. */
export function Cockpit({ ports, token, onClose, onLeave }: CockpitProps) {
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const cockpit = useClassView((view) => view.cockpit);
  const status = useClassView((view) => view.status);
  const questions = useOpenQuestions().elsewhere.length;
  const [chosen, setChosen] = useState<
    { readonly stage: ClassStage; readonly tab: CockpitTab } | undefined
  >();
  const now = useNow(facts?.stage === 'tables');
  const aside = useAside(now, facts?.policy.quietMinutes ?? 0);
  if (facts === undefined || cockpit === undefined)
    return (
      <Shell screen="cockpit" onHome={onLeave}>
        <p className="page soft">{t('common.loading')}</p>
      </Shell>
    );
  const { tables } = cockpit;
  const { stage } = facts;
  // Each stage opens at what is done in it; who has chosen another sheet stays there until the next.
  const tab = chosen?.stage === stage ? chosen.tab : firstTab[stage];
  // Where programs alone wait, nobody is left to wait for.
  const areOver = tables.some(({ over }) => over) && tables.every(({ over, keptBack }) => over || keptBack);
  const lead = stage === 'tables' && areOver ? 'ended' : stage;
  const plays = stage === 'tables' && !areOver;
  const late = plays ? arrivedWithoutPlace(cockpit.people ?? []).length : 0;
  const alarms = tables.reduce((sum, table) => sum + aside.open(table).length, 0);
  return (
    <Shell
      screen="cockpit"
      onHome={onClose}
      where={
        <>
          <span className="shell__case">{facts.title}</span>
          <Folio>{t(`classroom.stage.${stage}`)}</Folio>
          {stage === 'tables' ? <Folio>{t('classroom.code-is', { code: facts.code })}</Folio> : undefined}
        </>
      }
      end={
        <Button size="small" variant="quiet" onPress={onClose}>
          {t('classroom.all-classes')}
        </Button>
      }
    >
      <div className="page cockpit" data-stage={stage} data-plays={plays ? '' : undefined}>
        {plays ? (
          <header className="cockpit__head">
            {/* The bar says it already: what is seen here belongs to the tables. */}
            <h1 className="unseen" tabIndex={-1}>
              {facts.title}
            </h1>
            <TableControls />
            <ReadinessBoard />
            <Latecomers />
          </header>
        ) : (
          <SheetHead level={1} title={facts.title} lead={t(`classroom.stage-lead.${lead}`)} />
        )}
        {status === 'online' ? undefined : (
          <p className="class-strip__trouble" role="status">
            <Icon name="warning" size={1} /> {t('classroom.refused.NO_ANSWER')}
          </p>
        )}
        {stage === 'lobby' ? <LobbySteps tables={tables.length} /> : undefined}
        {stage === 'tables' && areOver && tab !== 'debrief' ? (
          <div className="cockpit__controls">
            <Button variant="primary" onPress={() => setChosen({ stage, tab: 'debrief' })}>
              {t('classroom.to-debrief')}
            </Button>
          </div>
        ) : undefined}
        <Tabs
          label={t('classroom.cockpit')}
          selected={tab}
          onSelect={(next) => setChosen({ stage, tab: next })}
          items={[
            {
              id: 'people',
              label: t('classroom.people'),
              badge: questions + late,
              badgeLabel: [
                ...(questions > 0 ? [t('classroom.question-count', { count: questions })] : []),
                ...(late > 0 ? [t('classroom.late.waiting', { count: late })] : []),
              ].join(' '),
              content: (
                <>
                  <WaitingQuestions />
                  {stage === 'lobby' ? undefined : (
                    <div className="cockpit__door">
                      <JoinCard />
                      <div>
                        <PolicyNote />
                        <EditPolicy />
                      </div>
                    </div>
                  )}
                  <Paper>
                    <People ports={ports} />
                  </Paper>
                </>
              ),
            },
            {
              id: 'tables',
              label: t('classroom.tables'),
              badge: alarms,
              badgeLabel: t('classroom.alarm-count', { count: alarms }),
              content: (
                <TablesSheet
                  ports={ports}
                  plays={plays}
                  isBefore={stage === 'lobby'}
                  now={now}
                  aside={aside}
                />
              ),
            },
            {
              id: 'debrief',
              label: t('classroom.debrief.title'),
              content: (
                <div className="cockpit__sheet">
                  <DebriefControls />
                  <DebriefSteps ports={ports} follows />
                </div>
              ),
            },
            {
              id: 'data',
              label: t('classroom.data.title'),
              content: (
                <Paper>
                  <DataSheet token={token} onDeleted={onClose} />
                </Paper>
              ),
            },
          ]}
        />
      </div>
    </Shell>
  );
}
