import { useState } from 'react';
import type { CockpitTable, Words } from '#client/index.ts';
import { Button, Dialog, Icon, IconButton, Menu, PartyMark } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { sayLeft } from '../say-left.ts';
import { sayProgress } from '../say-progress.ts';
import { useClassCase } from '../use-class-case.ts';
import { useSeconds } from '../use-seconds.ts';
import { HelpReply } from './help-reply.tsx';
import { TableSeats } from './table-seats.tsx';
import { useTell } from './use-tell.ts';
import { Watch } from './watch.tsx';

interface TableCardProps {
  readonly table: CockpitTable;
  readonly ports: UiPorts;
}

/** One table at a glance: where it is, who is there, whether a deal is in sight, and what needs somebody. */
export function TableCard({ table, ports }: TableCardProps) {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table.clock, ahead);
  const given = useClassCase(ports.library);
  const [isWatching, setWatching] = useState(false);
  const tables = [table.table];
  const isPaused = table.clock?.kind === 'paused';
  return (
    <li className="table-card" data-light={lightOf(table)} data-over={table.over ? '' : undefined}>
      <header className="table-card__head">
        <h2>{t('classroom.table', { table: table.table })}</h2>
        <span className="table-card__phase">{sayProgress(words, table)}</span>
        {seconds === undefined || table.over ? undefined : (
          <span className="table-card__clock figure" data-low={seconds <= 60 ? '' : undefined}>
            {isPaused ? (
              <>
                <Icon name="pause" size={1} />
                <span className="unseen">{t('classroom.paused')}</span>
              </>
            ) : undefined}
            {sayLeft(words, seconds)}
          </span>
        )}
        {table.over ? undefined : (
          <Menu
            label={t('classroom.table-menu', { table: table.table })}
            trigger={<IconButton icon="more" label={t('classroom.table-menu', { table: table.table })} />}
            onAction={(id) => {
              if (id === 'pause') void tell('clock', { tables, action: isPaused ? 'resume' : 'pause' });
              else if (id === 'add') void tell('clock', { tables, action: 'add', seconds: 120 });
              else if (id === 'last-call') void tell('clock', { tables, action: 'last-call', seconds: 120 });
              else if (id === 'caucus')
                void tell('lock', {
                  tables,
                  kinds: ['plenary'],
                  locks: table.locks.includes('plenary') ? [] : ['plenary'],
                });
              else if (id === 'end') void tell('end-tables', { tables });
            }}
            entries={[
              { id: 'pause', label: t(isPaused ? 'classroom.resume' : 'classroom.pause') },
              { id: 'add', label: t('classroom.add-minutes', { count: 2 }) },
              { id: 'last-call', label: t('classroom.last-call') },
              {
                id: 'caucus',
                label: t(table.locks.includes('plenary') ? 'classroom.caucus-end' : 'classroom.caucus'),
              },
              { id: 'end', label: t('classroom.end-table'), danger: true },
            ]}
          />
        )}
      </header>
      <p className="table-card__light">
        <span className="table-card__lamp" aria-hidden="true" />
        <span>
          {sayLight(t, table)} · {t('classroom.offers', { count: table.offers })}
        </span>
      </p>
      <TableSeats table={table} given={given} />
      {table.alarms.length === 0 ? undefined : (
        <ul className="table-card__alarms">
          {table.alarms.map((alarm) => (
            <AlarmLine key={`${alarm.kind} ${alarm.seat ?? ''}`} table={table} alarm={alarm} />
          ))}
        </ul>
      )}
      {table.help
        .filter(({ answered }) => !answered)
        .map((request) => (
          <div key={request.id} className="table-card__help">
            <p>
              <strong>{request.name}</strong> {request.text}
            </p>
            <HelpReply table={table.table} request={request} />
          </div>
        ))}
      <Button size="small" icon="eye" onPress={() => setWatching(true)}>
        {t('classroom.watch')}
      </Button>
      <Dialog
        isOpen={isWatching}
        onClose={() => setWatching(false)}
        title={t('classroom.table', { table: table.table })}
        wide
      >
        <Watch number={table.table} revision={table.revision} ports={ports} />
      </Dialog>
    </li>
  );
}

/** Once a table is over, no light says what could be: only what came of it. */
const lightOf = ({ over, ending, light }: CockpitTable) =>
  !over ? light : ending?.kind === 'agreement' ? 'inside' : 'nothing';

function sayLight(t: Words['t'], { over, ending, light }: CockpitTable): string {
  if (!over) return t(`classroom.light.${light}`);
  return ending?.kind === 'impasse'
    ? t(`classroom.debrief.ended.${ending.reason}`)
    : t('classroom.light.agreed');
}

interface AlarmLineProps {
  readonly table: CockpitTable;
  readonly alarm: CockpitTable['alarms'][number];
}

/** What is the matter, with whom, and the one thing that helps where nobody is there. */
function AlarmLine({ table, alarm: { kind, seat: id } }: AlarmLineProps) {
  const { t } = useWords();
  const tell = useTell();
  const seat = table.seats.find((entry) => entry.seat === id);
  const who = seat?.people.map(({ name }) => name).join(', ') ?? '';
  return (
    <li>
      <Icon name="warning" size={1} />
      {seat === undefined ? undefined : <PartyMark party={seat.party} size={0.9} />}
      {who === ''
        ? t(`classroom.alarm.${kind}`)
        : t('classroom.alarm-of', { alarm: t(`classroom.alarm.${kind}`), who })}
      {kind === 'dropped' && id !== undefined ? (
        <Button
          size="small"
          variant="quiet"
          onPress={() => void tell('cover', { table: table.table, seat: id, covered: true })}
        >
          {t('classroom.cover')}
        </Button>
      ) : undefined}
    </li>
  );
}
