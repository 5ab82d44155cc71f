/** What was asked of the facilitators, and what came of it? As the log has it. */
import type { PartyIndex } from '#engine/index.ts';

export interface Question {
  readonly at: number;
  readonly by: string;
  readonly text: string;
  /** For which the asker sat then: a reply to the delegation is for this one. */
  readonly party: PartyIndex | undefined;
  readonly answered: boolean;
  readonly replies: readonly {
    readonly at: number;
    readonly text: string;
    /** Whose whole delegation reads it. */
    readonly party: PartyIndex | undefined;
  }[];
}

export const newQuestion = (at: number, by: string, text: string, party?: PartyIndex): Question => ({
  ...{ at, by, text, party },
  ...{ answered: false, replies: [] },
});

/** As many questions of one person as may wait for a reply: a script could fill the cockpit otherwise. */
const mostWaiting = 5;

export const mayAsk = (questions: readonly Question[], by: string): boolean =>
  questions.filter((question) => question.by === by && !question.answered).length < mostWaiting;

/** Two facilitators may reply to the same question: both are read. */
export function afterReply(
  questions: readonly Question[],
  which: number,
  at: number,
  { text, party }: { readonly text?: string; readonly party?: PartyIndex },
): readonly Question[] {
  return questions.map((question, index) =>
    index !== which
      ? question
      : {
          ...question,
          answered: true,
          replies: text === undefined ? question.replies : [...question.replies, { at, text, party }],
        },
  );
}
