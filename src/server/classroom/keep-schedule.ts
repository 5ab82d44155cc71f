/**
 * Who makes what is scheduled happen? The server that has the class, and nobody in a replay: what it does stands in the logs, an event as a move, as
 * by hand. The entry that makes it happen says for which item, and has a name of its own, so that it is made once.
 */
import { releaseOf } from './release-move.ts';
import type { Classroom } from './room.ts';
import { momentOf } from './schedule-asks.ts';
import { isOpen, standingOf, type Item } from './schedule.ts';
import type { Table } from './table.ts';

/** After how many milliseconds something is tried again that could not be written down. */
const tryAgainAfter = 5000;

/** Was it done, or does it not need to be any more? */
interface Done {
  readonly ok: boolean;
}

export interface ScheduleKeeper {
  /** Does what is due at a table, and sets the alarm for what is due next. To be asked whenever something has changed there. */
  look(table: number): void;
  stop(): void;
}

export function keepSchedule(room: Classroom): ScheduleKeeper {
  const { host } = room;
  /** What calls off the next look at a table. */
  const alarms = new Map<number, () => void>();
  /** What is being done, or failed a moment ago, by item and table. */
  const busy = new Map<string, () => void>();
  let isStopped = false;

  const nothing = () => undefined;
  const openAt = (number: number) => room.state().schedule.filter((item) => isOpen(item, number));

  function look(number: number): void {
    alarms.get(number)?.();
    alarms.delete(number);
    const items = isStopped ? [] : openAt(number);
    const table = room.table(number);
    if (items.length === 0 || table === undefined) return;
    const moment = momentOf(room);
    const state = table.state();
    let next = Number.POSITIVE_INFINITY;
    for (const item of items) {
      const { state: standing, at = Number.POSITIVE_INFINITY } = standingOf(item, number, state, moment);
      if (standing === 'due') happen(item, table);
      else if (standing === 'waiting') next = Math.min(next, at);
    }
    if (next !== Number.POSITIVE_INFINITY)
      alarms.set(
        number,
        host.later(next - moment.now, () => look(number)),
      );
  }

  function happen(item: Item, table: Table): void {
    const name = `scheduled:${item.id}:${table.number}`;
    if (busy.has(name)) return;
    busy.set(name, nothing);
    const done = item.deed.kind === 'event' ? release(item, table, name) : say(item, table, name);
    done
      .catch((fault: unknown): Done => {
        host.report(fault);
        return { ok: false };
      })
      .then(({ ok }) => {
        busy.delete(name);
        if (isStopped) return;
        if (ok) return look(table.number);
        // Not at once again, and again: a full disk stays full for a while.
        const again = () => {
          busy.delete(name);
          look(table.number);
        };
        busy.set(name, host.later(tryAgainAfter, again));
      })
      .catch(host.report);
  }

  /** As it is then, when the table gets to it: it may have been called off, or the event have happened by itself. */
  const isDue = (item: Item, table: Table) => {
    const now = room.state().schedule[item.id];
    return now !== undefined && standingOf(now, table.number, table.state(), momentOf(room)).state === 'due';
  };

  const release = ({ deed, ...item }: Item, table: Table, name: string) =>
    table.note(name, () =>
      deed.kind === 'event' && isDue({ deed, ...item }, table)
        ? { k: 'move', move: releaseOf(host.caseFile.scenario, deed), by: 'facilitator', item: item.id }
        : undefined,
    );

  const say = (item: Item, table: Table, name: string) =>
    room.run<Done>(
      name,
      () => ({ ok: true }),
      async () => {
        if (item.deed.kind === 'event' || !isDue(item, table)) return { ok: true };
        const { kind, text, parties } = item.deed;
        const tables = [table.number];
        const said = { k: 'announced', kind, text, tables, item: item.id } as const;
        return (await room.write(name, [{ ...said, ...(parties && { parties }) }])) ?? { ok: true };
      },
    );

  return {
    look,
    stop() {
      isStopped = true;
      for (const callOff of [...alarms.values(), ...busy.values()]) callOff();
    },
  };
}
