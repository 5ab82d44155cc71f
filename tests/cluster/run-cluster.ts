/**
 * Is anything lost when one of two servers is killed, or falls asleep and wakes up as if nothing had happened? Scripted people play without pause
 * at tables of several classes, through a proxy that sends each connection to the next server. Afterwards the log is read.
 */
import { join } from 'node:path';
import pg from 'pg';
import { streamFrom } from '#kernel/random.ts';
import { checkLog, together, type Findings, type LoggedRow } from '../support/check-log.ts';
import { until } from '../support/class-server.ts';
import { ended, freePort, launchPostgres, launchRedis } from '../support/launch.ts';
import { calm, gather, leave, meddle, pause, play, type Gathering } from '../support/players.ts';
import { startVictim } from '../support/victim.ts';
import { openFront } from './front.ts';

export interface ClusterPlan {
  /** Blows, each to the server that took over after the one before: it is killed, frozen, frozen, killed, and so on. */
  readonly blows: number;
  /** Milliseconds that a server sleeps, or is away, at least: it comes back when every table has gone on without it. */
  readonly away: number;
  /** Milliseconds in which nothing happens, so that every blow finds both servers at work. */
  readonly rest: number;
  readonly classes: number;
  /** Of each class, with two people at each. */
  readonly tables: number;
  readonly seed: string;
  readonly say?: (line: string) => void;
}

export interface ClusterReport extends Findings {
  /** Classes that another server took over, all together. */
  readonly takeovers: number;
  /** The longest that anybody waited for an answer from each blow to the next, in milliseconds, by what the blow was. */
  readonly killed: readonly number[];
  readonly frozen: readonly number[];
  /** Tables, by class and number, that did not go on after a blow however long it was waited for. */
  readonly silent: readonly string[];
}

export async function runCluster({
  blows,
  away,
  rest,
  classes,
  tables,
  seed,
  say = () => undefined,
}: ClusterPlan): Promise<ClusterReport> {
  const random = streamFrom(seed);
  const [postgres, redis] = await Promise.all([launchPostgres(), launchRedis()]);
  const ports = [await freePort(), await freePort()];
  const script = join(import.meta.dirname, 'server.ts');
  const env = { OFFTAKE_DATABASE_URL: postgres.address, OFFTAKE_REDIS_URL: redis.address };
  const start = (port: number) => startVictim([script, String(port)], env);
  const servers = await Promise.all(ports.map(start));
  const front = await openFront(ports.map((port) => `http://127.0.0.1:${port}`));
  let gatherings: readonly Gathering[] = [];
  try {
    gatherings = await Promise.all(
      Array.from({ length: classes }, () => gather(front.address, 'cluster-test-secret', tables)),
    );
    const before = await epochs(postgres.address);
    const longest: number[] = [];
    let isOver = false;
    let worst = 0;
    /** When the last blow fell, and the tables at which something was acknowledged that was asked since. */
    let blownAt = 0;
    let heardFrom = new Set<string>();
    const silent: string[] = [];
    const everywhere = gatherings.flatMap(({ code }) =>
      Array.from({ length: tables }, (_, index) => `${code}/${index + 1}`),
    );
    const playing = Promise.all(
      gatherings.flatMap((gathering, index) => {
        const options = (who: string) => ({
          isOver: () => isOver,
          random: streamFrom(`${seed}:${index}:${who}`),
          pace: [150, 450] as const,
        });
        return [
          ...gathering.people.map((person) =>
            play(person, {
              ...options(person.participant),
              heard(milliseconds) {
                if (performance.now() - milliseconds > blownAt)
                  heardFrom.add(`${gathering.code}/${person.table}`);
                worst = Math.max(worst, milliseconds);
              },
            }),
          ),
          meddle(gathering, options('desk')),
        ];
      }),
    );
    playing.catch(() => undefined);
    /** Comes back when every table has gone on since the blow, or when that cannot be waited for any more. */
    async function allGoOn(): Promise<void> {
      const isSilent = (table: string) => !heardFrom.has(table);
      await until(() => !everywhere.some(isSilent), longestSilence).catch(() => undefined);
      silent.push(...everywhere.filter(isSilent));
    }
    for (let blow = 0; blow < blows; blow++) {
      await pause(rest + random() * 500);
      if (blow > 0) longest.push(worst);
      worst = 0;
      heardFrom = new Set();
      blownAt = performance.now();
      const victim = blow % 2;
      const child = servers[victim]!;
      if (isKill(blow)) {
        child.kill('SIGKILL');
        await Promise.all([pause(away), allGoOn()]);
        servers[victim] = await start(ports[victim]!);
      } else {
        child.kill('SIGSTOP');
        await Promise.all([pause(away), allGoOn()]);
        child.kill('SIGCONT');
      }
      await pause(rest);
      say(
        `${isKill(blow) ? 'killed' : 'frozen'}: server ${victim + 1}; longest wait so far ${Math.round(worst)} ms`,
      );
    }
    isOver = true;
    await playing;
    longest.push(worst);
    const after = await epochs(postgres.address);
    const findings = await Promise.all(
      gatherings.map(async (gathering) => {
        await calm(gathering);
        return checkLog(gathering, await rowsOf(postgres.address, gathering.code), [always]);
      }),
    );
    return {
      ...together(findings),
      takeovers: after - before,
      killed: longest.filter((_, blow) => isKill(blow)),
      frozen: longest.filter((_, blow) => !isKill(blow)),
      silent,
    };
  } finally {
    for (const gathering of gatherings) leave(gathering);
    await front.close();
    for (const child of servers) {
      child.kill('SIGKILL');
      await ended(child);
    }
    await Promise.all([postgres.remove(), redis.remove()]);
  }
}

/** Milliseconds after which a table that has not gone on is taken for silent. */
const longestSilence = 30_000;
const isKill = (blow: number) => blow % 4 === 0 || blow % 4 === 3;
/** One of the two servers is there at any time. */
const always = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

async function query<Row extends pg.QueryResultRow>(address: string, text: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<Row>(text, values);
  await client.end();
  return rows;
}

async function epochs(address: string): Promise<number> {
  const rows = await query<{ readonly sum: string }>(address, 'select sum(epoch) from owners');
  return Number(rows[0]?.sum);
}

const rowsOf = (address: string, classId: string) =>
  query<LoggedRow>(
    address,
    'select stream, seq, command_id, at, payload from events where class_id = $1 order by stream, seq',
    [classId],
  );
