/** A small match for tests of presenters, and what each seat sees of it. */
import {
  briefFor,
  createMatch,
  seatOf,
  step,
  viewFor,
  type Brief,
  type Match,
  type Move,
  type Scenario,
  type View,
} from '#engine/index.ts';
import { smallScenario, type SmallCase } from '../../../support/small-scenario.ts';

export interface Table {
  readonly scenario: Scenario;
  readonly match: Match;
}

/** The negotiation, just opened. */
export function openTable(what: SmallCase = {}): Table {
  const scenario = smallScenario(what);
  const match = createMatch(scenario, { seed: 'presenters', difficulty: 1 });
  return after({ scenario, match }, { type: 'deadline-reached' }, { type: 'deadline-reached' });
}

/** The table after these moves; throws where one is refused. */
export function after({ scenario, match }: Table, ...moves: readonly Move[]): Table {
  const moved = moves.reduce((now, move) => {
    const next = step(scenario, now, move);
    if (!next.ok) throw new Error(`${move.type}: ${next.error.code}`);
    return next.value;
  }, match);
  return { scenario, match: moved };
}

/** What the chief of a party knows. */
export function seen(
  { scenario, match }: Table,
  party: number,
): { readonly brief: Brief; readonly view: View } {
  const seat = seatOf(scenario, `party-${party}-chief`);
  if (seat === undefined) throw new Error(`No party ${party}`);
  return { brief: briefFor(scenario, match, seat), view: viewFor(scenario, match, seat) };
}

export const chief = (party: number) => `party-${party}-chief`;
