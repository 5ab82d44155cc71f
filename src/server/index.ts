/** The server's door: serve the built game, and classes that play it, at one address. */
export { lanAddresses } from './host/addresses.ts';
export { startServer } from './start-server.ts';
export type { RunningServer, ServerOptions, ServerProblem } from './start-server.ts';
export {
  openClasses,
  type ClassesProblem,
  type ClassOptions,
  type OpenClasses,
  type SharedStore,
} from './open-classes.ts';
export type { StoreProblem } from './store/store.ts';
