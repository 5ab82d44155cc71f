import { useState } from 'react';
import { debriefSteps, type DebriefStep } from '#client/index.ts';
import {
  Button,
  ConfirmDialog,
  Folio,
  Icon,
  Paper,
  Select,
  SheetHead,
  Tabs,
  useAnnounce,
} from '../../kit/index.ts';
import { Shell } from '../../shell/shell.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { DebriefSteps } from '../class-debrief.tsx';
import { useClassView, useLine } from '../class-context.tsx';
import { PolicyNote } from '../policy-note.tsx';
import { Announcer } from './announcer.tsx';
import { EventReleaser } from './event-releaser.tsx';
import { DataSheet } from './data-sheet.tsx';
import { JoinCard } from './join-card.tsx';
import { People } from './people.tsx';
import { TableCard } from './table-card.tsx';
import { useTell } from './use-tell.ts';
import { sayRefused } from '../say-refused.ts';

interface CockpitProps {
  readonly ports: UiPorts;
  readonly token: string;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** All tables of a class on one screen, and everything that a facilitator does. */
export function Cockpit({ ports, token, onClose, onLeave }: CockpitProps) {
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const cockpit = useClassView((view) => view.cockpit);
  const status = useClassView((view) => view.status);
  const [tab, setTab] = useState<'people' | 'tables' | 'debrief' | 'data'>('people');
  if (facts === undefined || cockpit === undefined)
    return (
      <Shell screen="cockpit" onHome={onLeave}>
        <p className="page soft">{t('common.loading')}</p>
      </Shell>
    );
  const { tables } = cockpit;
  const alarms = tables.reduce((sum, table) => sum + table.alarms.length, 0);
  return (
    <Shell
      screen="cockpit"
      onHome={onClose}
      where={
        <>
          <span className="shell__case">{facts.title}</span>
          <Folio>{t(`classroom.stage.${facts.stage}`)}</Folio>
        </>
      }
      end={
        <Button size="small" variant="quiet" onPress={onClose}>
          {t('classroom.all-classes')}
        </Button>
      }
    >
      <div className="page cockpit">
        <SheetHead level={1} title={facts.title} lead={t(`classroom.stage-lead.${facts.stage}`)} />
        {status === 'online' ? undefined : (
          <p className="class-strip__trouble" role="status">
            <Icon name="warning" size={1} /> {t('classroom.refused.NO_ANSWER')}
          </p>
        )}
        <div className="cockpit__top">
          <JoinCard />
          <div className="cockpit__steps">
            {facts.stage === 'lobby' ? (
              <>
                <Build />
                <Begin tables={tables.length} />
              </>
            ) : undefined}
            {facts.stage === 'tables' ? <TableControls /> : undefined}
            <PolicyNote policy={facts.policy} />
          </div>
        </div>
        <Tabs
          label={t('classroom.cockpit')}
          selected={tab}
          onSelect={setTab}
          items={[
            {
              id: 'people',
              label: t('classroom.people'),
              content: (
                <Paper>
                  <People ports={ports} />
                </Paper>
              ),
            },
            {
              id: 'tables',
              label: t('classroom.tables'),
              badge: alarms,
              badgeLabel: t('classroom.alarm-count', { count: alarms }),
              content: (
                <>
                  <Announcer ports={ports} />
                  <EventReleaser ports={ports} />
                  <ul className="cockpit__tables">
                    {tables.map((table) => (
                      <TableCard key={table.table} table={table} ports={ports} />
                    ))}
                  </ul>
                </>
              ),
            },
            {
              id: 'debrief',
              label: t('classroom.debrief.title'),
              content: (
                <>
                  <DebriefControls />
                  <DebriefSteps ports={ports} />
                </>
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

/** What is done to all tables at once. */
function TableControls() {
  const { t } = useWords();
  const tell = useTell();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const [isAsking, setAsking] = useState(false);
  const isPaused = tables.some(({ clock }) => clock?.kind === 'paused');
  const isPreparing = tables.some(({ phase }) => phase === 'briefing' || phase === 'preparation');
  const isLocked = tables.length > 0 && tables.every(({ locks }) => locks.includes('moves'));
  return (
    <div className="cockpit__controls" role="group" aria-label={t('classroom.all-tables')}>
      {isPreparing ? (
        <Button variant="primary" onPress={() => void tell('open-talks', {})}>
          {t('classroom.open-talks')}
        </Button>
      ) : undefined}
      <Button
        icon={isPaused ? 'play' : 'pause'}
        onPress={() => void tell('clock', { action: isPaused ? 'resume' : 'pause' })}
      >
        {t(isPaused ? 'classroom.resume' : 'classroom.pause')}
      </Button>
      <Button icon="plus" onPress={() => void tell('clock', { action: 'add', seconds: 120 })}>
        {t('classroom.add-minutes', { count: 2 })}
      </Button>
      <Button icon="clock" onPress={() => void tell('clock', { action: 'last-call', seconds: 120 })}>
        {t('classroom.last-call')}
      </Button>
      <Button icon="lock" onPress={() => void tell('lock', { locks: isLocked ? [] : ['moves'] })}>
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
    </div>
  );
}

const none: readonly never[] = [];
const steps = debriefSteps.filter((step) => step !== 'closed');
type OpenStep = Exclude<DebriefStep, 'closed'>;

/** Opens the debrief, one step after the other. */
function DebriefControls() {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const announce = useAnnounce();
  const step = useClassView((view) => view.class?.debrief);
  const [early, setEarly] = useState<OpenStep | undefined>();
  const at = steps.findIndex((one) => one === step);
  const reveal = async (to: OpenStep, evenIfOpen: boolean) => {
    const answer = await line.ask('reveal', { step: to, evenIfOpen });
    if (answer.ok) return;
    if (answer.code === 'TABLES_STILL_OPEN') setEarly(to);
    else announce(sayRefused(words, answer.code), { show: true, tone: 'caution' });
  };
  return (
    <div className="cockpit__controls" role="group" aria-label={t('classroom.debrief.title')}>
      {steps.map((to, index) => (
        <Button
          key={to}
          variant={index === at + 1 ? 'primary' : 'secondary'}
          isDisabled={index <= at}
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
