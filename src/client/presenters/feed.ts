import { PLENARY, type Brief, type MatchEvent, type PartyIndex, type View } from '#engine/index.ts';
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
  /** Only some learned of it. */
  readonly confidential: boolean;
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
  'consultation-held': 'home',
  disclosed: 'talk',
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
  return view.events.map((event) => {
    const room = 'room' in event && event.room !== PLENARY ? event.room : undefined;
    return {
      id: event.id,
      round: event.round,
      kind: kinds[event.type],
      party: 'party' in event ? event.party : undefined,
      room,
      sentence: sayEvent(words, brief, view, event),
      confidential: event.audience !== 'all',
    };
  });
}
