import { useState } from 'react';
import { questionTopics, type Clause, type GameState, type LegalMove, type QuestionTopic } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, Dialog, RadioCards, Select } from '../kit/index.ts';

export interface TalkMenuProps {
  readonly game: GameState;
  readonly given: Case;
  /** The room in which asking and signalling happen. */
  readonly room: number;
}

/** Moves made of words that carry more than words, in the order of how far they go. */
const kinds = [
  'ask',
  'signal',
  'disclose',
  'commit',
  'open-room',
  'draft-side-deal',
  'initial-side-deal',
  'leave-room',
] as const;
type Kind = (typeof kinds)[number];

/** Ask, signal, publish, commit, whisper: each in a dialog that says what it does and what it costs. */
export function TalkMenu({ game, given, room }: TalkMenuProps) {
  const { t } = given.words;
  const [kind, setKind] = useState<Kind | undefined>();
  const offered = kinds.filter((name) => game.view.legal.some((move) => move.type === name));
  const question = game.view.legal.find((move) => move.type === kind);
  return (
    <div className="talk-menu" role="group" aria-label={t('table.talk-moves')}>
      {offered.map((name) => (
        <Button key={name} size="small" variant="quiet" onPress={() => setKind(name)}>
          {t(`table.talk-move.${name}`)}
        </Button>
      ))}
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
}

interface TalkDialogProps extends TalkMenuProps {
  readonly kind: Kind;
  readonly question: LegalMove;
  readonly onClose: () => void;
}

function TalkDialog({ kind, question, game, given, room, onClose }: TalkDialogProps) {
  const { words } = given;
  const { t } = words;
  const { brief, view } = game;
  const client = useClient();
  const issues = brief.issues.map((_, issue) => ({ value: String(issue), label: words.issue(issue) }));
  const parties = ('parties' in question ? question.parties : []).map((party) => ({
    value: String(party),
    label: words.party(party),
  }));
  const sideRooms = view.rooms
    .filter(({ id }) => id !== 0)
    .map(({ id, members }) => ({
      value: String(id),
      label: words.list(members.filter((party) => party !== view.party).map((party) => words.party(party))),
    }));
  const [party, setParty] = useState(parties[0]?.value);
  const [topic, setTopic] = useState<QuestionTopic>('priority');
  const [issue, setIssue] = useState('0');
  const [other, setOther] = useState('1');
  const [option, setOption] = useState('0');
  const [sideRoom, setSideRoom] = useState(sideRooms[0]?.value);
  const [what, setWhat] = useState(question.type === 'disclose' ? question.kinds[0] : undefined);
  const [deal, setDeal] = useState(question.type === 'initial-side-deal' ? String(question.sideDeals[0]) : undefined);
  const options = (brief.issues[Number(issue)]?.options ?? []).map((_, index) => ({
    value: String(index),
    label: words.option(Number(issue), index),
  }));
  const clause: Clause = { issue: Number(issue), options: [Number(option)] };

  const send = async () => {
    const sent = await sendMove();
    if (sent) onClose();
  };
  const sendMove = (): Promise<boolean> => {
    switch (kind) {
      case 'ask':
        return client.play({ type: 'ask', room, to: Number(party), topic, issue: Number(issue) });
      case 'signal':
        return client.play({ type: 'signal', room, more: Number(issue), less: Number(other) });
      case 'disclose':
        return what === undefined ? Promise.resolve(false) : client.play({ type: 'disclose', what });
      case 'commit':
        return client.play({ type: 'commit', clause });
      case 'open-room':
        return client.play({ type: 'open-room', with: [Number(party)] });
      case 'draft-side-deal':
        return client.play({ type: 'draft-side-deal', room: Number(sideRoom), clauses: [clause] });
      case 'initial-side-deal':
        return client.play({ type: 'initial-side-deal', sideDeal: Number(deal) });
      case 'leave-room':
        return client.play({ type: 'leave-room', room: Number(sideRoom) });
    }
  };

  const pickIssue = (label: string) => (
    <Select
      label={label}
      choices={issues}
      value={issue}
      onChange={(value) => {
        setIssue(value);
        setOption('0');
      }}
    />
  );
  const pickClause = (
    <>
      {pickIssue(t('table.issue'))}
      <RadioCards label={t('table.position')} cards={options} value={option} onChange={setOption} compact />
    </>
  );
  const pickRoom = <Select label={t('table.room')} choices={sideRooms} value={sideRoom} onChange={setSideRoom} />;
  const cost = { points: words.number(kind === 'commit' ? brief.rules.commitmentCost : brief.rules.sideDealCost, 1) };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`table.talk-move.${kind}`)}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void send()}>
            {t(`table.talk-do.${kind}`)}
          </Button>
        </>
      }
    >
      <p>{t(`table.talk-about.${kind}`, cost)}</p>
      {kind === 'ask' || kind === 'open-room' ? (
        <RadioCards label={t('table.which-party')} cards={parties} value={party} onChange={setParty} compact />
      ) : undefined}
      {kind === 'ask' ? (
        <>
          <RadioCards
            label={t('table.topic')}
            cards={questionTopics.map((value) => ({ value, label: t(`table.topics.${value}`) }))}
            value={topic}
            onChange={setTopic}
          />
          {pickIssue(t('table.issue'))}
        </>
      ) : undefined}
      {kind === 'signal' ? (
        <>
          {pickIssue(t('table.matters-more'))}
          <Select label={t('table.matters-less')} choices={issues} value={other} onChange={setOther} />
        </>
      ) : undefined}
      {kind === 'disclose' && question.type === 'disclose' ? (
        <RadioCards
          label={t('table.what')}
          cards={question.kinds.map((value) => ({
            value,
            label: t(`table.disclosures.${value}`),
            note: t(`table.disclosure-notes.${value}`),
          }))}
          value={what}
          onChange={setWhat}
        />
      ) : undefined}
      {kind === 'commit' ? pickClause : undefined}
      {kind === 'draft-side-deal' ? (
        <>
          {pickRoom}
          {pickClause}
        </>
      ) : undefined}
      {kind === 'initial-side-deal' && question.type === 'initial-side-deal' ? (
        <RadioCards
          label={t('table.which-deal')}
          cards={question.sideDeals.map((id) => ({
            value: String(id),
            label: words.list(
              (view.sideDeals.find((entry) => entry.id === id)?.clauses ?? []).map((entry) => words.clause(entry)),
            ),
          }))}
          value={deal}
          onChange={setDeal}
        />
      ) : undefined}
      {kind === 'leave-room' ? pickRoom : undefined}
      <Refusal game={game} given={given} />
    </Dialog>
  );
}

/** Why the last move was refused. */
export function Refusal({ game, given: { words } }: { readonly game: GameState; readonly given: Case }) {
  return game.refusal === undefined ? undefined : (
    <p className="refusal" role="alert">
      {words.t(`table.refusals.${game.refusal.code}`)}
    </p>
  );
}
