import { useMemo, useState } from 'react';
import { openedTexts, type CockpitTable } from '#client/index.ts';
import { formatNumber } from '../../case/format-number.ts';
import { Button, Disclosure, Icon, Prose } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useClassCase, type ClassCase } from '../use-class-case.ts';
import { EventDialog } from './event-dialog.tsx';
import { isToCome } from './say-scheduled.ts';
import { ScheduleList } from './schedule-list.tsx';

const none: readonly never[] = [];

interface EventReleaserProps {
  readonly ports: UiPorts;
  /** Before the tables begin, nothing can happen yet: it can be scheduled. */
  readonly isBefore: boolean;
}

/** The events of the case: where each has happened, to let one happen now or at a time instead of waiting for its hour, and what is scheduled. */
export function EventReleaser({ ports, isBefore }: EventReleaserProps) {
  const { t } = useWords();
  const given = useClassCase(ports.library);
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const schedule = useClassView((view) => view.cockpit?.schedule ?? none);
  if (given === undefined || given.caseFile.scenario.injects.length + schedule.length === 0) return undefined;
  const toCome = schedule.filter((item) => isToCome(item, tables)).length;
  return (
    <Disclosure
      title={t('classroom.events')}
      level={2}
      aside={toCome === 0 ? undefined : t('classroom.schedule.to-come', { count: toCome })}
    >
      <p className="events__lead soft">
        {t(isBefore ? 'classroom.events-lead-before' : 'classroom.events-lead')}
      </p>
      <Events given={given} tables={tables} isBefore={isBefore} />
    </Disclosure>
  );
}

interface EventsProps {
  readonly given: ClassCase;
  readonly tables: readonly CockpitTable[];
  readonly isBefore: boolean;
}

function Events({ given, tables, isBefore }: EventsProps) {
  const words = useWords();
  const { t, list } = words;
  const difficulty = useClassView((view) => view.class?.difficulty ?? 0);
  const { caseFile } = given;
  const { injects } = caseFile.scenario;
  // Facilitators read what is meant for one party alone, too.
  const texts = useMemo(
    () => openedTexts(caseFile, { language: words.language, difficulty, format: formatNumber(words) }),
    [caseFile, words, difficulty],
  );
  const [asking, setAsking] = useState<{ readonly event: string; readonly isLater: boolean } | undefined>();
  const asked = injects.find(({ id }) => id === asking?.event);
  return (
    <>
      <ScheduleList given={given} events={texts.injects} />
      <ul className="events">
        {injects.map(({ id, audience }) => {
          const there = tables.filter(({ happened }) => happened.includes(id)).map(({ table }) => `${table}`);
          return (
            <li key={id} className="events__event">
              <Disclosure title={texts.injects[id]?.headline ?? id}>
                <Prose text={texts.injects[id]?.text ?? ''} small />
              </Disclosure>
              <p className="events__for soft">
                {audience === undefined
                  ? t('classroom.event-for-all')
                  : t('classroom.event-for', {
                      parties: list(audience.map((party) => given.words.party(party))),
                    })}
              </p>
              {there.length === 0 ? undefined : (
                <p className="events__happened">
                  <Icon name="check" size={1} />
                  {t('classroom.event-happened', { count: there.length, tables: list(there) })}
                </p>
              )}
              <div className="events__deeds">
                {tables.some((table) => canHappenNow(table, id)) ? (
                  <Button
                    size="small"
                    onPress={() => setAsking({ event: id, isLater: false })}
                    aria-label={t('classroom.event-release-named', {
                      event: texts.injects[id]?.headline ?? id,
                    })}
                  >
                    {t('classroom.event-release')}
                  </Button>
                ) : undefined}
                {isBefore || tables.some((table) => canStillHappen(table, id)) ? (
                  <Button
                    size="small"
                    onPress={() => setAsking({ event: id, isLater: true })}
                    aria-label={t('classroom.schedule.open-named', {
                      what: texts.injects[id]?.headline ?? id,
                    })}
                  >
                    {t('classroom.schedule.open')}
                  </Button>
                ) : undefined}
              </div>
            </li>
          );
        })}
      </ul>
      {asked === undefined || asking === undefined ? undefined : (
        <EventDialog
          key={asked.id}
          event={asked.id}
          title={texts.injects[asked.id]?.headline ?? asked.id}
          audience={asked.audience}
          given={given}
          isLater={asking.isLater}
          tables={tables.filter((table) =>
            asking.isLater ? canStillHappen(table, asked.id) : canHappenNow(table, asked.id),
          )}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** Can it still happen at this table, be it later? */
const canStillHappen = ({ over, happened }: CockpitTable, event: string) =>
  !over && !happened.includes(event);

/** An event happens in talks. */
const canHappenNow = (table: CockpitTable, event: string) =>
  canStillHappen(table, event) && table.phase === 'negotiation';
