/**
 * How does a server start quickly, and stay small? Node keeps what it has compiled, beside the packages, and the next start takes it up; where it
 * cannot write, Node goes on without. `--import` takes this file up before all others and in every thread. It is JavaScript, so that Node
 * need not even load what reads TypeScript: that alone would be 17 MB a thread.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/offtake-server'));
