/** What do regimes and events do to every option of a case? Worked out once for a case, not for every draft. */
import { useMemo } from 'react';
import { comesAbout, injectsIn, isOpen, sayOptionTouches, settle } from '#client/index.ts';
import type { Brief, CaseFile, OptionTouch, Package, View } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';

/** By issue, then by option. */
export type TouchesOfCase = readonly (readonly (readonly OptionTouch[])[])[];

export function useOptionTouches(
  { scenario }: CaseFile,
  { words, texts }: Case,
  { issues, party }: Brief,
  { events }: Pick<View, 'events'>,
): TouchesOfCase {
  const happened = injectsIn(events).join();
  return useMemo(() => {
    const reader = { party, happened: happened === '' ? [] : happened.split(',') };
    return issues.map(({ options }, issue) =>
      options.map((_, option) => sayOptionTouches(words, texts.regimes, scenario, { issue, option }, reader)),
    );
  }, [words, texts.regimes, scenario, issues, party, happened]);
}

/** Which of them would come about if each option of an issue were chosen in this draft. By option, then by touch. */
export function appliesNow(
  touches: TouchesOfCase,
  { issues }: Brief,
  { closed }: Pick<View, 'closed'>,
  pkg: Package,
  issue: number,
): readonly (readonly boolean[])[] {
  const known = issues[issue];
  return (touches[issue] ?? []).map((ofOption, option) => {
    if (ofOption.every(({ also }) => also.length === 0)) return ofOption.map(() => true);
    if (known === undefined || !isOpen(known, pkg)) return ofOption.map(() => false);
    const chosen = settle(issues, closed, pkg.with(issue, option));
    return ofOption.map((touch) => comesAbout(touch, chosen));
  });
}
