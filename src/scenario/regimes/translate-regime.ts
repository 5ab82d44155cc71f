/** What does a regime, which knows no scenario, come to at this table? */
import type { Issue, OptionChoice, Party, Regime, RegimeEffect } from '#engine/index.ts';
import type { RegimeSource } from '../source/regime.ts';
import { conditionsFor, optionsWith } from './match-terms.ts';

type EffectSource = RegimeSource['effects'][number];
type Whom = Extract<EffectSource, { readonly kind: 'points' }>['parties'];

/** Parties by index, in the order of the table. */
export function partiesFor(parties: readonly Party[], { ids = [], kinds = [] }: Whom): readonly number[] {
  return parties.flatMap((party, index) =>
    ids.includes(party.id) || kinds.some((kind) => kind === party.kind) ? [index] : [],
  );
}

/** The regime in the engine's words. Effects that meet nothing at this table are left out. */
export function translateRegime(
  regime: Pick<RegimeSource, 'id' | 'effects' | 'rank' | 'since' | 'until'>,
  parties: readonly Party[],
  issues: readonly Issue[],
): Regime {
  return {
    id: regime.id,
    ...(regime.rank === undefined ? {} : { rank: regime.rank }),
    ...given({ since: yearOf(regime.since), until: yearOf(regime.until) }),
    effects: regime.effects.flatMap((effect) => translated(effect, parties, issues)),
  };
}

/** The years after signature look at years, not at days. */
const yearOf = (date: string | undefined) => (date === undefined ? undefined : Number(date.slice(0, 4)));

function translated(
  effect: EffectSource,
  parties: readonly Party[],
  issues: readonly Issue[],
): readonly RegimeEffect[] {
  switch (effect.kind) {
    case 'options': {
      const { forbids = {}, permits = {} } = effect;
      const [closed, open] = [optionsWith(issues, forbids), optionsWith(issues, permits)];
      const of = (choices: readonly OptionChoice[], issue: number) =>
        choices.filter((choice) => choice.issue === issue).map(({ option }) => option);
      return [...new Set([...closed, ...open].map(({ issue }) => issue))].map((issue) => ({
        kind: 'options',
        issue,
        forbids: of(closed, issue),
        ...(open.length === 0 ? {} : { permits: of(open, issue) }),
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
      const { kind, premium, floor, tariff, smoothing, beyond, stockYears, minerals } = effect;
      const measures = given({ floor, tariff, smoothing, beyond, stockYears, minerals });
      return conditionsFor(issues, effect.when).map((when) => ({ kind, when, premium, ...measures }));
    }
    case 'enforcement':
      return [{ kind: effect.kind, by: effect.by }];
    case 'oversight':
      return [
        {
          kind: effect.kind,
          transparency: effect.transparency,
          oversight: effect.oversight,
          ...given({ bindsConsent: effect.bindsConsent }),
        },
      ];
    case 'capacity':
      return [
        {
          kind: effect.kind,
          powerMw: effect.powerMw,
          leadYears: effect.leadYears,
          ...given({ people: effect.people }),
        },
      ];
    case 'coalition': {
      const members = partiesFor(parties, effect.parties);
      return members.length === 0
        ? []
        : [{ kind: effect.kind, parties: members, supplyShare: effect.supplyShare }];
    }
  }
}

type Given<Fields> = { readonly [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

/** Without the fields that the file leaves out, so that a regime that says no more has the digest that it had. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
