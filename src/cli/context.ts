import type { Words } from '#words/index.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  readonly words: Words;
}
