import type { LegalMove, Match, Move, Scenario, Seat, SeatMove } from '../model/index.ts';
import { adjourn, canAdjourn } from './adjourn.ts';
import { canRelease, releaseByHand } from './injects.ts';
import { hasFloor, phaseOf } from './turn.ts';
import { moveRules } from './moves/index.ts';
import type { IllegalMove, MoveRule, SeatMoveType } from './moves/move-rule.ts';

/** The rule of a move, seen without its own type: each rule only ever gets moves of its type. */
type AnyRule = MoveRule<SeatMoveType>;

const ruleOf = (type: string): AnyRule | undefined =>
  Object.hasOwn(moveRules, type) ? (moveRules[type as SeatMoveType] as unknown as AnyRule) : undefined;

const everyRule = Object.values(moveRules);

/** The seat that asks, if the scenario has it. */
export function seatOf(scenario: Scenario, id: string): Seat | undefined {
  return scenario.seats.find((seat) => seat.id === id);
}

/** Everything a seat may do now, as typed questions. Empty once the match is over. */
export function legalMoves(scenario: Scenario, match: Match, seat: Seat): readonly LegalMove[] {
  const legal: LegalMove[] = [];
  for (const rule of everyRule) {
    const question = rule.binds && seat.role !== 'chief' ? undefined : rule.offer(scenario, match, seat);
    if (question !== undefined) legal.push(question);
  }
  return legal;
}

/** Why a move is illegal; undefined when it is legal. The deadline is always legal until the match is over. */
export function illegality(scenario: Scenario, match: Match, move: Move): IllegalMove | undefined {
  if (phaseOf(match) === 'debrief') return { code: 'MATCH_OVER' };
  if (move.type === 'deadline-reached') return undefined;
  if (move.type === 'adjourn') return canAdjourn(match) ? undefined : { code: 'NOT_NOW' };
  if (move.type === 'release-event')
    return canRelease(scenario, match, move) ? undefined : { code: 'NOT_NOW' };
  const seat = seatOf(scenario, move.by);
  if (seat === undefined) return { code: 'UNKNOWN_SEAT', detail: move.by };
  const rule = ruleOf(move.type);
  if (rule === undefined) return { code: 'UNKNOWN_MOVE', detail: move.type };
  if (rule.binds && seat.role !== 'chief') return { code: 'NOT_CHIEF' };
  const question = rule.offer(scenario, match, seat);
  if (question === undefined)
    return { code: isForAnother(scenario, match, seat, move.type) ? 'NOT_YOUR_TURN' : 'NOT_NOW' };
  return rule.refuse(scenario, match, seat, move, question);
}

/** Moves that need the floor. */
const floorMoves: readonly string[] = ['propose', 'accept', 'reject', 'pass', 'consult', 'walk-away'];

function isForAnother(scenario: Scenario, match: Match, seat: Seat, type: string): boolean {
  return (
    phaseOf(match) === 'negotiation' &&
    floorMoves.includes(type) &&
    match.draft === undefined &&
    !hasFloor(scenario, match, seat.party)
  );
}

/** The match after a legal move, before the statechart decides where that leads. */
export function applyMove(scenario: Scenario, match: Match, move: Move): Match {
  if (move.type === 'deadline-reached') return match;
  if (move.type === 'adjourn') return adjourn(scenario, match);
  if (move.type === 'release-event') return releaseByHand(scenario, match, move);
  const seat = seatOf(scenario, move.by);
  const rule = ruleOf(move.type);
  return seat === undefined || rule === undefined
    ? match
    : rule.apply(scenario, match, seat, move satisfies SeatMove);
}
