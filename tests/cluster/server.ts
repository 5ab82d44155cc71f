/** One of several servers: `node server.ts <port>`, with OFFTAKE_DATABASE_URL and OFFTAKE_REDIS_URL. */
import { scenarios } from '../support/class-server.ts';
import { serve } from '../support/victim.ts';

const port = Number(process.argv[2]);
await serve(port, {
  storePath: '',
  shared: {
    database: process.env['OFFTAKE_DATABASE_URL'] ?? '',
    redis: process.env['OFFTAKE_REDIS_URL'],
    peer: `http://127.0.0.1:${port}`,
  },
  scenarios,
  secret: 'cluster-test-secret',
});
