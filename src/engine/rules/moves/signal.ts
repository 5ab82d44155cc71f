import { happen, roomAudience, roomsOf } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Says that one issue matters more than another. Nobody checks it. */
export const signal: MoveRule<'signal'> = {
  binds: true,
  offer: (_scenario, match, seat) =>
    mayTalk(match, seat.party) ? { type: 'signal', rooms: roomsOf(match, seat.party) } : undefined,
  refuse(scenario, _match, _seat, move, question) {
    if (!question.rooms.includes(move.room)) return { code: 'UNKNOWN_ROOM', detail: move.room };
    const areIssues = scenario.issues[move.more] !== undefined && scenario.issues[move.less] !== undefined;
    return areIssues && move.more !== move.less ? undefined : { code: 'UNKNOWN_ISSUE' };
  },
  apply(_scenario, match, seat, move) {
    const { room, more, less } = move;
    const signals = [...match.signals, { room, by: seat.party, more, less }];
    return happen({ ...match, signals }, roomAudience(match, room), {
      type: 'priority-signalled',
      party: seat.party,
      more,
      less,
      room,
    });
  },
};
