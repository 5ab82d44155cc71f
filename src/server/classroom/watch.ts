/** What does a facilitator see of one table? What was said aside only where the policy, which everybody reads, says so. */
import { pointsOf, sheetAtTable, type Match, type Scenario } from '#engine/index.ts';
import type { PackageWorth, WatchedTable } from '#wire/index.ts';
import type { Classroom } from './room.ts';
import type { Table } from './table.ts';
import { tableFacts } from './table-facts.ts';

export function watchedTable(room: Classroom, table: Table): WatchedTable {
  const { scenario } = room.host.caseFile;
  const at = table.state();
  const roll = room.roll();
  const readsAll = room.state().settings.policy.facilitatorsRead === 'everything';
  const match = at.session?.match();
  const events = match?.events ?? [];
  return {
    table: tableFacts(scenario, table.number, at, room.state(), roll, undefined),
    observed: at.session?.observerView(),
    worth: match === undefined ? [] : worthOf(scenario, match),
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

/** Whoever facilitates has the case and all its sheets: what is on the table is weighed for them as events have moved it. */
function worthOf(scenario: Scenario, match: Match): readonly PackageWorth[] {
  const sheets = scenario.parties.map((_, party) => sheetAtTable(scenario, match, party));
  return match.proposals.flatMap(({ id, status, packages }) =>
    status !== 'standing' && status !== 'agreed'
      ? []
      : packages.map((pkg, index) => ({
          proposal: id,
          package: index,
          parties: sheets.map((sheet) => ({ points: pointsOf(sheet, pkg), walkAway: sheet.walkAway })),
        })),
  );
}
