import type { Strategy } from '../negotiator.ts';
import { aspiration } from './aspiration.ts';
import { boulware } from './boulware.ts';
import { compoundNamed } from './compound.ts';
import { conceder } from './conceder.ts';
import { fixed } from './fixed.ts';
import { hardBargainer } from './hard-bargainer.ts';
import { hybrid } from './hybrid.ts';
import { linear } from './linear.ts';
import { logroller } from './logroller.ts';
import { mediator } from './mediator.ts';
import { micro } from './micro.ts';
import { naiveTitForTat } from './naive-tit-for-tat.ts';
import { nashSeeker } from './nash-seeker.ts';
import { niceTitForTat } from './nice-tit-for-tat.ts';
import { parseCall } from './parse-call.ts';
import { random } from './random.ts';
import { titForTat } from './tit-for-tat.ts';

/** Every strategy with a name of its own, in the order in which lists show them. */
export const strategies: readonly Strategy[] = [
  conceder,
  linear,
  boulware,
  titForTat,
  logroller,
  hardBargainer,
  aspiration,
  naiveTitForTat,
  niceTitForTat,
  micro,
  mediator,
  hybrid,
  nashSeeker,
  random,
  fixed,
];

/**
 * A strategy by its name; by its name with numbers, `boulware(exponent=0.1)`; or by the names of its parts,
 * `boa:time(exponent=0.2)+nash+combi+frequency`. Undefined when there is none.
 */
export function strategyNamed(id: string): Strategy | undefined {
  const known = strategies.find((strategy) => strategy.id === id);
  return known ?? compoundNamed(id) ?? withNumbers(id);
}

/** A strategy with other numbers than its usual ones; undefined when it has no such numbers. */
function withNumbers(id: string): Strategy | undefined {
  const call = parseCall(id);
  const base = strategies.find((strategy) => strategy.id === call?.name);
  if (call === undefined || base === undefined) return undefined;
  const names = base.parameters.map(({ name }) => name);
  if (!Object.keys(call.values).every((name) => names.includes(name))) return undefined;
  const { parts } = base;
  return {
    id,
    parameters: base.parameters,
    policyCard: (given) => base.policyCard({ ...call.values, ...given }),
    negotiator: (given, conduct) => base.negotiator({ ...call.values, ...given }, conduct),
    ...(parts === undefined ? {} : { parts: (given) => parts({ ...call.values, ...given }) }),
  };
}
