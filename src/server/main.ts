/** `npm start`: the server, started as quickly as it can be. */
import { keepCompiled, takeUpCompiled } from './compiled.ts';
import { stayLean } from './thrift.ts';

stayLean();
takeUpCompiled();
await import('./serve.ts');
keepCompiled();
