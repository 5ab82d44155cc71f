/** What does a facilitator see of one table? What was said aside only where the policy, which everybody reads, says so. */
import type { WatchedTable } from '#wire/index.ts';
import type { Classroom } from './room.ts';
import type { Table } from './table.ts';
import { tableFacts } from './table-facts.ts';

export function watchedTable(room: Classroom, table: Table): WatchedTable {
  const { scenario } = room.host.caseFile;
  const at = table.state();
  const roll = room.roll();
  const readsAll = room.state().settings.policy.facilitatorsRead === 'everything';
  const events = at.session?.match().events ?? [];
  return {
    table: tableFacts(scenario, table.number, at, room.state(), roll, undefined),
    observed: at.session?.observerView(),
    sideEvents: readsAll ? events.filter(({ audience }) => audience !== 'all') : [],
    teams: readsAll
      ? [...at.teams].flatMap(([party, { messages }]) => {
          const seat = scenario.seats.find((entry) => entry.party === party)?.id;
          return seat === undefined
            ? []
            : [
                {
                  seat,
                  messages: messages.map(({ at: time, by, text }, id) => ({
                    id,
                    at: time,
                    from: by,
                    name: roll.name(by),
                    text,
                  })),
                },
              ];
        })
      : [],
    observations: at.observations.map(({ at: time, by, kind, note }) => ({
      at: time,
      name: roll.name(by),
      kind,
      note,
    })),
  };
}
