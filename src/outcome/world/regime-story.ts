/** Which regimes begin, end or rest while the years run, and what does the agreement feel of it? */
import { hazards, holds, isInForce } from '#engine/index.ts';
import type { Regime, RegimeEffect, RegimeId } from '#engine/index.ts';
import type { Setting } from './setting.ts';

/** What a regime does to the years, by the kind of its effect; a hazard that it brings on goes by its own name. */
export const regimeTraces = [
  ...hazards,
  'guard',
  'finance',
  'enforcement',
  'oversight',
  'market',
  'capacity',
  'coalition',
] as const;
export type RegimeTrace = (typeof regimeTraces)[number];

export interface RegimeTurn {
  /** From signature: the first year of the new state. */
  readonly year: number;
  readonly kind: 'regime-began' | 'regime-ended' | 'regime-rests';
  readonly regime: RegimeId;
  /** Each once, in the order of the list. */
  readonly traces: readonly RegimeTrace[];
}

/** Only what the agreement feels is told: a regime that would do nothing to it comes and goes unheard. */
export function regimeTurns(setting: Setting): readonly RegimeTurn[] {
  const { scenario, implementation, years } = setting;
  return scenario.regimes.flatMap((regime) => {
    const traces = tracesOf(setting, regime);
    if (traces.length === 0) return [];
    const stands = (year: number) => isInForce(regime, implementation.firstYear + year);
    return Array.from({ length: years - 1 }, (_, before) => before + 1).flatMap(
      (year): readonly RegimeTurn[] => {
        if (stands(year) === stands(year - 1)) return [];
        if (stands(year)) return [{ year, kind: 'regime-began', regime: regime.id, traces }];
        const comesBack = Array.from({ length: years - year }, (_, more) => year + more).some(stands);
        return [{ year, kind: comesBack ? 'regime-rests' : 'regime-ended', regime: regime.id, traces }];
      },
    );
  });
}

function tracesOf({ agreement }: Setting, regime: Regime): readonly RegimeTrace[] {
  const found = new Set(
    regime.effects.flatMap((effect): readonly RegimeTrace[] => {
      const isMet =
        'when' in effect &&
        (agreement === undefined
          ? effect.kind === 'hazard' && effect.when.length === 0
          : holds(effect.when, agreement.package));
      return 'when' in effect && !isMet ? [] : traceOf(effect);
    }),
  );
  return regimeTraces.filter((trace) => found.has(trace));
}

function traceOf(effect: RegimeEffect): readonly RegimeTrace[] {
  switch (effect.kind) {
    case 'hazard':
      return [effect.chance < 0 ? 'guard' : effect.hazard];
    case 'options':
    case 'points':
    case 'walk-away':
      // These act on the table.
      return [];
    case 'finance':
    case 'enforcement':
    case 'oversight':
    case 'market':
    case 'capacity':
    case 'coalition':
      return [effect.kind];
  }
}
