/** How does a facilitator let an event of the case happen now? As a move of nobody's seat, so that the record replays it. */
import { illegality } from '#engine/index.ts';
import type { AskOf } from '#wire/index.ts';
import { refuse, type Plain } from './commands.ts';
import { onTables } from './on-tables.ts';
import { releaseOf } from './release-move.ts';
import type { Classroom } from './room.ts';

/** Told to all tables, it happens at those where it still can; told to some, where it cannot is the answer. */
export function releaseEvent(room: Classroom, ask: AskOf<'release'>): Promise<Plain> {
  const { scenario } = room.host.caseFile;
  const move = releaseOf(scenario, { kind: 'event', event: ask.event, parties: ask.parties });
  if (move.to?.includes(-1) === true || scenario.injects.every(({ id }) => id !== ask.event))
    return Promise.resolve(refuse('SETTINGS_UNFIT'));
  return onTables(room, ask, (table, name) =>
    table.note(name, ({ session }) => {
      const problem =
        session === undefined
          ? refuse('NOT_STARTED')
          : illegality(scenario, session.match(), move) && refuse('NOT_NOW');
      if (problem !== undefined) return ask.tables === undefined ? undefined : problem;
      return { k: 'move', move, by: 'facilitator' };
    }),
  );
}
