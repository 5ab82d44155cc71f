import { Button, classes, Icon } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { AwaitedLine } from './awaited-line.tsx';
import { ClassDeeds, type ClassDeedsProps } from './class-deeds.tsx';
import { ClassPlace } from './class-place.tsx';
import { useClassView } from './class-context.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { usePresence } from './use-presence.ts';
import { useSeatNews } from './use-seat-news.ts';
import { useSeconds } from './use-seconds.ts';
import { sayRefused } from './say-refused.ts';

interface ClassStripProps extends ClassDeedsProps {
  /** Takes the own seat from the program that stands in. */
  readonly onTakeSeat?: (() => void) | undefined;
}

/**
 * What the class adds to a table: its number and clock, what is closed for now, what is announced, one's team, and help.
 * Compact, the bar above holds what is always there (`ClassCorner`), and here stands only what is so for now.
 */
export function ClassStrip({ onTakeSeat, ...deeds }: ClassStripProps) {
  const { game, given, chairs, compact = false } = deeds;
  const words = useWords();
  const { t } = words;
  const table = useClassView((view) => view.table);
  const team = useClassView((view) => view.team);
  const status = useClassView((view) => view.status);
  const trouble = useClassView((view) => view.trouble);
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table?.clock, ahead);
  useAnnouncements();
  useSeatNews(given?.words, chairs, game?.choice.seat);
  const presence = usePresence();
  if (table === undefined) return undefined;
  const covered = table.seats.find((chair) => chair.covered && chair.seat === game?.choice.seat);
  const isHeld = game !== undefined && table.held.includes(game.choice.seat);
  return (
    <aside
      className={classes('class-strip', compact && 'class-strip--compact')}
      aria-label={t('classroom.class')}
    >
      {compact ? undefined : <ClassPlace />}
      {game?.view.phase === 'debrief' ? (
        <span role="status">{t('classroom.debrief-waits')}</span>
      ) : isHeld ? (
        <span role="status">{t('classroom.held')}</span>
      ) : game?.view.ready[game.view.party] === true ? (
        <span role="status">{t('classroom.ready-waiting')}</span>
      ) : undefined}
      {seconds === 0 && table.clock?.kind === 'running' ? (
        <span role="status">{t('classroom.waits-for-other')}</span>
      ) : undefined}
      {table.locks.map((lock) => (
        <span key={lock} className="class-strip__lock" role="status">
          <Icon name="lock" size={1} />
          {t(
            lock === 'plenary' && table.clock?.kind === 'running'
              ? 'classroom.caucus-clock'
              : `classroom.lock.${lock}`,
          )}
        </span>
      ))}
      {status === 'online' && trouble === undefined ? undefined : (
        <span className="class-strip__trouble" role="status">
          <Icon name="warning" size={1} />
          {sayRefused(words, trouble ?? 'NO_ANSWER')}
        </span>
      )}
      {compact ? undefined : <ClassDeeds {...deeds} />}
      {covered !== undefined ? (
        <p className="class-strip__covered" role="status">
          <Icon name="people" size={1} />
          {t(covered.reading ? 'classroom.reading-own' : 'classroom.covered-own')}
          {onTakeSeat === undefined ? undefined : (
            <Button size="small" onPress={onTakeSeat}>
              {t(covered.reading ? 'classroom.take-seat' : 'classroom.uncover-own')}
            </Button>
          )}
        </p>
      ) : undefined}
      {game === undefined || given === undefined ? undefined : <AwaitedLine game={game} given={given} />}
      {presence === undefined ? undefined : <p className="class-strip__presence">{presence}</p>}
      {team?.whispers.map((whisper) => (
        <p key={`${whisper.proposal}-${whisper.package}`} className="class-strip__whisper" role="status">
          {t('classroom.whisper', { number: whisper.proposal + 1 })}
        </p>
      ))}
    </aside>
  );
}
