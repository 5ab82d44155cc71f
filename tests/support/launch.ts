/** Services of one's own on free loopback ports, for tests: a Redis, a PostgreSQL. Nothing of them stays. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface Service {
  readonly address: string;
  /** As if its machine had lost power. */
  kill(): Promise<void>;
  /** On the same port again; PostgreSQL with what it had, Redis with nothing. */
  restart(): Promise<void>;
  /** Ends it and takes its files away. */
  remove(): Promise<void>;
}

const postgresFolder = ['/usr/lib/postgresql']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((version) => join(folder, version, 'bin')))
  .find((folder) => existsSync(join(folder, 'postgres')));
const postgresProgram = (name: string) => (postgresFolder === undefined ? name : join(postgresFolder, name));

/** PostgreSQL does not run as root. */
const account = (() => {
  if (userInfo().uid !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'postgres']).stdout));
  return uid === undefined || gid === undefined || uid === 0 ? {} : { uid, gid };
})();

const has = (program: string, argument = '--version') =>
  spawnSync(program, [argument], { ...account, cwd: tmpdir() }).status === 0;

/** Why there is no PostgreSQL here; undefined where there is one. */
export const noPostgres =
  has(postgresProgram('initdb')) &&
  has(postgresProgram('postgres')) &&
  (userInfo().uid !== 0 || 'uid' in account)
    ? undefined
    : 'There is no PostgreSQL here: apt-get install postgresql';

/** Why there is no Redis here; undefined where there is one. */
export const noRedis = has('redis-server')
  ? undefined
  : 'There is no redis-server here: apt-get install redis-server';

/** An empty database that waits for its disk, as a real one does. */
export async function launchPostgres(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-postgres-'));
  if ('uid' in account) chownSync(folder, account.uid ?? 0, account.gid ?? 0);
  const options = { ...account, cwd: folder };
  const data = join(folder, 'data');
  const made = spawnSync(
    postgresProgram('initdb'),
    ['-D', data, '-U', 'offtake', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const start = () =>
    launch(
      postgresProgram('postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
      'ready to accept connections',
      options,
    );
  return service(`postgres://offtake@127.0.0.1:${port}/postgres`, start, 'SIGQUIT', () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

/** An empty Redis that keeps nothing. */
export async function launchRedis(): Promise<Service> {
  const port = await freePort();
  const start = () =>
    launch(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      'Ready to accept connections',
      { cwd: tmpdir() },
    );
  return service(`redis://127.0.0.1:${port}`, start, 'SIGKILL', () => undefined);
}

async function service(
  address: string,
  start: () => Promise<ChildProcess>,
  signal: NodeJS.Signals,
  sweep: () => void,
): Promise<Service> {
  let child = await start();
  const kill = async () => {
    child.kill(signal);
    await ended(child);
  };
  return {
    address,
    kill,
    async restart() {
      child = await start();
    },
    async remove() {
      await kill();
      sweep();
    },
  };
}

function launch(
  program: string,
  args: readonly string[],
  ready: string,
  options: { readonly cwd: string; readonly uid?: number; readonly gid?: number },
): Promise<ChildProcess> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: unknown) => {
      said += String(text);
      if (said.includes(ready)) resolve(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
  });
}

export const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * A port that nobody has, below those that systems give to whoever calls out: while a service is down, nobody comes upon its port by chance,
 * not even a call to the port itself, which TCP lets get through where both ends are the same.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
