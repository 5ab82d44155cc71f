import { noTerms } from '#engine/index.ts';
import type { Package, Scenario, Terms } from '#engine/index.ts';

/**
 * What does a package commit its signatories to? The terms of its options over the world without the agreement, or over
 * what stands in one producer's land without it.
 * Where two issues set the same term the later one counts; closed issues set nothing.
 */
export function termsOf(scenario: Scenario, pkg: Package, without: Terms = noTerms): Terms {
  let terms = without;
  scenario.issues.forEach((issue, index) => {
    const option = issue.options[pkg[index] ?? -1];
    if (option !== undefined) terms = { ...terms, ...option.terms };
  });
  return terms;
}
