/** A server that keeps classes in a folder, started as the product starts: `node server.ts <folder> <port>`. */
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { stayLean } from '../../src/server/thrift.ts';
import { serve } from '../support/victim.ts';

stayLean();
const [folder = '', port = '0'] = process.argv.slice(2);
const options = {
  storePath: join(folder, 'classes.sqlite'),
  scenarios: join(folder, 'scenarios'),
  secret: 'crash-test-secret',
};
await serve(Number(port), options, () => flushCompileCache());
