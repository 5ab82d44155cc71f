import type { CockpitTable, openedTexts, ScheduledItem } from '#client/index.ts';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import type { ClassCase } from '../use-class-case.ts';
import { isToCome, sayTime, standingsOf } from './say-scheduled.ts';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

interface ScheduleListProps {
  readonly given: ClassCase;
  readonly events: ReturnType<typeof openedTexts>['injects'];
}

/** What is scheduled: when, for whom, and how it stands at which table. What is still to come stands first. */
export function ScheduleList({ given, events }: ScheduleListProps) {
  const { t } = useWords();
  const items = useClassView((view) => view.cockpit?.schedule ?? none);
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  if (items.length === 0) return undefined;
  const toCome = items.filter((item) => isToCome(item, tables));
  return (
    <section className="schedule">
      <h3>{t('classroom.schedule.title')}</h3>
      <ul>
        {[...toCome, ...items.filter((item) => !toCome.includes(item))].map((item) => (
          <Scheduled
            key={item.id}
            item={item}
            tables={tables}
            given={given}
            events={events}
            isOpen={toCome.includes(item)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ScheduledProps extends ScheduleListProps {
  readonly item: ScheduledItem;
  readonly tables: readonly CockpitTable[];
  readonly isOpen: boolean;
}

function Scheduled({ item, tables, given, events, isOpen }: ScheduledProps) {
  const words = useWords();
  const { t, list } = words;
  const tell = useTell();
  const ahead = useClassView((view) => view.ahead);
  const toldAt = useClassView((view) => view.class?.now ?? 0);
  const clocks = { ahead, now: toldAt - ahead };
  const { deed } = item;
  const what = deed.kind === 'event' ? (events?.[deed.event]?.headline ?? deed.event) : deed.text;
  const parties = (deed.parties ?? []).map((id) =>
    given.words.party(given.caseFile.scenario.parties.findIndex((party) => party.id === id)),
  );
  return (
    <li className="schedule__item" data-past={isOpen ? undefined : ''}>
      <p className="schedule__what">
        <span className="label">{t(`classroom.schedule.deed.${deed.kind}`)}</span> {what}
      </p>
      <p className="schedule__when">
        {sayTime(words, item.time, clocks)}
        {parties.length === 0 ? undefined : <> · {t('classroom.event-for', { parties: list(parties) })}</>}
      </p>
      {standingsOf(words, item, tables, clocks).map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
      {isOpen ? (
        <Button
          size="small"
          aria-label={t('classroom.schedule.call-off-named', { what })}
          onPress={() => void tell('call-off', { item: item.id })}
        >
          {t('classroom.schedule.call-off')}
        </Button>
      ) : undefined}
    </li>
  );
}
