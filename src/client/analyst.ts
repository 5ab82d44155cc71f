import { canAnalyse, debriefOf, suggestImprovement } from '#analysis/index.ts';
import type { DraftAgreement, Match, Scenario } from '#engine/index.ts';
import {
  findingPitfalls,
  indicatorsOf,
  readLenses,
  runYears,
  scoreOutcome,
  spreading,
  withoutAgreement,
} from '#outcome/index.ts';
import type { Analyst, DebriefReport, Spread, SpreadProgress, YearsReport } from './ports.ts';
import { cloudOf } from './presenters/debrief-cloud.ts';

/** Paths of luck behind the bands of the charts. */
const RUNS = 1000;

/** Paths on which every clause is tried in its other forms: enough to tell often from seldom. */
const TRIED = 30;

/** Dots behind the charts of what was possible: enough to show a shape, few enough to draw at once. */
const DOTS = 1500;

/** What the years made of an agreement, on the path of luck that the seed names. */
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
    spread: undefined,
  };
}

/** The same agreement on many paths of luck, and what could have gone wrong on them. */
export function spreadOf(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
  onProgress: (progress: SpreadProgress) => void = () => undefined,
): Spread {
  const distribution = finish(spreading(scenario, agreement, seed, RUNS), (paths) =>
    onProgress({ stage: 'paths', share: paths / RUNS, paths }),
  );
  const pitfalls =
    agreement === undefined
      ? []
      : finish(findingPitfalls(scenario, agreement, seed, TRIED), (share) =>
          onProgress({ stage: 'clauses', share, paths: RUNS }),
        );
  return { ...distribution, pitfalls };
}

/** Drives work that is done step by step to its end, and tells of every step. */
function finish<Step, Result>(work: Generator<Step, Result>, tell: (step: Step) => void): Result {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    tell(next.value);
  }
}

/**
 * Everything that the debrief computes about a match that is over; undefined for a case with too many packages to look at
 * them all. Throws a RangeError for a match that is not over.
 */
export function debriefReport(scenario: Scenario, match: Match): DebriefReport | undefined {
  if (!canAnalyse(scenario)) return undefined;
  const facts = debriefOf(scenario, match);
  if (facts === undefined) throw new RangeError('The match is not over');
  return {
    facts,
    cloud: cloudOf(scenario, match, facts.analysis.packages, DOTS),
    improvement: suggestImprovement(scenario, match),
  };
}

/** An analyst that works where it is asked: for the worker itself, and for tests. */
export const analystOnTheSpot: Analyst = {
  years: async (...question) => yearsReport(...question),
  spread: async (...question) => spreadOf(...question),
  debrief: async (...question) => debriefReport(...question),
};
