/** How does a server start quickly? Node keeps what it has compiled, beside the packages, and the next start takes it up. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/** From here on, modules that were compiled before need not be again. Where it cannot write, Node goes on without. */
export const takeUpCompiled = (): unknown =>
  enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/offtake-server'));

/** Writes down now what was compiled: a server that is killed has no last moment for it. */
export const keepCompiled = (): void => flushCompileCache();
