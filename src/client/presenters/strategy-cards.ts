import { personas, policyNamed, strategies, type PersonaCard, type PolicyCard } from '#agents/index.ts';

export { drawnPersona, UNKNOWN_PERSONA } from '#agents/index.ts';

/** A way for a program to negotiate, with the card that says openly how it does. */
export interface StrategyCard {
  readonly id: string;
  readonly card: PolicyCard;
}

/** Somebody to negotiate against, with the card that says openly who it is. */
export interface PersonaPolicy {
  readonly id: string;
  readonly card: PersonaCard;
}

/** Every strategy, in the order in which lists show them. */
export const strategyCards: readonly StrategyCard[] = strategies.map((strategy) => ({
  id: strategy.id,
  card: strategy.policyCard(),
}));

/** Everybody there is to negotiate with, from the mildest to the hardest. */
export const personaCards: readonly PersonaPolicy[] = personas.map((persona) => ({
  id: persona.id,
  card: persona.policyCard(),
}));

/** The card of whoever played, a person or a bare strategy; undefined when this version does not know it. */
export function policyOf(id: string): StrategyCard | undefined {
  const policy = policyNamed(id);
  return policy === undefined ? undefined : { id, card: policy.policyCard() };
}

export const isPersonaCard = (card: PolicyCard): card is PersonaCard => 'traits' in card;
