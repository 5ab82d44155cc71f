import { useState } from 'react';
import type { CockpitTable, Words } from '#client/index.ts';
import { Dialog, Icon, IconButton, PartyMark } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { sayLeft } from '../say-left.ts';
import { sayProgress } from '../say-progress.ts';
import { sayAgo } from '../say-span.ts';
import { useClassCase, type ClassCase } from '../use-class-case.ts';
import { useSeconds } from '../use-seconds.ts';
import { AlarmLine } from './alarm-line.tsx';
import type { Aside } from './aside.ts';
import { KeptBack } from './kept-back.tsx';
import { TableMenu } from './table-menu.tsx';
import { TableSeats } from './table-seats.tsx';
import { Watch } from './watch.tsx';

interface TableCardProps {
  readonly table: CockpitTable;
  readonly ports: UiPorts;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
  readonly aside: Aside;
}

/** One table at a glance: where it is, who is there, whether a deal is in sight, and what needs somebody. */
export function TableCard({ table, ports, now, aside }: TableCardProps) {
  const words = useWords();
  const { t } = words;
  const given = useClassCase(ports.library);
  const [isWatching, setWatching] = useState(false);
  const watch = () => setWatching(true);
  const alarms = aside.open(table);
  return (
    <li className="table-card" data-light={lightOf(table)} data-over={table.over ? '' : undefined}>
      <header className="table-card__head">
        <h2>{t('classroom.table', { table: table.table })}</h2>
        <span className="table-card__phase">{sayProgress(words, table)}</span>
        <TableClock table={table} />
        <span className="table-card__do">
          <IconButton
            icon="eye"
            size="small"
            label={t('classroom.watch', { table: table.table })}
            onPress={watch}
          />
          {table.over ? undefined : <TableMenu table={table} />}
        </span>
      </header>
      <div className="table-card__state">
        <p className="table-card__light">
          <span className="table-card__lamp" aria-hidden="true" />
          <span>{sayLight(t, table)}</span>
        </p>
        <LastOffer table={table} given={given} now={now} />
        {table.clock?.lastCall === true ? (
          <p className="table-card__held">
            <Icon name="clock" size={1} /> {t('classroom.last-call')}
          </p>
        ) : undefined}
        {table.over
          ? undefined
          : table.locks.map((lock) => (
              <p key={lock} className="table-card__held">
                <Icon name="lock" size={1} /> {t(`classroom.lock.${lock}`)}
              </p>
            ))}
      </div>
      {table.keptBack ? <KeptBack table={table.table} /> : undefined}
      <TableSeats table={table} given={given} now={now} />
      {table.observers.length === 0 ? undefined : (
        <p className="table-card__observers soft">
          <Icon name="eye" size={1} />{' '}
          {t('classroom.observers', {
            count: table.observers.length,
            names: words.list(
              table.observers.map(({ name, connected }) =>
                connected ? name : `${name} (${t('classroom.away')})`,
              ),
            ),
          })}
        </p>
      )}
      {alarms.length === 0 ? undefined : (
        <ul className="table-card__alarms" aria-label={t('classroom.alarms-of', { table: table.table })}>
          {alarms.map((alarm) => (
            <AlarmLine
              key={`${alarm.kind} ${alarm.seat ?? ''}`}
              table={table}
              alarm={alarm}
              now={now}
              onWatch={watch}
              onAside={() => aside.put(table.table, alarm)}
            />
          ))}
        </ul>
      )}
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

function TableClock({ table }: Pick<TableCardProps, 'table'>) {
  const words = useWords();
  const { t } = words;
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table.clock, ahead);
  if (seconds === undefined || table.over || table.keptBack) return undefined;
  return (
    <span className="table-card__clock figure" data-low={seconds <= 60 ? '' : undefined}>
      {table.clock?.kind === 'paused' ? (
        <>
          <Icon name="pause" size={1} />
          <span className="unseen">{t('classroom.paused')}</span>
        </>
      ) : undefined}
      {sayLeft(words, seconds)}
    </span>
  );
}

interface LastOfferProps extends Pick<TableCardProps, 'table' | 'now'> {
  readonly given: ClassCase | undefined;
}

/** Whose the last offer is, how long ago it came, and how many there were. */
function LastOffer({ table, given, now }: LastOfferProps) {
  const words = useWords();
  const { t } = words;
  const { lastOfferAt, lastOfferBy, offers } = table;
  if (lastOfferAt === undefined || lastOfferBy === undefined) return undefined;
  const party = given?.words.party(lastOfferBy) ?? '';
  return (
    <p className="table-card__offer">
      <PartyMark party={lastOfferBy} size={0.95} />{' '}
      {t('classroom.last-offer', { party, ago: sayAgo(words, Math.max(0, now - lastOfferAt)) })}{' '}
      <span className="soft">· {t('classroom.offers', { count: offers })}</span>
    </p>
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
