/** Who asks the facilitators, who replies, and who reads it? */
import type { PartyIndex } from '#engine/index.ts';
import type { AskOf, HelpRequest, Reply } from '#wire/index.ts';
import type { ClassState, Member } from './class-state.ts';
import { fine, once, refuse, type Plain } from './commands.ts';
import { onTables } from './on-tables.ts';
import { mayAsk, type Question } from './question.ts';
import type { Roll } from './roll.ts';
import type { Classroom } from './room.ts';
import type { TableState } from './table-state.ts';

/** Somebody who asks, or whose delegation was replied to. */
interface Reader {
  readonly id: string;
  /** Undefined for whoever holds no seat: a home hears nothing of what is said to its delegation. */
  readonly party: PartyIndex | undefined;
}

/** What one reader may know of questions; everything where there is no reader. */
function readBy(
  questions: readonly Question[],
  table: number | undefined,
  roll: Roll,
  reader: Reader | undefined,
): readonly HelpRequest[] {
  return questions.flatMap(({ at, by, text, answered, replies }, id) => {
    const isOwn = reader === undefined || reader.id === by;
    const read = replies.filter(({ party }) => isOwn || (party !== undefined && party === reader.party));
    if (!isOwn && read.length === 0) return [];
    const shown = read.map(({ at: then, text: reply, party }) => ({
      ...{ at: then, text: reply },
      toDelegation: party !== undefined,
    }));
    return [{ id, table, at, from: by, name: roll.name(by), text, answered, replies: shown }];
  });
}

/** All that was asked at a table, for the facilitators. */
export const askedAtTable = (table: number, at: TableState, roll: Roll): readonly HelpRequest[] =>
  readBy(at.help, table, roll, undefined);

/** All that was asked at no table, for the facilitators. */
export const askedElsewhere = ({ questions }: ClassState, roll: Roll): readonly HelpRequest[] =>
  readBy(questions, undefined, roll, undefined);

/**
 * What one member reads: what they asked before and at tables that they have left, and what they or their delegation asked at the table where they are.
 * @param tableOf The state of a table by its number.
 */
export function questionsFor(
  member: Member,
  { questions }: ClassState,
  tableOf: (table: number | undefined) => TableState | undefined,
  roll: Roll,
): readonly HelpRequest[] {
  const { id, place, left } = member;
  const reader = { id, party: roll.partyOf(place) };
  const readAt = (table: number | undefined, by: Reader) =>
    readBy(tableOf(table)?.help ?? [], table, roll, by);
  return [
    ...readBy(questions, undefined, roll, reader),
    ...left.flatMap((table) => (table === place?.table ? [] : readAt(table, { id, party: undefined }))),
    ...readAt(place?.table, reader),
  ];
}

/** A facilitator replies, or marks a question as done. Which delegation reads it was settled when it was asked. */
export async function answerHelp(room: Classroom, ask: AskOf<'answer-help'>): Promise<Plain> {
  const { table: number, request, text, toDelegation } = ask;
  const said = text === undefined ? {} : { text };
  if (number === undefined)
    return once(room, ask, () =>
      request < room.state().questions.length ? [{ k: 'replied', question: request, ...said }] : [],
    );
  return onTables(room, { id: ask.id, tables: [number] }, (table, name) =>
    table.note(name, ({ help }) => {
      const question = help[request];
      if (question === undefined) return undefined;
      const party = toDelegation === true ? question.party : undefined;
      return { k: 'helped', request, ...said, ...(text !== undefined && party !== undefined && { party }) };
    }),
  );
}

/** Somebody who waits for a place asks, or for the class to begin. */
export function askBeforehand(
  room: Classroom,
  command: string,
  participant: string,
  text: string,
): Promise<Reply<'call-help'>> {
  return room.run<Reply<'call-help'>>(
    command,
    () => fine,
    async () =>
      mayAsk(room.state().questions, participant)
        ? ((await room.write(command, [{ k: 'asked', participant, text }])) ?? fine)
        : refuse('TOO_FAST'),
  );
}
