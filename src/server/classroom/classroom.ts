/** One class in this process: its log, its tables, and the lines of those who are there. What it is asked stands beside it. */
import type { Claim, Row } from '../store/store.ts';
import { evolveClass, type ClassState } from './class-state.ts';
import { coverDeserted, coverNoMore } from './deserted-seats.ts';
import { createFanOut } from './fan-out.ts';
import { keepSchedule } from './keep-schedule.ts';
import type { ClassEntry } from './log-entries.ts';
import type { PlayedTables } from './play-through.ts';
import { rollOf, type Roll } from './roll.ts';
import type { ClassHost, Classroom } from './room.ts';
import { settleSeats, unsettledSeats } from './seating-asks.ts';
import { createTable, storeCode, type Table } from './table.ts';
import { timingOf } from './timing.ts';

/**
 * Takes up a class from its log. Throws when the log does not fit the scenario.
 * @param played What the logs of its tables come to, where that is known already.
 */
export function createClassroom(id: string, host: ClassHost, claim: Claim, played?: PlayedTables): Classroom {
  const { scenario } = host.caseFile;
  const commands = new Map<string, ClassEntry>();
  const nameOfCommand = (commandId: string, index: number) =>
    index === 0 ? commandId : `${commandId}+${index}`;
  let seq = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let current: ClassState | undefined;
  let roll: Roll | undefined;
  let callOffWaking: (() => void) | undefined;

  const happen = (row: Row) => {
    const entry = JSON.parse(row.payload) as ClassEntry;
    current = evolveClass(current, entry, row.at);
    seq = row.seq;
    roll = undefined;
    if (row.commandId !== undefined) commands.set(row.commandId, entry);
  };
  const logs = new Map<number, Row[]>();
  for (const row of claim.rows) {
    const log = logs.get(row.stream);
    if (log === undefined) logs.set(row.stream, [row]);
    else log.push(row);
  }
  const lastLogged = Math.max(...logs.keys());
  const logOf = (stream: number): readonly Row[] => logs.get(stream) ?? [];
  for (const row of logOf(0)) happen(row);

  const state = (): ClassState => {
    if (current === undefined) throw new Error(`Class ${id} has no beginning`);
    return current;
  };
  const timing = timingOf(state().settings, scenario);
  /** All that there ever were: one that was taken away before the class began keeps its log, should it be built again. */
  const everyTable: Table[] = [];
  let tables: readonly Table[] = [];
  const room: Classroom = {
    id,
    host,
    timing,
    state,
    roll: () => (roll ??= rollOf(state(), scenario, (participant) => lines.isConnected(participant))),
    facts() {
      const { settings, stage, debrief } = state();
      const { title, difficulty, policy } = settings;
      return {
        id,
        code: id,
        title,
        scenario: scenario.id,
        difficulty,
        shape: settings.shape,
        protocol: scenario.rules.protocol,
        stage,
        policy,
        debrief,
        now: host.now(),
      };
    },
    tables: () => tables,
    table: (number) => (number === undefined ? undefined : tables[number - 1]),
    goneSince: (participant) => lines.goneSince(participant),
    get lines() {
      return lines;
    },
    run(commandId, again, task) {
      const next = queue.then(() => {
        const earlier = commandId === undefined ? undefined : commands.get(commandId);
        return earlier === undefined ? task() : again(earlier);
      });
      queue = next.catch(() => undefined);
      return next;
    },
    write: (commandId, entries) =>
      room.writeNamed(
        entries.map((entry, index) => [
          commandId === undefined ? undefined : nameOfCommand(commandId, index),
          entry,
        ]),
      ),
    async writeNamed(entries) {
      const at = host.now();
      const rows = entries.map(([commandId, entry], index): Row => ({
        stream: 0,
        seq: seq + 1 + index,
        commandId,
        at,
        payload: JSON.stringify(entry),
      }));
      const kept = await host.append(claim.epoch, rows);
      if (!kept.ok) return { ok: false, code: storeCode(kept.error), again: true };
      for (const row of rows) happen(row);
      setTables();
      lines.classChanged();
      const concernsSchedule = entries.some(([, { k }]) => k === 'scheduled' || k === 'tables');
      if (concernsSchedule) for (const { number } of tables) scheduled.look(number);
      return undefined;
    },
    written: (commandId, index) => commands.get(nameOfCommand(commandId, index)),
    stop() {
      callOffWaking?.();
      coverNoMore(room);
      scheduled.stop();
      lines.stop();
      for (const table of everyTable) table.stop();
    },
  };
  const lines = createFanOut(room);
  const scheduled = keepSchedule(room);

  /** As many tables as the class has by now. */
  function setTables(log: (stream: number) => readonly Row[] = () => []): void {
    while (everyTable.length < Math.max(state().tables, lastLogged)) {
      const number = everyTable.length + 1;
      everyTable.push(
        createTable(
          number,
          {
            scenario,
            timing,
            policy: () => state().settings.policy,
            now: host.now,
            later: host.later,
            botPace: host.botPace,
            append: (rows) => host.append(claim.epoch, rows),
            changed: () => {
              lines.tableChanged(number);
              scheduled.look(number);
            },
            report: host.report,
            isPeopled: (seat) => room.roll().atSeat(number, seat).length > 0,
            presentOf: (party) =>
              room
                .roll()
                .ofParty(number, party)
                .filter(({ id: participant }) => lines.isConnected(participant))
                .map(({ id: participant }) => participant),
          },
          log(number),
          played?.get(number),
        ),
      );
    }
    tables = everyTable.slice(0, state().tables);
  }
  setTables(logOf);
  /** Plays the logs that nobody has asked for, one after the other, with room in between for those who ask: clocks run again, programs go on. */
  function wake(next: number): void {
    const table = tables[next];
    if (table === undefined || claim.rows.length === 0) return;
    callOffWaking = host.later(0, () => {
      try {
        table.state();
        scheduled.look(table.number);
        // The server may have ended between a change of places and what follows from it.
        settleSeats(room, unsettledSeats(room, [table])).catch(host.report);
      } catch (fault) {
        host.report(fault);
      }
      wake(next + 1);
    });
  }
  wake(0);
  // Nobody is on the line yet: after a restart everybody has as long to come back as if they had just gone.
  coverDeserted(room);
  return room;
}
