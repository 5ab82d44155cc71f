import type { Match, PartyIndex, Question, Scenario } from '../../model/index.ts';
import { PLENARY } from '../../model/move.ts';
import { happen, roomAudience, roomsOf } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Asks a party about a priority, a red line or a capacity. One open question at a time between two parties. */
export const ask: MoveRule<'ask'> = {
  binds: true,
  offer(scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const parties = scenario.parties
      .map((_, party) => party)
      .filter((party) => party !== seat.party && !match.left[party] && !isPending(match, seat.party, party));
    return parties.length === 0 ? undefined : { type: 'ask', rooms: roomsOf(match, seat.party), parties };
  },
  refuse(scenario, match, _seat, move, question) {
    if (!question.rooms.includes(move.room) || !isInRoom(scenario, match, move.room, move.to))
      return { code: 'UNKNOWN_ROOM', detail: move.room };
    if (scenario.issues[move.issue] === undefined) return { code: 'UNKNOWN_ISSUE', detail: move.issue };
    if (question.parties.includes(move.to)) return undefined;
    return isPending(match, _seat.party, move.to)
      ? { code: 'QUESTION_PENDING', detail: move.to }
      : { code: 'UNKNOWN_PARTY', detail: move.to };
  },
  apply(_scenario, match, seat, move) {
    const question: Question = {
      id: match.questions.length,
      room: move.room,
      from: seat.party,
      to: move.to,
      topic: move.topic,
      issue: move.issue,
      answer: undefined,
    };
    return happen({ ...match, questions: [...match.questions, question] }, roomAudience(match, move.room), {
      type: 'question-asked',
      party: seat.party,
      question: question.id,
      room: move.room,
    });
  },
};

const isPending = (match: Match, from: PartyIndex, to: PartyIndex) =>
  match.questions.some(
    (question) => question.from === from && question.to === to && question.answer === undefined,
  );

const isInRoom = (scenario: Scenario, match: Match, room: number, party: PartyIndex) =>
  room === PLENARY
    ? scenario.parties[party] !== undefined
    : (match.rooms.find((entry) => entry.id === room)?.members.includes(party) ?? false);
