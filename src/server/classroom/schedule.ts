/** What facilitators have scheduled: when is it due, and how does it stand at a table? Pure: the logs and the clock alone decide. */
import { illegality, phaseOf, type Scenario } from '#engine/index.ts';
import type { ClassStage, ScheduledDeed, ScheduledThere, ScheduledTime } from '#wire/index.ts';
import type { ClassEntry } from './log-entries.ts';
import { releaseOf } from './release-move.ts';
import { talkedBy, type TableState } from './table-state.ts';

/** Something that is scheduled, as the log of the class has it. */
export interface Item {
  readonly id: number;
  readonly time: ScheduledTime;
  readonly deed: ScheduledDeed;
  readonly tables: readonly number[] | undefined;
  readonly calledOff: boolean;
  /** Where it has been said, by table: when. Where an event has happened stands in the log of the table. */
  readonly said: ReadonlyMap<number, number>;
}

type ScheduleEntry = Extract<ClassEntry, { readonly k: 'scheduled' | 'called-off' | 'announced' }>;

export function afterScheduled(schedule: readonly Item[], entry: ScheduleEntry, at: number): readonly Item[] {
  const withItem = (id: number | undefined, change: (item: Item) => Item) =>
    id === undefined ? schedule : schedule.map((item) => (item.id === id ? change(item) : item));
  switch (entry.k) {
    case 'scheduled': {
      const { time, deed, tables } = entry;
      const item = { id: schedule.length, time, deed, tables, calledOff: false, said: new Map() };
      return [...schedule, item];
    }
    case 'called-off':
      return withItem(entry.item, (item) => ({ ...item, calledOff: true }));
    case 'announced':
      return withItem(entry.item, (item) => ({
        ...item,
        said: (entry.tables ?? []).reduce((said, table) => said.set(table, at), new Map(item.said)),
      }));
  }
}

/** Is this meant for that table? */
export const isFor = ({ tables }: Item, table: number): boolean => tables?.includes(table) !== false;

/** May something of this still happen, as far as the class knows? */
export const isOpen = (item: Item, table: number): boolean =>
  isFor(item, table) && !item.calledOff && !item.said.has(table);

export interface Moment {
  readonly scenario: Scenario;
  readonly stage: ClassStage;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How it stands at a table; `due` when it should happen now, and can. */
export type Standing = Omit<ScheduledThere, 'item' | 'state'> & {
  readonly state: ScheduledThere['state'] | 'due';
};

export function standingOf(item: Item, table: number, at: TableState, moment: Moment): Standing {
  const happenedAt = at.scheduled.get(item.id) ?? item.said.get(table);
  if (happenedAt !== undefined) return { state: 'happened', at: happenedAt };
  if (item.calledOff) return { state: 'called-off', at: undefined };
  if (isTooLate(item, at, moment)) return { state: 'missed', at: undefined };
  const dueAt = dueFrom(item.time, at, moment.now);
  if (dueAt === undefined || dueAt > moment.now) return { state: 'waiting', at: dueAt };
  return canHappen(item, at, moment) ? { state: 'due', at: dueAt } : { state: 'waiting', at: undefined };
}

/** Nothing of it can happen here any more: once so, always so. */
function isTooLate({ time, deed }: Item, at: TableState, { stage }: Moment): boolean {
  const isOver = at.endedAt !== undefined;
  if (stage === 'debrief') return true;
  if (deed.kind !== 'event') return isOver && time.kind !== 'moment';
  return isOver || at.session?.match().happened.includes(deed.event) === true;
}

/** Since when, or from when on, its time has come, in milliseconds since 1970; undefined while only the table can bring it about. */
function dueFrom(time: ScheduledTime, at: TableState, now: number): number | undefined {
  const match = at.session?.match();
  switch (time.kind) {
    case 'moment':
      return time.at;
    case 'round':
      return match !== undefined && phaseOf(match) === 'negotiation' && match.round >= time.round
        ? now
        : undefined;
    case 'talks': {
      const left = time.minutes * 60_000 - talkedBy(at.talked, now);
      return left <= 0 || at.talked.since !== undefined ? now + left : undefined;
    }
  }
}

/** Said is said; an event waits for talks. */
function canHappen({ deed }: Item, at: TableState, { scenario }: Moment): boolean {
  if (deed.kind !== 'event') return true;
  const match = at.session?.match();
  return match !== undefined && illegality(scenario, match, releaseOf(scenario, deed)) === undefined;
}
