import type { Hazard } from '#engine/index.ts';
import { transparencyOf } from '../promises/chance.ts';
import type { Setting } from '../world/setting.ts';

/** Something that a regime brought on in a year. Cost in millions of US dollars. */
export interface Happening {
  readonly year: number;
  readonly hazard: Hazard;
  readonly cost: number;
}

/**
 * What happens in the years that nobody at the table decided? One roll for each hazard in force and year. A leak needs
 * a secret: publication takes from its chance what it takes from the secret.
 */
export function happeningsOf(setting: Setting): readonly Happening[] {
  const open = transparencyOf(setting.terms, setting.effects);
  return setting.effects.hazards.flatMap((hazard) => {
    const chance = hazard.hazard === 'leak' ? hazard.chance * (1 - open) : hazard.chance;
    const rolls = setting.luck.uniforms(`hazards/${hazard.name}`, setting.years);
    return rolls.flatMap((roll, year) =>
      roll < chance ? [{ year, hazard: hazard.hazard, cost: hazard.cost }] : [],
    );
  });
}
