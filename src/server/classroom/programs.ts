/** Which program plays a seat that nobody is there for? */
import type { Scenario, SeatId } from '#engine/index.ts';
import { createSession, drawnPersona, UNKNOWN_PERSONA } from '#session/index.ts';
import type { ClassPolicy } from '#wire/index.ts';
import type { Classroom } from './room.ts';

/** By the class's policy. Drawn by the class's seed, the same people sit at every table, so that tables compare. */
export function programFor(room: Pick<Classroom, 'host' | 'state'>, seat: SeatId): string {
  const { policy, seed } = room.state().settings;
  if (policy.botStrategy !== UNKNOWN_PERSONA) return policy.botStrategy;
  const { seats, parties } = room.host.caseFile.scenario;
  const party = seats.find(({ id }) => id === seat)?.party ?? 0;
  return drawnPersona(seed, parties[party]?.id ?? '');
}

/** Is the strategy one that there is? */
export function isPolicyFit(scenario: Scenario, { botStrategy: strategy }: ClassPolicy): boolean {
  if (strategy === UNKNOWN_PERSONA) return true;
  const seat = scenario.seats[0]?.id ?? '';
  try {
    createSession(scenario, { seed: '', difficulty: 0 }, { [seat]: { kind: 'program', strategy } });
    return true;
  } catch {
    return false;
  }
}
