/** How do facilitators schedule what happens later, and call it off? */
import { mostScheduled, type AskOf, type ScheduledItem, type ScheduledThere } from '#wire/index.ts';
import { once, refuse, type Plain } from './commands.ts';
import { isFitDeed } from './is-fit-entry.ts';
import type { Classroom } from './room.ts';
import { isFor, standingOf, type Item, type Moment } from './schedule.ts';
import type { TableState } from './table-state.ts';

/** What could never happen is not planned: an event that the case lacks, or one that it does not mean for this party. */
export function schedule(room: Classroom, ask: AskOf<'schedule'>): Promise<Plain> {
  const { time, deed, tables } = ask;
  return once(room, ask, () => {
    if (!isFitDeed(room.host.caseFile.scenario, deed)) return refuse('SETTINGS_UNFIT');
    if (tables?.some((number) => room.table(number) === undefined) === true) return refuse('TABLE_UNKNOWN');
    if (room.state().stage === 'debrief') return refuse('NOT_NOW');
    if (room.state().schedule.length >= mostScheduled) return refuse('SCHEDULE_FULL');
    return [{ k: 'scheduled', time, deed, ...(tables && { tables }) }];
  });
}

export function callOff(room: Classroom, ask: AskOf<'call-off'>): Promise<Plain> {
  return once(room, ask, () => {
    const item = room.state().schedule[ask.item];
    // Two facilitators may call off the same.
    if (item?.calledOff === true) return [];
    const isWaiting = room
      .tables()
      .filter(({ number }) => item !== undefined && isFor(item, number))
      .map((table) => item && standingOf(item, table.number, table.state(), momentOf(room)).state);
    const isStillToCome =
      item !== undefined &&
      (isWaiting.length === 0 || isWaiting.some((is) => is === 'waiting' || is === 'due'));
    return isStillToCome ? [{ k: 'called-off', item: ask.item }] : refuse('NOT_NOW');
  });
}

export const momentOf = (room: Classroom): Moment => ({
  scenario: room.host.caseFile.scenario,
  stage: room.state().stage,
  now: room.host.now(),
});

export const scheduledItem = ({ id, time, deed, tables, calledOff }: Item): ScheduledItem => ({
  id,
  time,
  deed,
  tables,
  calledOff,
});

/** How all that is scheduled for a table stands there. */
export const scheduledThere = (
  items: readonly Item[],
  table: number,
  at: TableState,
  moment: Moment,
): readonly ScheduledThere[] =>
  items
    .filter((item) => isFor(item, table))
    .map((item) => {
      const { state, at: when } = standingOf(item, table, at, moment);
      return { item: item.id, state: state === 'due' ? 'waiting' : state, at: when };
    });
