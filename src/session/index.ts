/** One negotiation in progress: the authority that solo play, the server and the command line all run. */
export { factsOf, playBatchGame, type GameFacts, type TabledOffer } from './play-batch-game.ts';
export { playOut } from './play-out.ts';
export { soloSeating, type Occupant, type Seating } from './seating.ts';
export {
  createSession,
  resumeSession,
  type Accepted,
  type Command,
  type CommandRefusal,
  type Session,
} from './session.ts';
