import type { Strategy } from '../negotiator.ts';
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
