import type { Conduct, Negotiator, Parameters, Strategy } from './negotiator.ts';
import { personas } from './personas/index.ts';
import { strategyNamed } from './strategies/index.ts';

/** A strategy, or a person who plays by one, by name. */
export function policyNamed(id: string): Strategy | undefined {
  return strategyNamed(id) ?? personas.find((persona) => persona.id === id);
}

/** A negotiator by the name of its strategy, or of its person. Throws a RangeError when there is neither. */
export function createNegotiator(id: string, parameters?: Parameters, conduct?: Conduct): Negotiator {
  const policy = policyNamed(id);
  if (policy === undefined) throw new RangeError(`No strategy named ${id}`);
  return policy.negotiator(parameters, conduct);
}
