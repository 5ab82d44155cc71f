import { SheetHead } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { joinLink } from './class-address.ts';
import { useClassView } from './class-context.tsx';
import { QrPicture } from './qr-picture.tsx';
import { sayLeft } from './say-left.ts';
import { useSeconds } from './use-seconds.ts';
import type { ProjectorFacts } from '#client/index.ts';

/** What stands on the wall: how to join, who is ready, where every table is, and no secret. */
export function Wall() {
  const { t } = useWords();
  const facts = useClassView((view) => view.projector);
  if (facts === undefined) return <p className="page soft">{t('classroom.connecting')}</p>;
  return (
    <main className="wall">
      <SheetHead level={1} title={facts.class.title} lead={t(`classroom.stage.${facts.class.stage}`)} />
      {facts.joinClosed ? undefined : (
        <section className="wall__join" aria-label={t('classroom.join')}>
          <QrPicture text={joinLink(facts.class.code)} />
          <p className="wall__address">{location.host}</p>
          <p className="wall__code">{facts.class.code}</p>
        </section>
      )}
      <p className="wall__people">
        {t('classroom.wall-people', { connected: facts.connected, count: facts.people })}
      </p>
      <ul className="wall__tables">
        {facts.tables.map((table) => (
          <WallTable key={table.table} table={table} />
        ))}
      </ul>
    </main>
  );
}

function WallTable({ table }: { readonly table: ProjectorFacts['tables'][number] }) {
  const words = useWords();
  const { t } = words;
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table.clock, ahead);
  return (
    <li className="wall__table" data-over={table.over ? '' : undefined}>
      <h2>{t('classroom.table', { table: table.table })}</h2>
      <p>
        {table.phase === undefined ? t('classroom.not-begun') : t(`common.phase.${table.phase}`)}
        {table.phase === 'negotiation'
          ? ` · ${t('classroom.round', { round: table.round, rounds: table.rounds })}`
          : ''}
      </p>
      {table.phase === 'briefing' || table.phase === 'preparation' ? (
        <p>{t('classroom.ready-count', { ready: table.readySeats, count: table.seats })}</p>
      ) : undefined}
      {seconds === undefined ? undefined : <p className="wall__clock figure">{sayLeft(words, seconds)}</p>}
    </li>
  );
}
