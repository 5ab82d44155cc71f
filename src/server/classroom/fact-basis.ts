/**
 * What were a table's facts made from? While none of it has changed there is nothing to tell anew, and whoever may know the same is told
 * the same: the facts of one party are made once.
 */
import type { ObservedScene, PartyIndex } from '#engine/index.ts';
import type { TableFacts, TeamFacts } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';
import type { Roll } from './roll.ts';
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

/** Fields of a table that change with every move and are nobody's facts; what they show of the match is in its scene. */
const besideTheFacts: ReadonlySet<string> = new Set<keyof TableState>([
  'session',
  'activity',
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

/** What the facts of a table were made from, beside the table. */
interface Around {
  readonly state: ClassState;
  readonly roll: Roll;
  readonly presence: number;
  readonly scene: ObservedScene | undefined;
}

/** The basis of each table's facts: the same object as long as the facts are the same. */
export function createBases(room: Classroom, presence: () => number): (table: Table) => Basis {
  const known = new Map<number, { readonly around: Around; readonly basis: Basis }>();
  const { scenario } = room.host.caseFile;

  function basisOf(number: number, at: TableState): Basis {
    const made = new Map<PartyIndex | undefined, ReturnType<Basis['factsFor']>>();
    /** Parties mostly may know the same of a table: then it is kept once. */
    const keptOnce = (table: Written<TableFacts>) => {
      for (const before of made.values()) if (before.table.text === table.text) return before.table;
      return table;
    };
    return {
      at,
      factsFor(party) {
        const before = made.get(party);
        if (before !== undefined) return before;
        const table = tableFacts(scenario, number, at, room.state(), room.roll(), party);
        const team = party === undefined ? undefined : teamFacts(scenario, number, at, room.roll(), party);
        const facts = {
          table: keptOnce(written(table)),
          team: team && written(team),
        };
        made.set(party, facts);
        return facts;
      },
    };
  }

  return (table) => {
    const { number } = table;
    const at = table.state();
    const state = room.state();
    const roll = room.roll();
    const scene = at.session?.sceneOf(undefined);
    const before = known.get(number);
    if (
      before !== undefined &&
      before.around.state === state &&
      before.around.roll === roll &&
      before.around.presence === presence() &&
      before.around.scene === scene &&
      isSameTable(before.basis.at, at)
    )
      return before.basis;
    const basis = basisOf(number, at);
    known.set(number, { around: { state, roll, presence: presence(), scene }, basis });
    return basis;
  };
}

const written = <Facts>(facts: Facts): Written<Facts> => ({ facts, text: JSON.stringify(facts) });
