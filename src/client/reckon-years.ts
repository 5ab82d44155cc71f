/** What do the years make of an agreement? First on one path of luck, a little later on many. */
import type { DraftAgreement, Ending, Scenario } from '#engine/index.ts';
import type { Analyst, YearsReport } from './ports.ts';

/** How a match came out, in a view or in the match itself. */
interface Outcome {
  readonly ending: Ending | undefined;
  readonly draft: DraftAgreement | undefined;
}

/** Tells twice: the years themselves, then with their spread. Rejects when the analyst fails. */
export async function reckonYears(
  analyst: Analyst,
  scenario: Scenario,
  { ending, draft }: Outcome,
  seed: string,
  tell: (years: YearsReport) => void,
): Promise<void> {
  const agreement = ending?.kind === 'agreement' ? draft : undefined;
  const years = await analyst.years(scenario, agreement, seed);
  tell(years);
  const spread = await analyst.spread(scenario, agreement, seed);
  tell({ ...years, spread });
}
