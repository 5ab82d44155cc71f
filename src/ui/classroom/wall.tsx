import { Folio, Icon, PartyMark, SheetHead } from '../kit/index.ts';
import type { UiPorts } from '../ui-ports.ts';
import { useWords } from '../words/words.ts';
import { joinLink } from './class-address.ts';
import { useClassView } from './class-context.tsx';
import { DebriefSteps } from './class-debrief.tsx';
import { PartyKey } from './facilitator/party-key.tsx';
import { QrPicture } from './qr-picture.tsx';
import { sayLeft } from './say-left.ts';
import { sayProgress } from './say-progress.ts';
import { useClassCase, type ClassCase } from './use-class-case.ts';
import { useSeconds } from './use-seconds.ts';
import type { ClockFacts, ProjectorFacts } from '#client/index.ts';

/** What stands on the wall: how to join, who is ready, where every table is, and no secret; then the debrief, as far as it is open. */
export function Wall({ ports }: { readonly ports: UiPorts }) {
  const { t } = useWords();
  const facts = useClassView((view) => view.projector);
  const given = useClassCase(ports.library);
  if (facts === undefined) return <p className="page soft">{t('classroom.connecting')}</p>;
  const { stage, title, code, debrief } = facts.class;
  const clock = clockOfAll(facts.tables);
  const isCrowded = stage !== 'lobby' && debrief === 'closed' && columnsFor(facts.tables.length) === 'many';
  const sharedClock = clock === undefined ? undefined : <WallClock clock={clock} isShared />;
  return (
    <main className="wall" data-stage={stage} data-many={isCrowded ? '' : undefined}>
      <header className="wall__head">
        <div>
          <SheetHead level={1} title={title} aside={<Folio>{t(`classroom.stage.${stage}`)}</Folio>} />
          <div className="wall__now">
            {isCrowded ? sharedClock : undefined}
            {stage === 'debrief' ? undefined : (
              <p className="wall__people">
                {facts.people === 0
                  ? t('classroom.nobody-yet')
                  : t('classroom.wall-people', { connected: facts.connected, count: facts.people })}
              </p>
            )}
          </div>
        </div>
        {facts.joinClosed || stage === 'debrief' ? undefined : (
          <section className="wall__join" aria-label={t('classroom.join')}>
            <QrPicture text={joinLink(code)} />
            <div>
              {stage === 'lobby' ? <p className="wall__how">{t('classroom.wall-how')}</p> : undefined}
              <p className="wall__address">{location.host}</p>
              <p className="wall__code">{code}</p>
            </div>
          </section>
        )}
      </header>
      {isCrowded ? <PartyKey ports={ports} /> : sharedClock}
      {debrief === 'closed' ? (
        <ul className="wall__tables" data-columns={columnsFor(facts.tables.length)}>
          {facts.tables.map((table) => (
            <WallTable key={table.table} table={table} given={given} hasClock={clock === undefined} />
          ))}
        </ul>
      ) : (
        <div className="class-debrief">
          <DebriefSteps ports={ports} onlyNewest />
        </div>
      )}
    </main>
  );
}

/** As many beside each other as leave no table alone in the last row, where that can be. */
const columnsFor = (count: number): number | 'many' =>
  count > 20 ? 'many' : ([4, 3, 5].find((columns) => count % columns === 0) ?? (count < 4 ? 3 : 4));

type TableOnWall = ProjectorFacts['tables'][number];

/** Clocks that were started together differ by less than this, in milliseconds. */
const together = 1500;

/** The one clock that all tables go by; undefined where they differ, or have none. */
function clockOfAll(tables: readonly TableOnWall[]): ClockFacts | undefined {
  const playing = tables.filter(({ over, keptBack }) => !over && !keptBack);
  const clocks = playing.flatMap(({ clock }) => clock ?? []);
  const [first] = clocks;
  if (first === undefined || clocks.length < playing.length) return undefined;
  const timeOf = (clock: ClockFacts) => (clock.kind === 'paused' ? clock.millisecondsLeft : clock.endsAt);
  const isSame = clocks.every(
    (clock) => clock.kind === first.kind && Math.abs(timeOf(clock) - timeOf(first)) < together,
  );
  return isSame ? first : undefined;
}

function WallClock({ clock, isShared = false }: { readonly clock: ClockFacts; readonly isShared?: boolean }) {
  const words = useWords();
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(clock, ahead);
  return (
    <p className="wall__clock figure" data-shared={isShared ? '' : undefined} data-kind={clock.kind}>
      {sayLeft(words, seconds ?? 0)}
      {clock.lastCall ? <strong>{words.t('classroom.last-call')}</strong> : undefined}
      {clock.kind === 'paused' ? <strong>{words.t('classroom.paused')}</strong> : undefined}
    </p>
  );
}

interface WallTableProps {
  readonly table: TableOnWall;
  /** The case, once it is there: it names the parties. */
  readonly given: ClassCase | undefined;
  readonly hasClock: boolean;
}

function WallTable({ table, given, hasClock }: WallTableProps) {
  const words = useWords();
  const { t } = words;
  const { ready } = table;
  return (
    <li className="wall__table" data-over={table.over ? '' : undefined}>
      <h2>{t('classroom.table', { table: table.table })}</h2>
      <p>{sayProgress(words, table)}</p>
      {ready.length === 0 ? undefined : (
        <>
          <p>{t('classroom.ready-count', { ready: ready.filter(Boolean).length, count: ready.length })}</p>
          <ul className="wall__ready">
            {[...ready.keys()].map((party) => (
              <li key={party} data-ready={ready[party] === true ? '' : undefined}>
                <PartyMark party={party} hollow={ready[party] !== true} />
                <span className="wall__party">{given?.words.party(party)}</span>
                {ready[party] === true ? (
                  <>
                    <Icon name="check" size={1} />
                    <span className="unseen">{t('classroom.seat.ready')}</span>
                  </>
                ) : undefined}
              </li>
            ))}
          </ul>
        </>
      )}
      {hasClock && table.clock !== undefined && !table.over && !table.keptBack ? (
        <WallClock clock={table.clock} />
      ) : undefined}
    </li>
  );
}
