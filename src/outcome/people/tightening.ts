import { parameters } from '../parameters.ts';
import { effectsIn } from '../world/effects.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Consent } from './consent.ts';
import type { Happening } from './happenings.ts';

/**
 * Which investors sue because rules were tightened? Where a regime lets them, and the agreement did not keep the right to
 * regulate, each year in which a state tightened its rules after a protest brings a claim with a chance of its own, of
 * the size that the regime's claims have, against that state alone (The Rush 2025, on investor–state disputes).
 */
export function claimsAfter(
  setting: Setting,
  lands: readonly { readonly producer: ProducerSetting; readonly consent: Consent }[],
): readonly Happening[] {
  if (setting.terms.rightToRegulate) return [];
  return lands.flatMap(({ producer: { party, bound }, consent }) => {
    if (!bound) return [];
    const rolls = setting.luck.uniforms(`claims/${party}`, setting.years);
    return consent.answer.flatMap((answer, year): readonly Happening[] => {
      if (answer !== 'tightened' || (rolls[year] ?? 1) >= parameters.people.claimChance) return [];
      const claims = effectsIn(setting, year).hazards.filter(({ hazard }) => hazard === 'investor-claim');
      return claims.length === 0
        ? []
        : [
            {
              year,
              hazard: 'investor-claim',
              cost: Math.max(...claims.map((claim) => claim.cost)),
              on: [party],
            },
          ];
    });
  });
}
