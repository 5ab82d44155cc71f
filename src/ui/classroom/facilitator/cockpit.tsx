import { useState } from 'react';
import type { ClassStage } from '#client/index.ts';
import { Button, ConfirmDialog, Folio, Icon, Paper, Select, SheetHead, Tabs } from '../../kit/index.ts';
import { Shell } from '../../shell/shell.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { DebriefSteps } from '../class-debrief.tsx';
import { useClassView } from '../class-context.tsx';
import { PolicyNote } from '../policy-note.tsx';
import { Announcer } from './announcer.tsx';
import { clockChoices } from './clock-choices.ts';
import { DebriefControls } from './debrief-controls.tsx';
import { EventReleaser } from './event-releaser.tsx';
import { DataSheet } from './data-sheet.tsx';
import { JoinCard } from './join-card.tsx';
import { PartyKey } from './party-key.tsx';
import { People } from './people.tsx';
import { TableCard } from './table-card.tsx';
import { useTell } from './use-tell.ts';

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
  const [chosen, setChosen] = useState<
    { readonly stage: ClassStage; readonly tab: CockpitTab } | undefined
  >();
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
  const areOver = tables.length > 0 && tables.every(({ over }) => over);
  const lead = stage === 'tables' && areOver ? 'ended' : stage;
  const alarms = tables.reduce((sum, table) => sum + table.alarms.length, 0);
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
      <div className="page cockpit" data-stage={stage}>
        <SheetHead level={1} title={facts.title} lead={t(`classroom.stage-lead.${lead}`)} />
        {status === 'online' ? undefined : (
          <p className="class-strip__trouble" role="status">
            <Icon name="warning" size={1} /> {t('classroom.refused.NO_ANSWER')}
          </p>
        )}
        {stage === 'lobby' ? (
          <div className="cockpit__top">
            <JoinCard />
            <div className="cockpit__steps">
              <Build />
              <Gathered tables={tables.length} />
              <Begin tables={tables.length} />
              <PolicyNote policy={facts.policy} />
            </div>
          </div>
        ) : undefined}
        {stage === 'tables' && !areOver ? <TableControls /> : undefined}
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
              content: (
                <>
                  {stage === 'lobby' ? undefined : (
                    <div className="cockpit__door">
                      <JoinCard />
                      <PolicyNote policy={facts.policy} />
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
                <div className="cockpit__sheet">
                  {stage === 'tables' && !areOver ? (
                    <>
                      <Announcer ports={ports} />
                      <EventReleaser ports={ports} />
                    </>
                  ) : undefined}
                  <PartyKey ports={ports} />
                  <ul className="cockpit__tables">
                    {tables.map((table) => (
                      <TableCard key={table.table} table={table} ports={ports} />
                    ))}
                  </ul>
                </div>
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

/** As many tables as there are people for, or as many as are wished for: then programs take the chairs that stay empty. */
function Build() {
  const { t } = useWords();
  const tell = useTell();
  const [wanted, setWanted] = useState('');
  const count = Number(wanted);
  return (
    <form
      className="cockpit__build"
      onSubmit={(event) => {
        event.preventDefault();
        void tell('build-tables', count > 0 ? { tables: count } : {});
      }}
    >
      <Select
        label={t('classroom.table-count')}
        choices={['', ...Array.from({ length: 60 }, (_, index) => `${index + 1}`)].map((value) => ({
          value,
          label: value === '' ? t('classroom.as-many-as-fill') : value,
        }))}
        value={wanted}
        onChange={setWanted}
      />
      <Button type="submit">{t('classroom.build-tables')}</Button>
    </form>
  );
}

/** How many are here, and for how many of them there is a chair. */
function Gathered({ tables }: { readonly tables: number }) {
  const { t } = useWords();
  const people = useClassView((view) => view.cockpit?.people);
  if (people === undefined || people.length === 0) return undefined;
  const connected = people.filter((one) => one.connected).length;
  const unplaced = people.filter(({ place }) => place === undefined).length;
  return (
    <p className="cockpit__gathered" role="status">
      {t('classroom.wall-people', { connected, count: people.length })}{' '}
      {tables === 0
        ? undefined
        : unplaced === 0
          ? t('classroom.all-placed', { count: tables })
          : `${t('classroom.unplaced', { count: unplaced })} ${t('classroom.build-again')}`}
    </p>
  );
}

function Begin({ tables }: { readonly tables: number }) {
  const { t } = useWords();
  const tell = useTell();
  const people = useClassView((view) => view.cockpit?.people);
  const [isAsking, setAsking] = useState(false);
  const unplaced = people?.filter(({ place }) => place === undefined).length ?? 0;
  return (
    <>
      <Button variant="primary" isDisabled={tables === 0} onPress={() => setAsking(true)}>
        {t('classroom.begin')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('classroom.begin-ask')}
        confirmLabel={t('classroom.begin')}
        onClose={() => setAsking(false)}
        onConfirm={() => void tell('begin', {})}
      >
        <p>{t('classroom.begin-text')}</p>
        {unplaced > 0 ? <p>{t('classroom.unplaced', { count: unplaced })}</p> : undefined}
      </ConfirmDialog>
    </>
  );
}

const none: readonly never[] = [];

/** What is done to all tables at once. */
function TableControls() {
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
