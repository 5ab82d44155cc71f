import type { Conduct, Negotiator, Parameters, Strategy } from '../negotiator.ts';
import { boulware } from './boulware.ts';
import { conceder } from './conceder.ts';
import { linear } from './linear.ts';
import { logroller } from './logroller.ts';
import { titForTat } from './tit-for-tat.ts';

/** Every strategy, in the order in which lists show them. */
export const strategies: readonly Strategy[] = [conceder, linear, boulware, titForTat, logroller];

export function strategyNamed(id: string): Strategy | undefined {
  return strategies.find((strategy) => strategy.id === id);
}

/** A negotiator by the name of its strategy. Throws a RangeError when there is no such strategy. */
export function createNegotiator(id: string, parameters?: Parameters, conduct?: Conduct): Negotiator {
  const strategy = strategyNamed(id);
  if (strategy === undefined) throw new RangeError(`No strategy named ${id}`);
  return strategy.negotiator(parameters, conduct);
}
