import { analyse, debriefOf, suggestImprovement } from '#analysis/index.ts';
import type { DraftAgreement, Match, Scenario } from '#engine/index.ts';
import {
  distribution,
  indicatorsOf,
  readLenses,
  runYears,
  scoreOutcome,
  withoutAgreement,
} from '#outcome/index.ts';
import type { DebriefReport, YearsReport } from './ports.ts';

/** Paths of luck behind the bands of the charts. */
const RUNS = 200;

/** What the years made of an agreement, on the path of luck that the seed names and on many others. */
export function yearsReport(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
): YearsReport {
  const years = runYears(scenario, agreement, seed);
  const without = withoutAgreement(scenario, years);
  const indicators = indicatorsOf(scenario, years, without);
  const indicatorsWithout = indicatorsOf(scenario, without, without);
  return {
    years,
    without,
    scores: scoreOutcome(scenario, indicators),
    scoresWithout: scoreOutcome(scenario, indicatorsWithout),
    lenses: readLenses(scenario, agreement, years, indicators),
    lensesWithout: readLenses(scenario, undefined, without, indicatorsWithout),
    spread: distribution(scenario, agreement, seed, RUNS),
  };
}

/** Everything that the debrief computes about a match that is over. Throws a RangeError for one that is not. */
export function debriefReport(scenario: Scenario, match: Match): DebriefReport {
  const facts = debriefOf(scenario, match);
  if (facts === undefined) throw new RangeError('The match is not over');
  return {
    facts,
    analysis: analyse(scenario, { walkAways: match.walkAways }),
    improvement: suggestImprovement(scenario, match),
  };
}
