/** Which regimes are in force, at the table and in a year after it, once events have ended or suspended some? */
import type { Inject, InjectEffect, InjectId, Regime, RegimeId, Scenario } from '../model/index.ts';
import { closedBy } from './precedence.ts';

/** An effect that changes how long a regime is in force. */
export type RegimeChange = Extract<InjectEffect, { readonly kind: 'regime-ends' | 'regime-suspended' }>;

export const isRegimeChange = (effect: InjectEffect): effect is RegimeChange =>
  effect.kind === 'regime-ends' || effect.kind === 'regime-suspended';

/** Does it act at the table, and not only in a year after it? */
export const isAtOnce = (change: RegimeChange): boolean =>
  change.kind === 'regime-ends' ? change.after === undefined : change.from === undefined;

/** Does a regime act in this calendar year? It begins with the year of its first day and stops after that of its last. */
export function isInForce(
  { since = -Infinity, until = Infinity, suspended = [] }: Pick<Regime, 'since' | 'until' | 'suspended'>,
  year: number,
): boolean {
  const rests = suspended.some(
    (span) => year >= (span.from ?? -Infinity) && year <= (span.until ?? Infinity),
  );
  return year >= since && year <= until && !rests;
}

/** The regimes that still bear on the table once these events have happened. */
export function regimesAtTable(
  { regimes, injects }: Pick<Scenario, 'regimes' | 'injects'>,
  happened: readonly InjectId[],
): readonly Regime[] {
  const gone = new Set<RegimeId>(
    changesIn(injects, happened).flatMap((change) => (isAtOnce(change) ? [change.regime] : [])),
  );
  return gone.size === 0 ? regimes : regimes.filter(({ id }) => !gone.has(id));
}

/**
 * The case as the years find it, after these events: what has ended is gone, what ends or rests later carries its years. The
 * same object where no event touched a regime.
 */
export function afterEvents(scenario: Scenario, happened: readonly InjectId[]): Scenario {
  const changes = changesIn(scenario.injects, happened);
  if (changes.length === 0) return scenario;
  const regimes = scenario.regimes.flatMap((regime) => {
    const own = changes.filter((change) => change.regime === regime.id);
    return own.some((change) => change.kind === 'regime-ends' && isAtOnce(change))
      ? []
      : [own.reduce(changed, regime)];
  });
  return { ...scenario, regimes, closed: closedBy(regimesAtTable(scenario, happened)) };
}

function changed(regime: Regime, change: RegimeChange): Regime {
  if (change.kind === 'regime-ends')
    return { ...regime, until: Math.min(regime.until ?? Infinity, change.after ?? -Infinity) };
  const span = { ...(change.from === undefined ? {} : { from: change.from }), until: change.until };
  return { ...regime, suspended: [...(regime.suspended ?? []), span] };
}

function changesIn(injects: readonly Inject[], happened: readonly InjectId[]): readonly RegimeChange[] {
  return injects.flatMap(({ id, effects }) => (happened.includes(id) ? effects.filter(isRegimeChange) : []));
}
