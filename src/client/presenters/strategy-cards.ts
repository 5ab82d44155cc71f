import { strategies, type PolicyCard } from '#agents/index.ts';

/** A way for a program to negotiate, with the card that says openly how it does. */
export interface StrategyCard {
  readonly id: string;
  readonly card: PolicyCard;
}

/** Every strategy, in the order in which lists show them. */
export const strategyCards: readonly StrategyCard[] = strategies.map((strategy) => ({
  id: strategy.id,
  card: strategy.policyCard(),
}));
