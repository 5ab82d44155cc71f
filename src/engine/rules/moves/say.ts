import type { Phrase } from '../../model/index.ts';
import { happen, roomAudience, roomsOf } from '../happen.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Longest message, in UTF-16 code units. */
export const maxTextLength = 2000;

/** Says something in a room. Any seat may, until the debrief; it binds nobody. */
export const say: MoveRule<'say'> = {
  binds: false,
  offer: (_scenario, match, seat) =>
    ['briefing', 'debrief'].includes(phaseOf(match)) || match.left[seat.party]
      ? undefined
      : { type: 'say', rooms: roomsOf(match, seat.party) },
  refuse(_scenario, _match, _seat, move, question) {
    if (!question.rooms.includes(move.room)) return { code: 'UNKNOWN_ROOM', detail: move.room };
    if (move.text.trim() === '' && !isNamed(move.phrase)) return { code: 'EMPTY_TEXT' };
    return move.text.length > maxTextLength ? { code: 'TEXT_TOO_LONG', detail: maxTextLength } : undefined;
  },
  apply: (_scenario, match, seat, move) =>
    happen(match, roomAudience(match, move.room), {
      type: 'message-sent',
      party: seat.party,
      seat: seat.id,
      room: move.room,
      text: move.text,
      ...(move.phrase === undefined ? {} : { phrase: move.phrase }),
    }),
};

const isNamed = (phrase: Phrase | undefined) => /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(phrase?.key ?? '');
