import { useEffect, useMemo, useRef, useState } from 'react';
import { PLENARY, presentFeed, type FeedLine, type GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, PartyMark, Select, TextField } from '../kit/index.ts';
import { QuestionCard } from './question-card.tsx';
import { TalkMenu } from './talk-menu.tsx';
import './talk-panel.css';

export interface TalkPanelProps {
  readonly game: GameState;
  readonly given: Case;
}

/** What is said at the table and in the side rooms, and what one can say. */
export function TalkPanel({ game, given }: TalkPanelProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const { brief, view } = game;
  const [room, setRoom] = useState(PLENARY);
  const [text, setText] = useState('');
  const feed = useMemo(() => presentFeed(words, brief, view), [words, brief, view]);
  const shown = feed.filter((line) => line.sentence !== '' && (room === PLENARY ? line.room === undefined : line.room === room));
  const pending = view.questions.filter((question) => question.to === view.party && question.answer === undefined);
  const rooms = view.rooms.map(({ id, members }) => ({
    value: String(id),
    label:
      id === PLENARY
        ? t('table.plenary')
        : t('table.room-with', {
            parties: words.list(members.filter((party) => party !== view.party).map((party) => words.party(party))),
          }),
  }));
  const canSay = view.legal.some((move) => move.type === 'say' && move.rooms.includes(room));

  const send = async () => {
    if (text.trim() === '') return;
    if (await client.play({ type: 'say', room, text })) setText('');
  };

  return (
    <div className="talk">
      {rooms.length > 1 ? (
        <Select label={t('table.room')} choices={rooms} value={String(room)} onChange={(id) => setRoom(Number(id))} />
      ) : undefined}
      <Feed lines={shown} label={rooms.find(({ value }) => value === String(room))?.label ?? ''} words={words} />
      {pending.map((question) => (
        <QuestionCard key={question.id} question={question} given={given} />
      ))}
      {canSay ? (
        <form
          className="talk__say"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField label={t('table.say')} hideLabel placeholder={t('table.say-placeholder')} value={text} onChange={setText} maxLength={2000} />
          <Button type="submit" icon="speech" isDisabled={text.trim() === ''}>
            {t('table.say')}
          </Button>
        </form>
      ) : undefined}
      <TalkMenu game={game} given={given} room={room} />
    </div>
  );
}

interface FeedProps {
  readonly lines: readonly FeedLine[];
  readonly label: string;
  readonly words: Case['words'];
}

/** The log, newest at the foot, in view. */
function Feed({ lines, label, words }: FeedProps) {
  const end = useRef<HTMLOListElement>(null);
  const count = lines.length;
  useEffect(() => {
    const list = end.current;
    if (list !== null) list.scrollTop = list.scrollHeight;
  }, [count]);
  return (
    // A log that can be read back must be reachable by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className="feed" ref={end} tabIndex={0} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} className="feed__line" data-kind={line.kind} data-confidential={line.confidential ? '' : undefined}>
          {line.party === undefined ? undefined : <PartyMark party={line.party} size={1} />}
          <span>
            {line.kind === 'talk' && line.party !== undefined ? <span className="unseen">{words.party(line.party)}: </span> : undefined}
            {line.sentence}
          </span>
        </li>
      ))}
    </ol>
  );
}
