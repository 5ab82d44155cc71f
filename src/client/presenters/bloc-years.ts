/** What becomes of producers' blocs once something has been signed? */
import type { PartyIndex, Scenario } from '#engine/index.ts';
import type { Years } from '#outcome/index.ts';

export interface BlocInYears {
  readonly parties: readonly PartyIndex[];
  /** Members that the agreement binds, and those that it does not. */
  readonly inside: readonly PartyIndex[];
  readonly outside: readonly PartyIndex[];
  /** It sells as one: the agreement binds all of its members, or none. One that binds some breaks it. */
  readonly holds: boolean;
}

/** Producers' blocs that regimes allow, as the years reckon with them. */
export function blocsOf(
  { regimes }: Scenario,
  { agreement }: Pick<Years, 'agreement'>,
): readonly BlocInYears[] {
  return regimes.flatMap(({ effects }) =>
    effects.flatMap((effect): readonly BlocInYears[] => {
      if (effect.kind !== 'coalition' || effect.parties.length < 2) return [];
      const inside = effect.parties.filter((party) => agreement?.parties.includes(party) === true);
      const outside = effect.parties.filter((party) => !inside.includes(party));
      return [
        { parties: effect.parties, inside, outside, holds: inside.length === 0 || outside.length === 0 },
      ];
    }),
  );
}
