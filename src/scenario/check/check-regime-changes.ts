/** May this event end or suspend that regime? */
import { isAtOnce } from '#engine/index.ts';
import { nearestOf } from '#kernel/nearest.ts';
import { fault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';

type Effect = ScenarioSource['injects'][number]['effects'][number];
type Change = Extract<Effect, { readonly kind: 'regime-ends' | 'regime-suspended' }>;

const isChange = (effect: Effect): effect is Change =>
  effect.kind === 'regime-ends' || effect.kind === 'regime-suspended';

/**
 * Only a regime in force can end, within the years that are run, and everybody hears of it. One that binds consent may not
 * go at the table: those who have a veto by it would lose it in the middle of being asked.
 */
export function checkRegimeChanges(
  { injects, regimes: listed, implementation }: ScenarioSource,
  index: number,
  regimes: readonly RegimeSource[],
): readonly Fault[] {
  const { effects = [], audience } = injects[index] ?? {};
  const [first, last] = [implementation.firstYear, implementation.firstYear + implementation.years - 1];
  return effects.flatMap((effect, place): readonly Fault[] => {
    if (!isChange(effect)) return [];
    const at: Path = ['injects', index, 'effects', place];
    const inForce = [...new Set([...regimes.map(({ id }) => id), ...listed])];
    if (!inForce.includes(effect.regime)) {
      const hint = nearestOf(effect.regime, inForce);
      return [fault('REGIME_NOT_IN_FORCE', [...at, 'regime'], { id: effect.regime, ...hint })];
    }
    const binds = regimes.some(
      ({ id, effects: own }) =>
        id === effect.regime && own.some((one) => one.kind === 'oversight' && one.bindsConsent === true),
    );
    return [
      ...checkYears(effect, first, last, at),
      ...(audience === undefined
        ? []
        : [fault('REGIME_SECRET', ['injects', index, 'audience'], { id: effect.regime })]),
      ...(isAtOnce(effect) && binds
        ? [fault('REGIME_BINDING', [...at, 'regime'], { id: effect.regime })]
        : []),
    ];
  });
}

/** What ends after the last year changes nothing, and what ended before the first one ends at once. */
function checkYears(change: Change, first: number, last: number, at: Path): readonly Fault[] {
  const outside = (field: string, year: number | undefined, most: number): readonly Fault[] =>
    year === undefined || (year >= first && year <= most)
      ? []
      : [fault('REGIME_YEARS', [...at, field], { year, first, last: most })];
  if (change.kind === 'regime-ends') return outside('after', change.after, last - 1);
  const { from, until } = change;
  return [
    ...outside('from', from, last),
    ...outside('until', until, last),
    ...(from !== undefined && from > until
      ? [fault('REGIME_YEARS', [...at, 'from'], { year: from, first, last: until })]
      : []),
  ];
}
