/** What has happened so far, in words, as far as this seat knows? */
import {
  PLENARY,
  type Brief,
  type InjectId,
  type MatchEvent,
  type PartyIndex,
  type View,
} from '#engine/index.ts';
import { sayEvent, type CaseWords } from '#words/index.ts';

/** What kind of line it is, for its looks. */
export type FeedKind = 'milestone' | 'proposal' | 'talk' | 'home' | 'news' | 'quiet';

export interface FeedLine {
  readonly id: number;
  readonly round: number;
  readonly kind: FeedKind;
  readonly party: PartyIndex | undefined;
  /** Side room in which it was said; undefined for the plenary and for everything public. */
  readonly room: number | undefined;
  readonly sentence: string;
  /** Begins its round: a heading rather than a line. */
  readonly opensRound: boolean;
  /** Somebody's own words, not a report of what they did. */
  readonly isSpeech: boolean;
  /** The event whose bulletin may be read. */
  readonly inject: InjectId | undefined;
  /** Only some learned of it. */
  readonly confidential: boolean;
}

/** The lines of one round; round 0 is what came before the first. */
export interface FeedRound {
  readonly round: number;
  readonly lines: readonly FeedLine[];
}

const kinds: Readonly<Record<MatchEvent['type'], FeedKind>> = {
  'phase-entered': 'milestone',
  'round-began': 'milestone',
  'got-ready': 'quiet',
  'proposal-tabled': 'proposal',
  'proposal-withdrawn': 'proposal',
  'package-accepted': 'proposal',
  'proposal-rejected': 'proposal',
  'objection-raised': 'proposal',
  'turn-passed': 'quiet',
  'party-left': 'milestone',
  'message-sent': 'talk',
  'question-asked': 'talk',
  'question-answered': 'talk',
  'priority-signalled': 'talk',
  'position-published': 'talk',
  'constituency-consulted': 'home',
  'constituency-lobbied': 'home',
  'consultation-held': 'home',
  disclosed: 'talk',
  'bloc-joined': 'milestone',
  'bloc-left': 'milestone',
  'room-opened': 'talk',
  'room-left': 'quiet',
  'side-deal-drafted': 'talk',
  'side-deal-initialled': 'talk',
  inject: 'news',
  'draft-agreed': 'milestone',
  ratified: 'home',
  'table-reopened': 'milestone',
  signed: 'milestone',
  impasse: 'milestone',
};

/** Everything that happened, in words, oldest first. */
export function presentFeed(words: CaseWords, brief: Brief, view: View): readonly FeedLine[] {
  const roomOf = (event: MatchEvent): number | undefined => {
    if ('room' in event) return event.room === PLENARY ? undefined : event.room;
    // A side deal belongs to the room in which it was drafted.
    if ('sideDeal' in event) return view.sideDeals.find(({ id }) => id === event.sideDeal)?.room;
    return undefined;
  };
  return view.events.map((event) => ({
    id: event.id,
    round: event.round,
    kind: kinds[event.type],
    party: 'party' in event ? event.party : undefined,
    room: roomOf(event),
    sentence: sayEvent(words, brief, view, event),
    opensRound: event.type === 'round-began',
    isSpeech: event.type === 'message-sent',
    inject: event.type === 'inject' ? event.inject : undefined,
    confidential: event.audience !== 'all',
  }));
}

/** The same lines by round, without those that only open it, and without what is told elsewhere. */
export function feedByRound(lines: readonly FeedLine[]): readonly FeedRound[] {
  const rounds: { round: number; lines: FeedLine[] }[] = [];
  for (const line of lines) {
    const last = rounds.at(-1);
    const group = last?.round === line.round ? last : { round: line.round, lines: [] };
    if (group !== last) rounds.push(group);
    if (!line.opensRound && line.sentence !== '') group.lines.push(line);
  }
  return rounds;
}
