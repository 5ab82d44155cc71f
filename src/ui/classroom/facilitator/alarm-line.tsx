import type { CockpitTable } from '#client/index.ts';
import { Button, Icon, IconButton, PartyMark, Tooltip } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { saySpan } from '../say-span.ts';
import { deedFor, questionAnchor } from './deeds.ts';
import { useReadyWords } from './use-ready-words.ts';
import { useTell } from './use-tell.ts';

interface AlarmLineProps {
  readonly table: CockpitTable;
  readonly alarm: CockpitTable['alarms'][number];
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
  readonly onWatch: () => void;
  readonly onAside: () => void;
}

/** What is the matter, with whom, the one thing that helps, and a way to put it aside. */
export function AlarmLine({ table, alarm, now, onWatch, onAside }: AlarmLineProps) {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const sayReady = useReadyWords();
  const deed = deedFor(alarm, table);
  const seat = table.seats.find((entry) => entry.seat === alarm.seat);
  const people = deed?.kind === 'reply' ? [deed.request] : (seat?.people ?? []);
  const what = t(`classroom.alarm.${alarm.kind}`, { span: saySpan(words, Math.max(0, now - alarm.since)) });
  const matter =
    people.length === 0
      ? what
      : t('classroom.alarm-of', { alarm: what, who: words.list(people.map(({ name }) => name)) });
  const act = async (): Promise<void> => {
    switch (deed?.kind) {
      case undefined:
        return;
      case 'say':
        if (await sayReady(deed.words, table.table)) onAside();
        return;
      case 'watch':
        onWatch();
        return;
      case 'cover':
        await tell('cover', { table: table.table, seat: deed.seat, covered: true });
        return;
      case 'reply': {
        const place = document.getElementById(questionAnchor(deed.request));
        place?.scrollIntoView({ block: 'center' });
        place?.querySelector('input')?.focus();
      }
    }
  };
  const button =
    deed === undefined ? undefined : (
      <Button size="small" onPress={() => void act()}>
        {t(`classroom.deed.${deed.kind === 'say' ? deed.words : deed.kind}`)}
      </Button>
    );
  return (
    <li>
      <Icon name="warning" size={1} />
      <span className="table-card__matter">
        {seat === undefined ? undefined : <PartyMark party={seat.party} size={0.9} />} {matter}
      </span>
      <span className="table-card__deeds">
        {deed?.kind === 'say' ? (
          <Tooltip trigger={button}>{t(`classroom.ready-words.${deed.words}`)}</Tooltip>
        ) : (
          button
        )}
        <IconButton
          icon="close"
          size="small"
          label={t('classroom.put-aside', { alarm: matter })}
          onPress={onAside}
        />
      </span>
    </li>
  );
}
