import { memo, useMemo, useState } from 'react';
import { feedByRound, maxTextLength, PLENARY, presentFeed } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, IconButton, Menu, TextField } from '../kit/index.ts';
import { Feed } from './feed.tsx';
import { QuestionCard } from './question-card.tsx';
import { SideDeals } from './side-deals.tsx';
import { heaviestLock, unlessChanged, type PartProps } from './table-parts.ts';
import { talkKinds, type TalkKind } from './talk-about.tsx';
import { TalkDialog } from './talk-dialog.tsx';
import './talk-panel.css';

/** Keeps what has been written and not yet said. */
export interface Unsaid {
  readonly read: () => string;
  readonly write: (text: string) => void;
}

export function createUnsaid(): Unsaid {
  let kept = '';
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
}

export interface TalkPanelProps extends PartProps {
  /** What has been written and not yet said: it outlives the panel. */
  readonly unsaid: Unsaid;
}

/** Moves that stand beside the message box; the others wait behind a button. */
const near = ['ask', 'signal'] as const;
const icons = {
  disclose: 'eye',
  commit: 'flag',
  'open-room': 'door',
  'draft-side-deal': 'pen',
  'leave-room': 'arrow-left',
} as const;

/** What is said at the table and in the side rooms, and what one can say. */
export const TalkPanel = memo(
  function TalkPanel({ game, given, unsaid }: TalkPanelProps) {
    const { words } = given;
    const { t } = words;
    const { brief, view } = game;
    const [chosenRoom, setRoom] = useState(PLENARY);
    const [kind, setKind] = useState<TalkKind | undefined>();
    // A room that one has left is no longer listed.
    const room = view.rooms.some(({ id }) => id === chosenRoom) ? chosenRoom : PLENARY;
    const feed = useMemo(() => presentFeed(words, brief, view), [words, brief, view]);
    const rounds = useMemo(
      () => feedByRound(feed.filter((line) => (line.room ?? PLENARY) === room)),
      [feed, room],
    );
    const pending = view.questions.filter(
      (question) => question.to === view.party && question.answer === undefined && question.room === room,
    );
    const [first] = pending;
    const nameOf = (id: number) => {
      const members = view.rooms.find((entry) => entry.id === id)?.members ?? [];
      const others = members.filter((party) => party !== view.party).map((party) => words.party(party));
      return id === PLENARY ? t('table.plenary') : words.list(others);
    };
    const offered = talkKinds.filter(
      (name) =>
        view.legal.some((move) => move.type === name) &&
        (room !== PLENARY || (name !== 'draft-side-deal' && name !== 'leave-room')),
    );
    const further = offered.filter((name) => name !== 'ask' && name !== 'signal');
    const question = view.legal.find((move) => move.type === kind);
    const lock = heaviestLock(game);
    const canSay = view.legal.some((move) => move.type === 'say' && move.rooms.includes(room));

    return (
      <div className="talk">
        {view.rooms.length > 1 ? (
          <div className="segments talk__rooms" role="group" aria-label={t('table.room')}>
            {view.rooms.map(({ id }) => (
              <button
                key={id}
                type="button"
                className="segment"
                aria-pressed={id === room}
                onClick={() => setRoom(id)}
              >
                {nameOf(id)}
              </button>
            ))}
          </div>
        ) : undefined}
        <Feed
          rounds={rounds}
          label={t('table.minutes', { room: nameOf(room) })}
          given={given}
          own={view.party}
        />
        <div className="talk__foot">
          {first === undefined ? undefined : (
            <QuestionCard
              key={first.id}
              question={first}
              game={game}
              given={given}
              further={pending.length - 1}
            />
          )}
          {room === PLENARY ? undefined : <SideDeals game={game} given={given} room={room} />}
          {canSay ? (
            <Say room={room} given={given} unsaid={unsaid} />
          ) : lock === undefined ? undefined : (
            <p className="soft">{t(`table.locked.${lock}`)}</p>
          )}
          <div className="talk__moves" role="group" aria-label={t('table.talk-moves')}>
            {near.map((name) =>
              offered.includes(name) ? (
                <Button
                  key={name}
                  size="small"
                  icon={name === 'ask' ? 'question' : 'scales'}
                  onPress={() => setKind(name)}
                >
                  {t(`table.talk-move.${name}`)}
                </Button>
              ) : undefined,
            )}
            {further.length === 0 ? undefined : (
              <Menu<(typeof further)[number]>
                label={t('table.talk-more')}
                trigger={
                  <Button size="small" icon="chevron-down">
                    {t('table.talk-more')}
                  </Button>
                }
                onAction={setKind}
                entries={further.map((name) => ({
                  id: name,
                  label: t(`table.talk-move.${name}`),
                  note: t(`table.talk-note.${name}`),
                  icon: icons[name],
                }))}
              />
            )}
          </div>
        </div>
        {kind === undefined || question === undefined ? undefined : (
          <TalkDialog
            key={kind}
            kind={kind}
            question={question}
            game={game}
            given={given}
            room={room}
            onClose={() => setKind(undefined)}
          />
        )}
      </div>
    );
  },
  unlessChanged('view', 'draft', 'refusal'),
);

interface SayProps extends Pick<TalkPanelProps, 'given' | 'unsaid'> {
  readonly room: number;
}

/** A line to say something on. */
function Say({ room, given: { words }, unsaid }: SayProps) {
  const { t } = words;
  const client = useClient();
  const [text, setText] = useState(unsaid.read);
  const write = (next: string) => {
    unsaid.write(next);
    setText(next);
  };
  const send = async () => {
    if (text.trim() !== '' && (await client.play({ type: 'say', room, text }))) write('');
  };
  return (
    <form
      className="talk__say"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('table.say-label')}
        hideLabel
        placeholder={t('table.say-placeholder')}
        value={text}
        onChange={write}
        maxLength={maxTextLength}
      />
      <IconButton
        type="submit"
        variant="secondary"
        icon="speech"
        label={t('table.say')}
        isDisabled={text.trim() === ''}
      />
    </form>
  );
}
