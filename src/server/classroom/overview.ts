/** What do the facilitators and the wall see of the whole class? */
import type { CockpitFacts, ProjectorFacts } from '#wire/index.ts';
import { cockpitTable, projectedTable } from './cockpit.ts';
import type { CockpitContext } from './cockpit-context.ts';
import { listedAs } from './listed-as.ts';
import { askedElsewhere } from './questions.ts';
import type { Classroom } from './room.ts';
import { scheduledItem } from './schedule-asks.ts';

export interface Overview {
  cockpit(tables: readonly number[] | 'all', withPeople: boolean): CockpitFacts;
  projector(): ProjectorFacts;
}

/** Who is on the line, as the lines know it. */
export interface Presence {
  readonly connected: () => number;
  readonly goneSince: (participant: string) => number | undefined;
}

export function createOverview(room: Classroom, { connected, goneSince }: Presence): Overview {
  const { scenario } = room.host.caseFile;
  const context = (): CockpitContext => {
    const roll = room.roll();
    const peopled = room.tables().filter(({ number }) => roll.atTable(number).length > 0);
    return {
      scenario,
      state: room.state(),
      roll,
      now: room.host.now(),
      goneSince,
      peopledTables: peopled.length,
      finishedTables: peopled.filter((table) => table.state().endedAt !== undefined).length,
    };
  };
  const people = (): CockpitFacts['people'] => {
    const { members } = room.state();
    const listed = listedAs(members.values());
    return [...members.values()].map((member) => ({
      ...room.roll().person(member),
      language: member.language,
      place: member.place,
      arrived: member.arrived,
      listedAs: listed.get(member.id),
    }));
  };

  function cockpitNow(tables: readonly number[] | 'all', withPeople: boolean): CockpitFacts {
    const around = context();
    const shown = room.tables().filter(({ number }) => tables === 'all' || tables.includes(number));
    return {
      class: room.facts(),
      settings: room.state().settings,
      joinClosed: room.state().joinClosed,
      people: withPeople ? people() : undefined,
      questions: withPeople ? askedElsewhere(room.state(), room.roll()) : undefined,
      schedule: withPeople ? room.state().schedule.map(scheduledItem) : undefined,
      tableCount: room.tables().length,
      tables: shown.map((table) => cockpitTable(table.number, table.state(), around)),
    };
  }

  const projectorNow = (): ProjectorFacts => ({
    class: room.facts(),
    joinClosed: room.state().joinClosed,
    people: room.state().members.size,
    connected: connected(),
    tables: room.tables().map((table) => projectedTable(scenario, table.number, table.state(), room.roll())),
  });

  return { cockpit: cockpitNow, projector: projectorNow };
}
