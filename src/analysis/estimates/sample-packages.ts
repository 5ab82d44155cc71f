/** Which packages are asked about, where there are too many to ask about all? */
import { CLOSED, isOpen } from '#engine/index.ts';
import type { Issue, OptionChoice, OptionIndex, Package } from '#engine/index.ts';

/**
 * All packages that may be chosen, or, where there are more than `most`, so many different ones drawn at random, every
 * open issue's options alike.
 *
 * @param random uniform in [0, 1)
 */
export function samplePackages(
  issues: readonly Issue[],
  closed: readonly OptionChoice[],
  most: number,
  random: () => number,
): readonly Package[] {
  const permitted = issues.map(({ options }, issue) =>
    options
      .map((_, option) => option)
      .filter((option) => !closed.some((entry) => entry.issue === issue && entry.option === option)),
  );
  const optionsAfter = (settled: Package, issue: number): readonly OptionIndex[] => {
    const described = issues[issue];
    return described !== undefined && isOpen(described, settled) ? (permitted[issue] ?? []) : [CLOSED];
  };
  return listed(issues.length, most, optionsAfter) ?? drawn(issues.length, most, optionsAfter, random);
}

type OptionsAfter = (settled: Package, issue: number) => readonly OptionIndex[];

/** All of them; undefined as soon as there are more than `most`. */
function listed(issues: number, most: number, optionsAfter: OptionsAfter): readonly Package[] | undefined {
  let packages: readonly Package[] = [[]];
  for (let issue = 0; issue < issues; issue++) {
    packages = packages.flatMap((settled) =>
      optionsAfter(settled, issue).map((option) => [...settled, option]),
    );
    if (packages.length > most) return undefined;
  }
  return packages;
}

function drawn(
  issues: number,
  most: number,
  optionsAfter: OptionsAfter,
  random: () => number,
): readonly Package[] {
  const packages = new Map<string, Package>();
  // A space of barely more than `most` is exhausted slowly: enough is enough.
  for (let draw = 0; draw < 4 * most && packages.size < most; draw++) {
    const settled: OptionIndex[] = [];
    for (let issue = 0; issue < issues; issue++) {
      const options = optionsAfter(settled, issue);
      settled.push(options[Math.floor(random() * options.length)] ?? CLOSED);
    }
    packages.set(settled.join(), settled);
  }
  return [...packages.values()];
}
