import { canAnalyse, debriefOf, suggestImprovement } from '#analysis/index.ts';
import type { DraftAgreement, Match, Scenario } from '#engine/index.ts';
import {
  distribution,
  indicatorsOf,
  pitfallsOf,
  readLenses,
  runYears,
  scoreOutcome,
  withoutAgreement,
} from '#outcome/index.ts';
import type { Analyst, DebriefReport, Spread, YearsReport } from './ports.ts';
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
export function spreadOf(scenario: Scenario, agreement: DraftAgreement | undefined, seed: string): Spread {
  const pitfalls = agreement === undefined ? [] : pitfallsOf(scenario, agreement, seed, TRIED);
  return { ...distribution(scenario, agreement, seed, RUNS), pitfalls };
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
