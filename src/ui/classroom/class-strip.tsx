import { useEffect, useRef, useState } from 'react';
import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Dialog, Icon, useAnnounce } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { AskFacilitator } from './ask-facilitator.tsx';
import { useClassView } from './class-context.tsx';
import { PolicyNote } from './policy-note.tsx';
import { TeamPanel } from './team-panel.tsx';
import { SeatPeople, type Chair } from './seat-people.tsx';
import { usePresence } from './use-presence.ts';
import { ProgramCards } from './program-cards.tsx';
import { useSeatNews } from './use-seat-news.ts';
import { useSeconds } from './use-seconds.ts';
import { sayLeft } from './say-left.ts';
import { sayRefused } from './say-refused.ts';
import { You } from './you.tsx';

interface ClassStripProps {
  /** Undefined for those who sit in no seat. */
  readonly game: GameState | undefined;
  /** The words of the case, once they are there. */
  readonly given: Case | undefined;
  /** The seats of the case, in the order in which they are listed; empty until they are known. */
  readonly chairs: readonly Chair[];
  /** Takes the own seat back from the program that stands in. */
  readonly onTakeBack?: (() => void) | undefined;
  readonly onLanguage: (language: string) => void;
}

/** What the class adds to a table: its number and clock, what is closed for now, what is announced, one's team, and help. */
export function ClassStrip({ game, given, chairs, onTakeBack, onLanguage }: ClassStripProps) {
  const words = useWords();
  const { t } = words;
  const facts = useClassView((view) => view.class);
  const table = useClassView((view) => view.table);
  const team = useClassView((view) => view.team);
  const status = useClassView((view) => view.status);
  const trouble = useClassView((view) => view.trouble);
  const ahead = useClassView((view) => view.ahead);
  const seconds = useSeconds(table?.clock, ahead);
  const [opened, setOpened] = useState<'team' | 'policy' | 'cards' | undefined>();
  useAnnouncements();
  useSeatNews(given?.words, chairs, game?.choice.seat);
  const presence = usePresence();
  if (facts === undefined || table === undefined) return undefined;
  const others = (team?.people.length ?? 0) > 1;
  const programs = table.seats.flatMap(({ seat, program }) => {
    const party = chairs.find(({ id }) => id === seat)?.party;
    return program === undefined || party === undefined ? [] : [{ party, program }];
  });
  const isCovered = table.seats.some(({ seat, covered }) => covered && seat === game?.choice.seat);
  const isHeld = game !== undefined && table.held.includes(game.choice.seat);
  return (
    <aside className="class-strip" aria-label={t('classroom.class')}>
      <span className="class-strip__table">{t('classroom.table', { table: table.table })}</span>
      {seconds === undefined ? undefined : (
        <span
          className="class-strip__clock figure"
          role="timer"
          data-low={seconds <= 60 ? '' : undefined}
          data-paused={table.clock?.kind === 'paused' ? '' : undefined}
        >
          <Icon name={table.clock?.kind === 'paused' ? 'pause' : 'clock'} size={1} />
          {sayLeft(words, seconds)}
          {table.clock?.lastCall === true ? <strong>{t('classroom.last-call')}</strong> : undefined}
        </span>
      )}
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
      <span className="class-strip__buttons">
        {others ? (
          <Button size="small" icon="people" onPress={() => setOpened('team')}>
            {t('classroom.team')}
          </Button>
        ) : undefined}
        {given !== undefined ? (
          <Button size="small" icon="note" onPress={() => setOpened('cards')}>
            {t('classroom.cards-of')}
          </Button>
        ) : undefined}
        <AskFacilitator />
        <Button size="small" icon="info" onPress={() => setOpened('policy')}>
          {t('classroom.policy.title')}
        </Button>
        <You onLanguage={onLanguage} />
      </span>
      {isCovered ? (
        <p className="class-strip__covered" role="status">
          <Icon name="people" size={1} />
          {t('classroom.covered-own')}
          {onTakeBack === undefined ? undefined : (
            <Button size="small" onPress={onTakeBack}>
              {t('classroom.uncover-own')}
            </Button>
          )}
        </p>
      ) : undefined}
      {presence === undefined ? undefined : <p className="class-strip__presence">{presence}</p>}
      {team?.whispers.map((whisper) => (
        <p key={`${whisper.proposal}-${whisper.package}`} className="class-strip__whisper" role="status">
          {t('classroom.whisper', { number: whisper.proposal + 1 })}
        </p>
      ))}
      <Dialog
        isOpen={opened === 'team'}
        onClose={() => setOpened(undefined)}
        title={t('classroom.team')}
        placement="side"
      >
        <TeamPanel game={game} />
      </Dialog>
      {given === undefined ? undefined : (
        <Dialog
          isOpen={opened === 'cards'}
          onClose={() => setOpened(undefined)}
          title={t('classroom.cards-of')}
        >
          <SeatPeople words={given.words} chairs={chairs} seats={table.seats} />
          {programs.length === 0 ? undefined : <ProgramCards given={given} seats={programs} />}
        </Dialog>
      )}
      <Dialog
        isOpen={opened === 'policy'}
        onClose={() => setOpened(undefined)}
        title={t('classroom.policy.title')}
      >
        <PolicyNote />
      </Dialog>
    </aside>
  );
}

/** What the facilitator says is said aloud, once. */
function useAnnouncements(): void {
  const announce = useAnnounce();
  const { t } = useWords();
  const announcements = useClassView((view) => view.table?.announcements);
  const told = useRef<number | undefined>(undefined);
  useEffect(() => {
    const last = announcements?.at(-1);
    const before = told.current;
    told.current = last?.id ?? -1;
    // What was said before one came in stands in the strip's list, and is not said again.
    if (before === undefined || last === undefined || last.id <= before) return;
    announce(t(`classroom.announced.${last.kind}`, { text: last.text }), { show: true });
  }, [announcements, announce, t]);
}
