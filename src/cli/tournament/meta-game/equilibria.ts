/** From which choices does nobody gain by choosing otherwise? */

/** Gains below this are rounding. */
const slack = 1e-9;

/** What everybody earns when contenders are chosen so. */
export interface Profile {
  /** Indexed by role: a contender. */
  readonly choice: readonly number[];
  /** Indexed by role: what the choice earns there. */
  readonly payoffs: readonly number[];
}

/** Key of a choice. */
export const keyOf = (choice: readonly number[]): string => choice.join(',');

/**
 * Profiles that are Nash equilibria in pure strategies of the empirical game (Wellman 2006; Tuyls et al. 2018): nobody earns more by
 * another choice alone. A profile one of whose deviations was not played is none that can be known.
 */
export function pureEquilibria(profiles: readonly Profile[], contenders: number): readonly Profile[] {
  const byChoice = new Map(profiles.map((profile) => [keyOf(profile.choice), profile]));
  return profiles.filter(({ choice, payoffs }) =>
    choice.every((own, role) =>
      Array.from({ length: contenders }, (_, other) => other).every((other) => {
        if (other === own) return true;
        const deviation = byChoice.get(keyOf(choice.with(role, other)));
        return deviation !== undefined && (deviation.payoffs[role] ?? 0) <= (payoffs[role] ?? 0) + slack;
      }),
    ),
  );
}
