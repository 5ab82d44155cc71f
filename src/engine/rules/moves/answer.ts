import { answerManners } from '../../model/move.ts';
import { truthfulAnswer } from '../answers.ts';
import { happen, roomAudience } from '../happen.ts';
import { mayTalk } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Answers a question truthfully, vaguely, or not at all. */
export const answer: MoveRule<'answer'> = {
  binds: true,
  offer(_scenario, match, seat) {
    if (!mayTalk(match, seat.party)) return undefined;
    const open = match.questions.filter(
      (question) => question.to === seat.party && question.answer === undefined,
    );
    return open.length === 0 ? undefined : { type: 'answer', questions: open.map(({ id }) => id) };
  },
  refuse: (_scenario, _match, _seat, move, question) =>
    question.questions.includes(move.question) && answerManners.includes(move.manner)
      ? undefined
      : { code: 'UNKNOWN_QUESTION', detail: move.question },
  apply(scenario, match, seat, move) {
    const questions = match.questions.map((question) =>
      question.id === move.question
        ? {
            ...question,
            answer: {
              manner: move.manner,
              fact: move.manner === 'truthful' ? truthfulAnswer(scenario, match, question) : undefined,
            },
          }
        : question,
    );
    const room = match.questions[move.question]?.room ?? 0;
    return happen({ ...match, questions }, roomAudience(match, room), {
      type: 'question-answered',
      party: seat.party,
      question: move.question,
      room,
    });
  },
};
