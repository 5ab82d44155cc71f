/** What does a regime, which knows no scenario, come to at this table? */
import type { Issue, Party, Regime, RegimeEffect } from '#engine/index.ts';
import type { RegimeSource } from '../source/regime.ts';
import { conditionsFor, optionsWith } from './match-terms.ts';

type EffectSource = RegimeSource['effects'][number];
type Whom = Extract<EffectSource, { readonly kind: 'points' }>['parties'];

/** Parties by index, in the order of the table. */
export function partiesFor(parties: readonly Party[], { ids = [], kinds = [] }: Whom): readonly number[] {
  return parties.flatMap((party, index) =>
    ids.includes(party.id) || kinds.includes(party.kind) ? [index] : [],
  );
}

/** The regime in the engine's words. Effects that meet nothing at this table are left out. */
export function translateRegime(
  regime: Pick<RegimeSource, 'id' | 'effects'>,
  parties: readonly Party[],
  issues: readonly Issue[],
): Regime {
  return { id: regime.id, effects: regime.effects.flatMap((effect) => translated(effect, parties, issues)) };
}

function translated(
  effect: EffectSource,
  parties: readonly Party[],
  issues: readonly Issue[],
): readonly RegimeEffect[] {
  switch (effect.kind) {
    case 'options': {
      const choices = optionsWith(issues, effect.forbids);
      return [...new Set(choices.map(({ issue }) => issue))].map((issue) => ({
        kind: 'options',
        issue,
        forbids: choices.filter((choice) => choice.issue === issue).map(({ option }) => option),
      }));
    }
    case 'points':
      return partiesFor(parties, effect.parties).flatMap((party) =>
        optionsWith(issues, effect.options).map((choice) => ({
          kind: 'points',
          party,
          ...choice,
          by: effect.by,
        })),
      );
    case 'walk-away':
      return partiesFor(parties, effect.parties).map((party) => ({
        kind: 'walk-away',
        party,
        by: effect.by,
      }));
    case 'hazard': {
      const { kind, hazard, chance, cost } = effect;
      return conditionsFor(issues, effect.when).map((when) => ({ kind, hazard, when, chance, cost }));
    }
    case 'finance': {
      const { kind, grants, concessionalLoans } = effect;
      return conditionsFor(issues, effect.when).map((when) => ({ kind, when, grants, concessionalLoans }));
    }
    case 'market': {
      const { kind, premium } = effect;
      return conditionsFor(issues, effect.when).map((when) => ({ kind, when, premium }));
    }
    case 'enforcement':
      return [{ kind: effect.kind, by: effect.by }];
    case 'oversight':
      return [{ kind: effect.kind, transparency: effect.transparency, oversight: effect.oversight }];
    case 'capacity':
      return [{ kind: effect.kind, powerMw: effect.powerMw, leadYears: effect.leadYears }];
    case 'coalition': {
      const members = partiesFor(parties, effect.parties);
      return members.length === 0
        ? []
        : [{ kind: effect.kind, parties: members, supplyShare: effect.supplyShare }];
    }
  }
}
