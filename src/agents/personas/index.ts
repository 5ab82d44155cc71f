import type { Strategy } from '../negotiator.ts';
import { cast } from './cast/index.ts';
import { embody } from './embody.ts';
import { personaCardOf, type PersonaCard } from './persona-card.ts';
import type { Persona } from './persona.ts';

/** A person to negotiate against: plays wherever a strategy does. It has no numbers to turn; it is who it is. */
export interface PersonaStrategy extends Strategy {
  policyCard(): PersonaCard;
}

/** Everybody there is to negotiate with, from the mildest to the hardest. */
export const personas: readonly PersonaStrategy[] = cast.map(strategyOf);

function strategyOf(persona: Persona): PersonaStrategy {
  return {
    id: persona.id,
    parameters: [],
    policyCard: () => personaCardOf(persona),
    negotiator: (_parameters, conduct) => embody(persona, conduct),
  };
}
