/** One negotiation in progress: the authority that solo play, the server and the command line all run. */
export { factsOf, type GameFacts, type TabledOffer } from './game-facts.ts';
export { playBatchGame, playFullGame } from './play-batch-game.ts';
export { playLeanGame } from './play-lean-game.ts';
export { playOut } from './play-out.ts';
export { drawnPersona, UNKNOWN_PERSONA } from '#agents/index.ts';
export { soloSeating, type Occupant, type Seating } from './seating.ts';
export {
  createSession,
  resumeSession,
  type Accepted,
  type Command,
  type CommandRefusal,
  type Session,
} from './session.ts';
