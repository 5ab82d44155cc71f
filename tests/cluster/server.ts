/**
 * One of several servers, there to be killed and frozen: `node server.ts <port>`, with OFFTAKE_DATABASE_URL and OFFTAKE_REDIS_URL. Says
 * `ready` when it listens.
 */
import { createServer } from 'node:http';
import { openClasses } from '#server/index.ts';
import { scenarios } from '../support/class-server.ts';

const port = Number(process.argv[2]);
const opened = await openClasses({
  storePath: '',
  shared: {
    database: process.env['OFFTAKE_DATABASE_URL'] ?? '',
    redis: process.env['OFFTAKE_REDIS_URL'],
    peer: `http://127.0.0.1:${port}`,
  },
  scenarios,
  secret: 'cluster-test-secret',
  botPace: 50,
  limits: { connections: 20_000, asksPerSecond: 1000, burst: 1000, messageBytes: 64 * 1024, waiting: 1000 },
  report: (fault) => console.error(fault),
});
if (!opened.ok) {
  console.error(opened.error);
  process.exit(1);
}
const server = createServer((_request, response) => response.writeHead(200).end());
opened.value.attach(server);
server.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => void opened.value.close().then(() => process.exit(0)));
// Without whoever started it, it has nothing to do here.
process.stdin.on('end', () => process.exit(0)).resume();
