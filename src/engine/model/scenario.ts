import type { Implementation } from './implementation.ts';
import type { Inject } from './inject.ts';
import type { Issue } from './issue.ts';
import type { OptionChoice } from './move.ts';
import type { Constituency, Mandate, Party, Seat } from './party.ts';
import type { Regime } from './regime.ts';
import type { Rules } from './rules.ts';
import type { Difficulty, Scoring } from './scoring.ts';

/**
 * A case that the engine accepts: checked, expanded and indexed. Only `scenario/` builds one from a file.
 * It holds no words: texts stay with the file they came from.
 */
export interface Scenario {
  readonly id: string;
  /** SHA-256 over everything else here: two files with one digest play the same game. */
  readonly digest: string;
  readonly parties: readonly Party[];
  readonly seats: readonly Seat[];
  readonly constituencies: readonly Constituency[];
  readonly issues: readonly Issue[];
  /** Options that a regime in force forbids to everybody. */
  readonly closed: readonly OptionChoice[];
  /** Indexed by party. */
  readonly mandates: readonly Mandate[];
  readonly rules: Rules;
  readonly injects: readonly Inject[];
  readonly regimes: readonly Regime[];
  /** From easiest to hardest. */
  readonly difficulties: readonly Difficulty[];
  readonly implementation: Implementation;
  readonly scoring: Scoring;
}
