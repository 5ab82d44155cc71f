/**
 * What were a table's facts made from? While none of it has changed there is nothing to tell anew, and whoever may know the same is told
 * the same: the facts of one party are made once.
 */
import { areSameSheets, type Match, type PartyIndex } from '#engine/index.ts';
import type { TableFacts, TeamFacts } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';
import type { Classroom } from './room.ts';
import { tableFacts, teamFacts } from './table-facts.ts';
import { emptyTable, type TableState } from './table-state.ts';
import type { Table } from './table.ts';

/** Facts, and what they look like on the line. */
interface Written<Facts> {
  readonly facts: Facts;
  readonly text: string;
}

export interface Basis {
  readonly at: TableState;
  /** What the delegation of a party may know at the table, and of each other; undefined for whoever is in none. */
  factsFor(party: PartyIndex | undefined): {
    readonly table: Written<TableFacts>;
    readonly team: Written<TeamFacts> | undefined;
  };
}

/** Fields of a table that change with every move and are nobody's facts; what they show of the match is compared by itself. */
const besideTheFacts: ReadonlySet<string> = new Set<keyof TableState>([
  'session',
  'made',
  'offers',
  'lastOfferAt',
  'talked',
  'scheduled',
]);
const factFields = Object.keys(emptyTable).filter((name) => !besideTheFacts.has(name));

/** Does a table show the same facts of itself? Asked after every move, so that nothing is made for it. */
const isSameTable = (before: TableState, at: TableState): boolean =>
  before === at || factFields.every((name) => Object.is(Reflect.get(before, name), Reflect.get(at, name)));

/** Facts of a table, and what they were made from beside it. */
interface Known {
  readonly state: ClassState;
  readonly presence: number;
  readonly match: Match | undefined;
  /** What each party may know of the table, as far as somebody has asked. */
  readonly tables: Map<PartyIndex | undefined, Written<TableFacts>>;
  readonly basis: Basis;
}

/** Does a delegation hear the same of its own offers? They are weighed against its sheet. */
const isSameMatch = (before: Match | undefined, match: Match | undefined): boolean =>
  before === match || (before !== undefined && match !== undefined && areSameSheets(before, match));

/** The basis of each table's facts: the same object as long as the facts are the same. */
export function createBases(room: Classroom, presence: () => number): (table: Table) => Basis {
  const known = new Map<number, Known>();
  const { scenario } = room.host.caseFile;

  function basisOf(number: number, at: TableState, tables: Known['tables']): Basis {
    const made = new Map<PartyIndex | undefined, ReturnType<Basis['factsFor']>>();
    const tableFor = (party: PartyIndex | undefined) => {
      const before = tables.get(party);
      if (before !== undefined) return before;
      const now = written(tableFacts(scenario, number, at, room.state(), room.roll(), party));
      // Parties mostly may know the same of a table: then it is kept once.
      const table = [...tables.values()].find(({ text }) => text === now.text) ?? now;
      tables.set(party, table);
      return table;
    };
    return {
      at,
      factsFor(party) {
        const before = made.get(party);
        if (before !== undefined) return before;
        const team = party === undefined ? undefined : teamFacts(scenario, number, at, room.roll(), party);
        const facts = { table: tableFor(party), team: team && written(team) };
        made.set(party, facts);
        return facts;
      },
    };
  }

  return (table) => {
    const { number } = table;
    const at = table.state();
    const match = at.session?.match();
    const state = room.state();
    const before = known.get(number);
    const isSame =
      before !== undefined &&
      before.state === state &&
      before.presence === presence() &&
      isSameTable(before.basis.at, at);
    if (isSame && isSameMatch(before.match, match)) return before.basis;
    // A move changes no more than what a delegation hears of its offers.
    const tables: Known['tables'] = isSame ? before.tables : new Map();
    const basis = basisOf(number, at, tables);
    known.set(number, { state, presence: presence(), match, tables, basis });
    return basis;
  };
}

const written = <Facts>(facts: Facts): Written<Facts> => ({ facts, text: JSON.stringify(facts) });
