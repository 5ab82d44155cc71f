import { useState, type ReactNode } from 'react';
import {
  holds,
  PLENARY,
  questionTopics,
  type Clause,
  type DisclosureKind,
  type LegalMove,
  type MoveOfPlayer,
  type QuestionTopic,
} from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, Dialog, PartyMark, RadioCards, Select } from '../kit/index.ts';
import { CheckList } from './check-list.tsx';
import { ClausePicker, isPicked } from './clause-picker.tsx';
import { Refusal } from './refusal.tsx';
import { TalkAbout, type TalkKind } from './talk-about.tsx';
import type { PartProps } from './table-parts.ts';

export interface TalkDialogProps extends PartProps {
  readonly kind: TalkKind;
  readonly question: LegalMove;
  /** The room in which asking and signalling happen. */
  readonly room: number;
  readonly onClose: () => void;
}

/** A move of words: what it does and what it costs, what it is about, and the deed itself as the last button. */
export function TalkDialog(props: TalkDialogProps) {
  switch (props.kind) {
    case 'ask':
      return <AskDialog {...props} />;
    case 'signal':
      return <SignalDialog {...props} />;
    case 'disclose':
      return <DiscloseDialog {...props} />;
    case 'commit':
      return <CommitDialog {...props} />;
    case 'open-room':
      return <OpenRoomDialog {...props} />;
    case 'draft-side-deal':
      return <SideDealDialog {...props} />;
    case 'leave-room':
      return <Frame {...props} move={{ type: 'leave-room', room: props.room }} />;
  }
}

interface FrameProps extends TalkDialogProps {
  /** Undefined while something is still to be chosen. */
  readonly move: MoveOfPlayer | undefined;
  readonly children?: ReactNode;
}

function Frame({ kind, game, given, move, onClose, children }: FrameProps) {
  const { t } = given.words;
  const client = useClient();
  const [isRefused, setRefused] = useState(false);
  const send = async () => {
    if (move === undefined) return;
    if (await client.play(move)) onClose();
    else setRefused(true);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`table.talk-move.${kind}`)}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={move === undefined} onPress={() => void send()}>
            {t(`table.talk-do.${kind}`)}
          </Button>
        </>
      }
    >
      <TalkAbout kind={kind} rules={game.brief.rules} words={given.words} />
      {children}
      {isRefused ? <Refusal game={game} given={given} /> : undefined}
    </Dialog>
  );
}

/** Those of the others who are in the room. */
function partiesIn({ game: { view }, room, question }: TalkDialogProps): readonly number[] {
  const offered = 'parties' in question ? question.parties : [];
  const members = view.rooms.find(({ id }) => id === room)?.members ?? [];
  return room === PLENARY ? offered : offered.filter((party) => members.includes(party));
}

const issueChoices = ({ game, given: { words } }: PartProps) =>
  game.brief.issues.map((_, issue) => ({ value: String(issue), label: words.issue(issue) }));

function AskDialog(props: TalkDialogProps) {
  const { words } = props.given;
  const { t } = words;
  const parties = partiesIn(props);
  const [party, setParty] = useState(parties[0]);
  const [topic, setTopic] = useState<QuestionTopic>('priority');
  const [issue, setIssue] = useState('0');
  return (
    <Frame
      {...props}
      move={
        party === undefined
          ? undefined
          : { type: 'ask', room: props.room, to: party, topic, issue: Number(issue) }
      }
    >
      {parties.length > 1 ? (
        <RadioCards
          label={t('table.which-party')}
          cards={parties.map((value) => ({
            value: String(value),
            label: words.party(value),
            mark: <PartyMark party={value} />,
          }))}
          value={String(party)}
          onChange={(value) => setParty(Number(value))}
          compact
        />
      ) : undefined}
      <Select label={t('table.issue')} choices={issueChoices(props)} value={issue} onChange={setIssue} />
      <RadioCards
        label={t('table.topic')}
        cards={questionTopics.map((value) => ({
          value,
          label: t(`table.topics.${value}`),
          note: t(`table.topic-notes.${value}`),
        }))}
        value={topic}
        onChange={setTopic}
      />
    </Frame>
  );
}

function SignalDialog(props: TalkDialogProps) {
  const { t } = props.given.words;
  const [more, setMore] = useState<string | undefined>();
  const [less, setLess] = useState<string | undefined>();
  const isChosen = more !== undefined && less !== undefined && more !== less;
  return (
    <Frame
      {...props}
      move={
        isChosen ? { type: 'signal', room: props.room, more: Number(more), less: Number(less) } : undefined
      }
    >
      <Select
        label={t('table.matters-more')}
        placeholder={t('table.choose')}
        choices={issueChoices(props)}
        value={more}
        onChange={setMore}
      />
      <Select
        label={t('table.matters-less')}
        placeholder={t('table.choose')}
        choices={issueChoices(props).filter(({ value }) => value !== more)}
        value={less === more ? undefined : less}
        onChange={setLess}
      />
    </Frame>
  );
}

function DiscloseDialog(props: TalkDialogProps) {
  const { t, number } = props.given.words;
  const { goodwill } = props.game.brief.rules;
  const kinds = props.question.type === 'disclose' ? props.question.kinds : [];
  const [what, setWhat] = useState<DisclosureKind | undefined>(kinds[0]);
  return (
    <Frame {...props} move={what === undefined ? undefined : { type: 'disclose', what }}>
      <RadioCards
        label={t('table.what')}
        cards={kinds.map((value) => ({
          value,
          label: t(`table.disclosures.${value}`),
          note: t(`table.disclosure-notes.${value}`, { points: number(goodwill.informed, 1) }),
        }))}
        value={what}
        onChange={setWhat}
      />
    </Frame>
  );
}

function CommitDialog(props: TalkDialogProps) {
  const { game, given } = props;
  const { brief, view, draft } = game;
  const { t } = given.words;
  const taken = view.commitments.filter(({ by }) => by === view.party).map(({ clause }) => clause.issue);
  const first = brief.issues.findIndex((_, issue) => !taken.includes(issue));
  const [clause, setClause] = useState<Clause>({ issue: Math.max(0, first), options: [] });
  const isReady = isPicked(brief, clause) && !taken.includes(clause.issue);
  const keeps = draft.packages.every((pkg) => holds([clause], pkg));
  return (
    <Frame {...props} move={isReady ? { type: 'commit', clause } : undefined}>
      <ClausePicker brief={brief} given={given} clause={clause} onChange={setClause} taken={taken} />
      {isReady ? <p className="soft">{t(keeps ? 'table.draft-keeps' : 'table.draft-breaks')}</p> : undefined}
    </Frame>
  );
}

function OpenRoomDialog(props: TalkDialogProps) {
  const { words } = props.given;
  const parties = props.question.type === 'open-room' ? props.question.parties : [];
  const [chosen, setChosen] = useState<readonly number[]>([]);
  // Everybody together is the plenary.
  const isSome = chosen.length > 0 && chosen.length < parties.length;
  return (
    <Frame {...props} move={isSome ? { type: 'open-room', with: chosen } : undefined}>
      <CheckList
        label={words.t('table.whom')}
        checked={chosen}
        onChange={setChosen}
        items={parties.map((party) => ({
          id: party,
          label: (
            <>
              <PartyMark party={party} /> {words.party(party)}
            </>
          ),
        }))}
      />
    </Frame>
  );
}

function SideDealDialog(props: TalkDialogProps) {
  const { game, given, room } = props;
  const { brief } = game;
  const { words } = given;
  const [clauses, setClauses] = useState<readonly Clause[]>([{ issue: 0, options: [] }]);
  const taken = clauses.map(({ issue }) => issue);
  const free = brief.issues.findIndex((_, issue) => !taken.includes(issue));
  const isReady = clauses.every((clause) => isPicked(brief, clause));
  return (
    <Frame {...props} move={isReady ? { type: 'draft-side-deal', room, clauses } : undefined}>
      {clauses.map((clause, index) => (
        <div key={clause.issue} className="side-deal__clause">
          <ClausePicker
            brief={brief}
            given={given}
            clause={clause}
            onChange={(next) => setClauses(clauses.with(index, next))}
            taken={taken}
          />
        </div>
      ))}
      {free === -1 ? undefined : (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          isDisabled={!isReady}
          onPress={() => setClauses([...clauses, { issue: free, options: [] }])}
        >
          {words.t('table.add-clause')}
        </Button>
      )}
    </Frame>
  );
}
