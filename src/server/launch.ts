/** `npm start`: the server, started as quickly as it can be. */
import { keepCompiled, takeUpCompiled } from './compiled.ts';

takeUpCompiled();
await import('./main.ts');
keepCompiled();
