/** One of several servers: `node server.ts <port> [standing]`, with OFFTAKE_DATABASE_URL and OFFTAKE_REDIS_URL. `standing`: its clock stands. */
import { scenarios, standingClock } from '../support/class-server.ts';
import { serve } from '../support/victim.ts';

const [port = '0', clock] = process.argv.slice(2);
await serve(Number(port), {
  storePath: '',
  shared: {
    database: process.env['OFFTAKE_DATABASE_URL'] ?? '',
    redis: process.env['OFFTAKE_REDIS_URL'],
    peer: `http://127.0.0.1:${port}`,
  },
  scenarios,
  secret: 'cluster-test-secret',
  ...(clock === 'standing' && { now: standingClock() }),
});
