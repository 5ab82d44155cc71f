/**
 * What would this negotiator do, given its view? Programs for the seats that nobody has taken. Each is put
 * together from parts (`parts.ts`), keeps nothing between calls, and never sees more than a person would.
 */
export type { Negotiator, Parameter, Parameters, PolicyCard, Situation, Strategy } from './negotiator.ts';
export { strategies, strategyNamed } from './strategies/index.ts';
export { createNegotiator, policyNamed } from './create-negotiator.ts';
export { personas, type PersonaStrategy } from './personas/index.ts';
export { drawnPersona, UNKNOWN_PERSONA } from './personas/drawn-persona.ts';
export type { PersonaCard } from './personas/persona-card.ts';
export { opponentModels, type NamedModel } from './opponents/index.ts';
export type { Estimate } from './parts.ts';
export { seatBargainer, type Bargainer, type OpenTable } from './bargainer.ts';
export type { OfferMove } from './bargain.ts';
export type { Floor } from './outlook.ts';
export type { Parts } from './parts.ts';
