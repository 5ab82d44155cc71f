/**
 * What would this negotiator do, given its view? Programs for the seats that nobody has taken. Each is put
 * together from parts (`parts.ts`), keeps nothing between calls, and never sees more than a person would.
 */
export type { Negotiator, Parameter, Parameters, PolicyCard, Situation, Strategy } from './negotiator.ts';
export { createNegotiator, strategies, strategyNamed } from './strategies/index.ts';
export { opponentModelNames, opponentModels, type NamedModel } from './opponents/index.ts';
export type { Estimate } from './parts.ts';
