/** What is there to say about a match that is over? */
import {
  canAnalyse,
  debriefOf,
  suggestImprovement,
  type DebriefFacts,
  type Improvement,
} from '#analysis/index.ts';
import { afterEvents, agreementIn, sheetOf, type Match, type Scenario } from '#engine/index.ts';
import {
  indicatorsOf,
  pitfallsOf,
  readLenses,
  runYears,
  scoreOutcome,
  withoutAgreement,
  type LensReading,
  type OutcomeScore,
  type Pitfall,
  type Years,
} from '#outcome/index.ts';
import { exitCodes, Failure } from '../failure.ts';

/** Everything that the debrief knows. Indices and numbers; docs/command-line.md says what is where. */
export interface Report {
  readonly scenario: Match['scenario'];
  readonly setup: Match['setup'];
  readonly facts: DebriefFacts;
  /** Undefined where no small change would have helped. */
  readonly improvement: Improvement | undefined;
  /** The years after the agreement; without one, the same as `without`. */
  readonly years: Years;
  readonly without: Years;
  readonly scores: readonly OutcomeScore[];
  readonly scoresWithout: readonly OutcomeScore[];
  readonly lenses: readonly LensReading[];
  /** What could have gone wrong with the agreement, and the clause that would have helped; empty without one. */
  readonly pitfalls: readonly Pitfall[];
}

/** Paths of luck on which each clause is tried: enough to tell often from seldom, and done in about a second. */
const PATHS = 30;

/** Throws a failure for a match that is not over, or a case too large to be analysed. */
export function reportOf(given: Scenario, match: Match): Report {
  const scenario = afterEvents(given, match.happened);
  const sheets = given.parties.map((_, party) => sheetOf(given, match, party));
  if (!canAnalyse(given, sheets)) throw new Failure('CASE_TOO_LARGE', { name: scenario.id }, exitCodes.no);
  const facts = debriefOf(given, match);
  if (facts === undefined) throw new Failure('NOT_OVER', {}, exitCodes.no);
  const agreement = agreementIn(match);
  const years = runYears(scenario, agreement, match.setup.seed);
  const without = withoutAgreement(scenario, years);
  const indicators = indicatorsOf(scenario, years, without);
  return {
    scenario: match.scenario,
    setup: match.setup,
    facts,
    improvement: suggestImprovement(given, match),
    years,
    without,
    scores: scoreOutcome(scenario, indicators),
    scoresWithout: scoreOutcome(scenario, indicatorsOf(scenario, without, without)),
    lenses: readLenses(scenario, agreement, years, indicators),
    pitfalls: agreement === undefined ? [] : pitfallsOf(scenario, agreement, match.setup.seed, PATHS),
  };
}
