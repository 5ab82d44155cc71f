/** `npm start`: the server, started as quickly as it can be. */
import { flushCompileCache } from 'node:module';
import { stayLean } from './thrift.ts';

stayLean();
await import('./serve.ts');
// Now: a server that is killed has no last moment for it.
flushCompileCache();
