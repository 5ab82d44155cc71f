import type { AnyStateMachine } from 'xstate';
import {
  beginRound,
  closeAccession,
  endReadingIfAllRead,
  endRound,
  endRoundIfAllPassed,
  endTurn,
  isAccessionOver,
  openReading,
  playMove,
  type Made,
} from './lean-rules.ts';
import type { LeanTable } from './lean-table.ts';

/*
 * How can a statechart be run without the cost of an interpreter that knows every kind of chart? By reading its
 * definition once: the negotiation's states, guards, actions and transitions become tables, and a move is a lookup.
 * The definition stays the one in `session-chart.ts`; what this reader does not know, it refuses to read.
 */

type Action = (table: LeanTable, made: Made | undefined) => void;
type Guard = (table: LeanTable) => boolean;

const actions: Readonly<Record<string, Action>> = {
  play: (table, made) => {
    if (made !== undefined) playMove(table, made);
  },
  enterNegotiation: (table) => {
    table.speaker = undefined;
  },
  beginRound,
  endTurn,
  endRound,
  endRoundIfAllPassed,
  openReading,
  endReadingIfAllRead,
  closeAccession,
};

const guards: Readonly<Record<string, Guard>> = {
  somethingStands: ({ standing }) => standing.length > 0,
  nothingStands: ({ standing }) => standing.length === 0,
  isEnded: ({ ending }) => ending !== undefined,
  isAdopted: ({ draft }) => draft !== undefined,
  isDrafted: (table) =>
    table.draft !== undefined && (table.scenario.rules.protocol !== 'plurilateral' || isAccessionOver(table)),
  isDrafting: ({ speaker }) => speaker !== undefined,
  isReading: ({ speaker }) => speaker === undefined,
};

/** A state of the negotiation, and where each move leads from it. */
interface LeanState {
  readonly name: string;
  readonly on: ReadonlyMap<string, readonly Action[]>;
  readonly always: readonly Eventless[];
}

interface Eventless {
  readonly guard: Guard;
  /** A state of the negotiation; undefined when the negotiation is over. */
  readonly target: number | undefined;
}

/** The negotiation of one protocol, ready to be run. */
export interface LeanChart {
  readonly states: readonly LeanState[];
  /** What happens on the way in, and the state that is entered. */
  readonly entry: readonly Action[];
  readonly initial: number;
}

/** Where the negotiation stands after whatever needs no move has happened; undefined when it is over. */
export function settled(chart: LeanChart, table: LeanTable, state: number): number | undefined {
  let at = state;
  for (;;) {
    const next = chart.states[at]?.always.find(({ guard }) => guard(table));
    if (next === undefined) return at;
    if (next.target === undefined) return undefined;
    at = next.target;
  }
}

/** Reads the negotiation of a session's chart. Throws a RangeError on anything that it would not run as XState does. */
export function readChart(machine: AnyStateMachine): LeanChart {
  const negotiation = fieldsOf(
    fieldsOf(fieldsOf(machine.config, ['states', '...'])['states'])['negotiation'],
    ['initial', 'states', 'on', 'always', 'entry'],
  );
  const inner = fieldsOf(negotiation['states']);
  const names = Object.keys(inner);
  const shared = movesOf(negotiation['on']);
  const leaving = eventlessOf(negotiation['always'], names);
  const states = names.map((name): LeanState => {
    const state = fieldsOf(inner[name], ['always', 'on']);
    return {
      name,
      // A state's own answer to a move comes before the negotiation's.
      on: new Map([...shared, ...movesOf(state['on'])]),
      always: [...eventlessOf(state['always'], names), ...leaving],
    };
  });
  const initial = names.indexOf(String(negotiation['initial']));
  if (initial < 0) throw new RangeError('A negotiation without a beginning');
  return { states, entry: actionsOf(negotiation['entry']), initial };
}

type Fields = Readonly<Record<string, unknown>>;

/** A part of a definition that has named fields, and no others than those known; '...' lets any pass. */
function fieldsOf(part: unknown, known: readonly string[] = ['...']): Fields {
  if (part === undefined) return {};
  if (typeof part !== 'object' || part === null || Array.isArray(part))
    throw new RangeError(`Not a definition: ${JSON.stringify(part)}`);
  const stranger = Object.keys(part).find((name) => !known.includes(name));
  if (stranger !== undefined && !known.includes('...'))
    throw new RangeError(`Not understood in a chart: ${stranger}`);
  return { ...part };
}

function movesOf(on: unknown): readonly (readonly [string, readonly Action[]])[] {
  return Object.entries(fieldsOf(on)).map(([move, transition]) => {
    // A move changes the table; where that leads is for the transitions without a move to say.
    const { actions: list } = fieldsOf(transition, ['actions']);
    return [move, actionsOf(list)];
  });
}

function eventlessOf(always: unknown, names: readonly string[]): readonly Eventless[] {
  const list: readonly unknown[] = Array.isArray(always) ? always : always === undefined ? [] : [always];
  return list.map((transition) => {
    const { guard: name, target } = fieldsOf(transition, ['guard', 'target']);
    const guard = guards[String(name)];
    if (guard === undefined) throw new RangeError(`No such guard: ${String(name)}`);
    const index = names.indexOf(String(target));
    return { guard, target: index < 0 ? undefined : index };
  });
}

function actionsOf(list: unknown): readonly Action[] {
  const names: readonly unknown[] = Array.isArray(list) ? list : list === undefined ? [] : [list];
  return names.map((name) => {
    const action = actions[String(name)];
    if (action === undefined) throw new RangeError(`No such action: ${String(name)}`);
    return action;
  });
}
