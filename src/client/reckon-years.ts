/** What do the years make of an agreement? First on one path of luck, a little later on many. */
import { afterEvents, agreementIn, injectsIn } from '#engine/index.ts';
import type { DraftAgreement, Ending, MatchEvent, Scenario } from '#engine/index.ts';
import type { Analyst, SpreadProgress, YearsReport } from './ports.ts';

/** How a match came out, in a view or in the match itself. */
interface Outcome {
  readonly ending: Ending | undefined;
  readonly draft: DraftAgreement | undefined;
  /** What became of a law during the talks is public, so every seat can reckon with it. */
  readonly events: readonly MatchEvent[];
}

/** Parts of a stage between two reports of progress: whoever shows them draws as often. */
const REPORTS = 20;

/** The case as the years find it, and what binds in them. */
function givenTo(given: Scenario, outcome: Outcome) {
  return {
    scenario: afterEvents(given, injectsIn(outcome.events)),
    agreement: agreementIn(outcome),
  };
}

/** The years alone, on the path of luck that the seed names. Rejects when the analyst fails. */
export function onePathOfYears(
  analyst: Analyst,
  given: Scenario,
  outcome: Outcome,
  seed: string,
): Promise<YearsReport> {
  const { scenario, agreement } = givenTo(given, outcome);
  return analyst.years(scenario, agreement, seed);
}

/**
 * Tells twice: the years themselves, then with their spread; of the way there as it goes. Rejects when the analyst
 * fails.
 */
export async function reckonYears(
  analyst: Analyst,
  given: Scenario,
  outcome: Outcome,
  seed: string,
  tell: (years: YearsReport) => void,
  tellProgress: (progress: SpreadProgress) => void = () => undefined,
): Promise<void> {
  const { scenario, agreement } = givenTo(given, outcome);
  const years = await analyst.years(scenario, agreement, seed);
  tell(years);
  let told = '';
  const spread = await analyst.spread(scenario, agreement, seed, (progress) => {
    const now = `${progress.stage} ${Math.floor(progress.share * REPORTS)}`;
    if (now !== told) tellProgress(progress);
    told = now;
  });
  tell({ ...years, spread });
}
