/** A server with classes that is there to be killed: `node server.ts <folder> <port>`. Says `ready` when it listens. */
import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { stayLean } from '../../src/server/thrift.ts';

stayLean();
const { openClasses } = await import('#server/index.ts');
const [folder = '', port = '0'] = process.argv.slice(2);
const opened = await openClasses({
  storePath: join(folder, 'classes.sqlite'),
  scenarios: join(folder, 'scenarios'),
  secret: 'crash-test-secret',
  botPace: 50,
  limits: { connections: 20_000, asksPerSecond: 1000, burst: 1000, messageBytes: 64 * 1024, waiting: 1000 },
  report: (fault) => console.error(fault),
});
if (!opened.ok) {
  console.error(opened.error);
  process.exit(1);
}
const server = createServer((_request, response) => response.writeHead(404).end());
opened.value.attach(server);
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n', () => flushCompileCache()));
// Without whoever started it, it has nothing to do here.
process.stdin.on('end', () => process.exit(0)).resume();
