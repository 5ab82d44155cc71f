import type { PartyIndex } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import { effectsIn } from '../world/effects.ts';
import type { Setting } from '../world/setting.ts';

const given = parameters.market;

/**
 * By how much does a producers' bloc lift the price of what its members have not promised to anybody? The market power
 * of a dominant seller with a competing fringe (Saving 1970, after Stigler), of which states have been able to use a
 * part:
 *
 *     lift = cohesion · s / (ε_demand + (1 − s) · ε_fringe) · share of output that can leave
 *
 * A bloc holds while the agreement binds all of its members or none; an agreement that binds some breaks it. Power
 * without infrastructure is no power (RUSH, Box 4).
 */
export function blocLift(setting: Setting, party: PartyIndex, year: number, leaves: number): number {
  const { producers, importers, agreed } = setting;
  const bound = [...producers, ...importers].filter((each) => each.bound).map((each) => each.party);
  let lift = 0;
  for (const bloc of effectsIn(setting, year).blocs) {
    if (!bloc.parties.includes(party)) continue;
    const inside = bloc.parties.filter((member) => bound.includes(member)).length;
    if (agreed && inside > 0 && inside < bloc.parties.length) continue;
    const share = bloc.supplyShare;
    const power = share / (given.demandElasticity + (1 - share) * given.fringeElasticity);
    lift = Math.max(lift, given.cohesion * power * leaves);
  }
  return lift;
}
