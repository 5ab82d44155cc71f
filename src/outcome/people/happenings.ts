import type { Hazard, PartyIndex } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import { transparencyOf } from '../promises/chance.ts';
import { effectsIn } from '../world/effects.ts';
import type { Setting } from '../world/setting.ts';

/** Something that a regime brought on in a year. Cost in millions of US dollars. */
export interface Happening {
  readonly year: number;
  readonly hazard: Hazard;
  readonly cost: number;
  /** The producers that feel it, where producers do. */
  readonly on: readonly PartyIndex[];
}

/**
 * What happens in the years that nobody at the table decided? One roll for each hazard in force and year. A leak needs
 * a secret: publication takes from its chance what it takes from the secret. What an agreement brings on falls on the
 * producers that it binds, and on all of them where it binds none; what the world brings, on all.
 */
export function happeningsOf(setting: Setting): readonly Happening[] {
  const all = setting.producers.map(({ party }) => party);
  const bound = setting.producers.flatMap((producer) => (producer.bound ? [producer.party] : []));
  const happened: Happening[] = [];
  for (let from = 0, to = 0; from < setting.years; from = to) {
    const effects = effectsIn(setting, from);
    // Years with the same regimes in force are looked at together.
    for (to = from + 1; setting.effects[to] === effects; to++);
    const open = transparencyOf(setting.terms, effects);
    for (const { name, hazard, chance: written, cost, isAgreed } of effects.hazards) {
      const on = isAgreed && bound.length > 0 ? bound : all;
      const chance = hazard === 'leak' ? written * (1 - open) : written;
      const rolls = setting.luck.uniforms(`hazards/${name}`, setting.years);
      for (let year = from; year < to; year++)
        if ((rolls[year] ?? 1) < chance) happened.push({ year, hazard, cost, on });
    }
  }
  return happened;
}

/** One complaint about trade rules, from filing to settlement; years count from signature. */
export interface TradeCase {
  readonly filed: number;
  /** Undefined where the years end before it. */
  readonly ruled: number | undefined;
  readonly settled: number;
  /** The ruling went to an appeal that nobody hears, and was put off by it. */
  readonly isInVoid: boolean;
  readonly cost: number;
  /** Whose measure it is about. */
  readonly against: 'producers' | 'importers';
  /** The producers that pay, where it is theirs. */
  readonly on: readonly PartyIndex[];
}

/**
 * How does a complaint end? A panel rules some years after it was filed, and rules as it did on Indonesia's ore. Where the
 * agreement has arbitration of its own the matter is settled then; otherwise the ruling is appealed to a body that no
 * longer sits, which puts the bill off and does not cancel it: delay, not safety (TESS 2026; The Rush 2025). What the
 * last year of the run would leave open is settled in it, with no ruling and no appeal that would come later. Who complains of
 * a measure at the importers' border sells from outside it, and is bound by no arbitration of theirs.
 */
export function tradeCasesOf(setting: Setting, happenings: readonly Happening[]): readonly TradeCase[] {
  const { panelYears, voidYears } = parameters.trade;
  const isArbitrated = setting.agreed && setting.terms.disputes === 'arbitration';
  const last = setting.years - 1;
  return happenings
    .filter(({ hazard }) => hazard === 'dispute' || hazard === 'border-dispute')
    .map(({ year, hazard, cost, on }) => {
      const against = hazard === 'dispute' ? 'producers' : 'importers';
      const goesOn = against === 'importers' || !isArbitrated;
      return {
        filed: year,
        ruled: year + panelYears <= last ? year + panelYears : undefined,
        settled: Math.min(last, year + panelYears + (goesOn ? voidYears : 0)),
        isInVoid: goesOn && year + panelYears < last,
        cost,
        against,
        on,
      };
    });
}

/** What a lost case about the importers' border ends in: countermeasures that the rules allow strike like those that nobody allowed. */
export function answersTo(cases: readonly TradeCase[]): readonly Happening[] {
  return cases.flatMap(({ against, settled, cost, on }) =>
    against === 'importers' ? [{ year: settled, hazard: 'retaliation', cost, on }] : [],
  );
}
