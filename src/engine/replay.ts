import { err, ok, type Result } from '#kernel/result.ts';
import type { Match, Move, Scenario, Setup } from './model/index.ts';
import type { IllegalMove } from './rules/moves/move-rule.ts';
import { createMatch, step } from './step.ts';

/** Enough to play a match again, exactly. */
export interface MatchRecord {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly setup: Setup;
  readonly moves: readonly Move[];
}

export function record(match: Match): MatchRecord {
  return { scenario: match.scenario, setup: match.setup, moves: match.moves };
}

/** Why a record could not be replayed. */
export type ReplayProblem =
  /** The scenario is not the one that was played, or has changed since. */
  | { readonly code: 'SCENARIO_DIFFERS'; readonly expected: string; readonly found: string }
  | { readonly code: 'UNKNOWN_DIFFICULTY'; readonly difficulty: number }
  /** `at` counts moves from 0. */
  | { readonly code: 'ILLEGAL_MOVE'; readonly at: number; readonly reason: IllegalMove };

/** The match that a record describes. */
export function replay(
  scenario: Scenario,
  { scenario: played, setup, moves }: MatchRecord,
): Result<Match, ReplayProblem> {
  if (played.digest !== scenario.digest)
    return err({ code: 'SCENARIO_DIFFERS', expected: played.digest, found: scenario.digest });
  if (scenario.difficulties[setup.difficulty] === undefined)
    return err({ code: 'UNKNOWN_DIFFICULTY', difficulty: setup.difficulty });
  let match = createMatch(scenario, setup);
  for (const [at, move] of moves.entries()) {
    const next = step(scenario, match, move);
    if (!next.ok) return err({ code: 'ILLEGAL_MOVE', at, reason: next.error });
    match = next.value;
  }
  return ok(match);
}
