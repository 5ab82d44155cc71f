import { useEffect, useState } from 'react';
import type { WatchedTable } from '#client/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { sayChair } from '../say-chair.ts';
import { useClassCase } from '../use-class-case.ts';
import { PackageWorth } from './package-worth.tsx';
import { LyingPackages, Minutes } from '../watched-table.tsx';

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
  const given = useClassCase(ports.library);
  const [seen, setSeen] = useState<WatchedTable | undefined>();
  useEffect(() => {
    void line.ask('watch', { table: number }).then((answer) => answer.ok && setSeen(answer));
  }, [line, number, revision]);
  if (seen === undefined || given === undefined) return <p>{t('common.loading')}</p>;
  const { observed } = seen;
  const events = [...(observed?.events ?? []), ...seen.sideEvents].sort((a, b) => a.id - b.id);
  return (
    <div className="watch">
      {observed === undefined ? (
        <p className="soft">{t('classroom.not-begun')}</p>
      ) : (
        <>
          <section>
            <h3>{t('classroom.on-the-table')}</h3>
            <LyingPackages
              given={given}
              scenario={given.caseFile.scenario}
              observed={observed}
              below={(proposal, index) => {
                const worth = seen.worth.find((one) => one.proposal === proposal && one.package === index);
                return worth && <PackageWorth given={given} parties={worth.parties} />;
              }}
            />
          </section>
          <section>
            <h3>{t('classroom.minutes')}</h3>
            <Minutes given={given} observed={observed} events={events} />
          </section>
        </>
      )}
      {seen.teams.map(({ seat, messages }) =>
        messages.length === 0 ? undefined : (
          <section key={seat}>
            <h3>{t('classroom.team-channel-of', { chair: sayChair(given, seat) })}</h3>
            <ul>
              {messages.map((message) => (
                <li key={message.id}>
                  <strong>{message.name}</strong> {message.text}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
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
