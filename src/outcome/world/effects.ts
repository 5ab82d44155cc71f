import { holds } from '#engine/index.ts';
import type { Condition, Hazard, Package, PartyIndex, Scenario } from '#engine/index.ts';

/** A yearly chance of something, under the name of the stream that rolls for it. */
export interface HazardInForce {
  readonly name: string;
  readonly hazard: Hazard;
  readonly chance: number;
  /** Millions of US dollars. */
  readonly cost: number;
}

/** A bloc that may act together: its parties, and the share of world supply that they control. */
export interface Bloc {
  readonly parties: readonly PartyIndex[];
  readonly supplyShare: number;
}

/** All that the regimes in force do to the years, summed. */
export interface Effects {
  readonly grants: number;
  readonly concessionalLoans: number;
  readonly enforcement: number;
  readonly transparency: number;
  readonly oversight: number;
  readonly premium: number;
  readonly powerMw: number;
  readonly leadYears: number;
  readonly hazards: readonly HazardInForce[];
  readonly blocs: readonly Bloc[];
}

/**
 * What do the regimes in force do to the years? An effect with a condition acts when the agreement meets it. Without
 * an agreement nothing is financed and no premium is paid, but hazards that ask for no condition belong to the world.
 */
export function effectsInForce(scenario: Scenario, pkg: Package | undefined): Effects {
  const meets = (when: Condition) => pkg !== undefined && holds(when, pkg);
  const sum = {
    grants: 0,
    concessionalLoans: 0,
    enforcement: 0,
    transparency: 0,
    oversight: 0,
    premium: 0,
    powerMw: 0,
    leadYears: 0,
  };
  const hazards: HazardInForce[] = [];
  const blocs: Bloc[] = [];
  for (const regime of scenario.regimes) {
    regime.effects.forEach((effect, index) => {
      switch (effect.kind) {
        case 'finance':
          if (!meets(effect.when)) break;
          sum.grants += effect.grants;
          sum.concessionalLoans += effect.concessionalLoans;
          break;
        case 'enforcement':
          sum.enforcement += effect.by;
          break;
        case 'oversight':
          sum.transparency += effect.transparency;
          sum.oversight += effect.oversight;
          break;
        case 'market':
          if (meets(effect.when)) sum.premium += effect.premium;
          break;
        case 'capacity':
          sum.powerMw += effect.powerMw;
          sum.leadYears += effect.leadYears;
          break;
        case 'hazard':
          if (effect.when.length === 0 || meets(effect.when))
            hazards.push({
              name: `${regime.id}/${index}`,
              hazard: effect.hazard,
              chance: effect.chance,
              cost: effect.cost,
            });
          break;
        case 'coalition':
          blocs.push({ parties: effect.parties, supplyShare: effect.supplyShare });
          break;
        case 'options':
        case 'points':
        case 'walk-away':
          // These act on the table, when the scenario is compiled.
          break;
      }
    });
  }
  return { ...sum, hazards, blocs };
}
