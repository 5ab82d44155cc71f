/** The server's door: serve the built game at one local address. */
export { startServer } from './start-server.ts';
export type { RunningServer, ServerOptions, ServerProblem } from './start-server.ts';
export { openClasses, type ClassOptions, type OpenClasses } from './open-classes.ts';
export type { StoreProblem } from './store/store.ts';
