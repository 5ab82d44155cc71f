import { useMemo, useState } from 'react';
import { openedTexts, type CockpitTable } from '#client/index.ts';
import { formatNumber } from '../../case/format-number.ts';
import { Button, ConfirmDialog, Disclosure, Prose, Stamp } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useClassCase, type ClassCase } from '../use-class-case.ts';
import { isToCome } from './say-scheduled.ts';
import { ScheduleList } from './schedule-list.tsx';
import { laterKinds } from './scheduled-time.ts';
import { useSchedule } from './use-schedule.ts';
import { useTell } from './use-tell.ts';
import { WhenChoice } from './when-choice.tsx';
import { PartyChoice, TableChoice } from './who-is-meant.tsx';

const none: readonly never[] = [];

/** The events of the case: where each has happened, to let one happen now instead of waiting for its hour, and what is scheduled. */
export function EventReleaser({ ports }: { readonly ports: UiPorts }) {
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
      <p className="events__lead soft">{t('classroom.events-lead')}</p>
      <Events given={given} tables={tables} />
    </Disclosure>
  );
}

interface EventsProps {
  readonly given: ClassCase;
  readonly tables: readonly CockpitTable[];
}

function Events({ given, tables }: EventsProps) {
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
  const [asking, setAsking] = useState<string | undefined>();
  const asked = injects.find(({ id }) => id === asking);
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
                <Stamp tone="plain">
                  {t('classroom.event-happened', { count: there.length, tables: list(there) })}
                </Stamp>
              )}
              <Button
                size="small"
                isDisabled={tables.every((table) => !canStillHappen(table, id))}
                onPress={() => setAsking(id)}
                aria-label={t('classroom.event-release-named', { event: texts.injects[id]?.headline ?? id })}
              >
                {t('classroom.event-release')}
              </Button>
            </li>
          );
        })}
      </ul>
      {asked === undefined ? undefined : (
        <Release
          key={asked.id}
          event={asked.id}
          title={texts.injects[asked.id]?.headline ?? asked.id}
          audience={asked.audience}
          given={given}
          tables={tables.filter((table) => canStillHappen(table, asked.id))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** Can it still happen at this table, be it later? */
const canStillHappen = ({ over, happened }: CockpitTable, event: string) =>
  !over && !happened.includes(event);

interface ReleaseProps extends EventsProps {
  readonly event: string;
  readonly title: string;
  readonly audience: readonly number[] | undefined;
  readonly onClose: () => void;
}

function Release({ event, title, audience, given, tables, onClose }: ReleaseProps) {
  const { t } = useWords();
  const tell = useTell();
  const [to, setTo] = useState('');
  const [party, setParty] = useState('');
  const canBeNow = tables.some(({ phase }) => phase === 'negotiation');
  const { draft, setDraft, time, schedule } = useSchedule(canBeNow ? 'now' : 'round');
  const isNow = draft.when === 'now';
  const deed = { event, ...(party === '' ? {} : { parties: [party] }) };
  const release = () => tell('release', { ...deed, ...(to === '' ? {} : { tables: [Number(to)] }) });
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={t(isNow ? 'classroom.event-release' : 'classroom.schedule.confirm')}
      canConfirm={isNow || time !== undefined}
      onClose={onClose}
      onConfirm={() => void (isNow ? release() : schedule({ kind: 'event', ...deed }, to))}
    >
      <p>{t('classroom.event-release-text')}</p>
      <WhenChoice
        draft={draft}
        onChange={setDraft}
        kinds={canBeNow ? ['now', ...laterKinds] : laterKinds}
        tables={tables}
      />
      <TableChoice tables={tables} value={to} onChange={setTo} />
      <PartyChoice given={given} among={audience} value={party} onChange={setParty} />
    </ConfirmDialog>
  );
}
