import {
  createMatch,
  illegality,
  step,
  viewFor,
  type LegalMove,
  type Match,
  type Move,
  type RefusalCode,
  type View,
} from '#engine/index.ts';
import { smallScenario, type SmallCase } from './small-scenario.ts';

/** Both homes of the small case carry it, and both parties are above their walk-aways with it. */
export const goodPackage = [2, 1, 1, 1, 2, 1];
/** The small case's issue 2 is closed when there is no floor. */
export const floorless = [1, 0, -1, 1, 1, 0];

/** A move of party number `party`, without having to write its seat. */
type Unseated = Move extends infer Each
  ? Each extends { readonly by: string }
    ? Omit<Each, 'by'>
    : never
  : never;

/** A table in the middle of a test: moves are made one after the other, and the match can be asked about. */
export interface Table {
  readonly scenario: ReturnType<typeof smallScenario>;
  match(): Match;
  view(party: number): View;
  /** The question of this type that the party has, if it has. */
  question<Type extends LegalMove['type']>(
    party: number,
    type: Type,
  ): Extract<LegalMove, { type: Type }> | undefined;
  /** Makes a legal move; throws when it is not. */
  play(party: number, move: Unseated): Table;
  /** Why the move would be refused; undefined when it is legal. */
  refusal(party: number, move: Unseated): RefusalCode | undefined;
  timeUp(): Table;
}

/** A table at the beginning of its briefing. */
export function briefingTable(options: SmallCase = {}): Table {
  const scenario = smallScenario({ change: (made) => ({ ...made, injects: [] }), ...options });
  let match = createMatch(scenario, { seed: 'table', difficulty: 1 });
  const seatOf = (party: number) => {
    const seat = scenario.seats.find((entry) => entry.party === party && entry.role === 'chief');
    if (seat === undefined) throw new Error(`No party ${party}`);
    return seat;
  };
  const apply = (move: Move) => {
    const next = step(scenario, match, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)} in ${match.state}: ${next.error.code}`);
    match = next.value;
  };
  const table: Table = {
    scenario,
    match: () => match,
    view: (party) => viewFor(scenario, match, seatOf(party)),
    question: <Type extends LegalMove['type']>(party: number, type: Type) =>
      viewFor(scenario, match, seatOf(party)).legal.find(
        (move): move is Extract<LegalMove, { type: Type }> => move.type === type,
      ),
    play(party, move) {
      apply({ ...move, by: seatOf(party).id });
      return table;
    },
    refusal: (party, move) => illegality(scenario, match, { ...move, by: seatOf(party).id })?.code,
    timeUp() {
      apply({ type: 'deadline-reached' });
      return table;
    },
  };
  return table;
}

/** A table whose negotiation has just begun. */
export function negotiatingTable(options: SmallCase = {}): Table {
  return briefingTable(options).timeUp().timeUp();
}

/** A table whose parties have agreed on `pkg`. */
export function agreedTable(options: SmallCase = {}, pkg: readonly number[] = goodPackage): Table {
  const table = negotiatingTable(options).play(0, { type: 'propose', packages: [pkg] });
  for (let party = 1; party < table.scenario.parties.length; party++)
    table.play(party, { type: 'accept', proposal: 0, package: 0 });
  return table;
}
