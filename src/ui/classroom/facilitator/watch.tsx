import { useEffect, useState } from 'react';
import { sayEvent, type WatchedTable } from '#client/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { useClassCase } from '../use-class-case.ts';

/** What goes on at one table, as far as the class's policy lets facilitators read it. */
export function Watch({
  number,
  revision,
  ports,
}: {
  readonly number: number;
  readonly revision: number;
  readonly ports: UiPorts;
}) {
  const { t } = useWords();
  const line = useLine();
  const names = useClassCase(ports.library)?.words;
  const [seen, setSeen] = useState<WatchedTable | undefined>();
  useEffect(() => {
    void line.ask('watch', { table: number }).then((answer) => answer.ok && setSeen(answer));
  }, [line, number, revision]);
  if (seen === undefined || names === undefined) return <p>{t('common.loading')}</p>;
  const { observed } = seen;
  const events = [...(observed?.events ?? []), ...seen.sideEvents].sort((a, b) => a.id - b.id);
  return (
    <div className="watch">
      <ol className="class-observer__feed">
        {events.map((event) => (
          <li key={event.id}>
            {'party' in event && event.type === 'message-sent' ? (
              <strong>{names.party(event.party)} </strong>
            ) : undefined}
            {observed === undefined ? '' : sayEvent(names, { home: [] }, observed, event)}
          </li>
        ))}
      </ol>
      {seen.teams.map(({ seat, messages }) => (
        <section key={seat}>
          <h3>{t('classroom.team-channel')}</h3>
          <ul>
            {messages.map((message) => (
              <li key={message.id}>
                <strong>{message.name}</strong> {message.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {seen.observations.length === 0 ? undefined : (
        <section>
          <h3>{t('classroom.coding')}</h3>
          <ul>
            {seen.observations.map((note) => (
              <li key={`${note.at} ${note.name} ${note.kind}`}>
                {note.name} · {t(`classroom.observation.${note.kind}`)} {note.note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
