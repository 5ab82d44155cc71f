import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { Queue } from 'bullmq';
import { describe, expect, onTestFinished, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { gamesIn } from '#cli/batch/programme.ts';
import { connectionTo, queueName, shownAddress } from '#cli/queue/address.ts';
import { gamesOf, helpingsOf, jobId, programmeFrom } from '#cli/queue/job.ts';
import { programmeDigest } from '#cli/batch/programme.ts';
import { programmeOf } from '#cli/simulate/programme-of.ts';
import { noRedis, startRedis } from '../../support/redis.ts';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const launcher = resolve(packageFile.bin.offtake);
const env = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  NO_COLOR: '1',
};

/** A process of the command line, and the code that it ends with. */
function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<unknown> } {
  const child = spawn(launcher, args, { env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: new Promise((done) => child.on('exit', (code, signal) => done(code ?? signal))) };
}

const linesOf = (path: string): readonly string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .filter((line) => line !== '')
    : [];

// Eight processes in a row, each of which may have to wait long for its turn on a busy machine: only what hangs takes so long. Should the
// worker have played everything before this process could kill it, there is a second try.
describe('a tournament played through a queue', { timeout: 600_000, retry: 1 }, () => {
  const total = 480;
  const perPairing = `${total / 4}`;
  const args = [
    'tournament',
    '--scenarios',
    'first-table',
    '--strategies',
    'boulware,logroller',
    '-n',
    perPairing,
  ];

  test('comes to the same as one played here, though a worker is killed and the tournament interrupted', async ({
    skip,
  }) => {
    if (noRedis !== undefined) skip(noRedis);
    const address = await startRedis();
    const folder = join(scratchFolder(), 'queued');
    const games = join(folder, 'games.jsonl');
    const queue = new Queue(queueName, { connection: connectionTo(address) });
    onTestFinished(() => queue.close());
    const worker = () => start(['worker', '--queue', address, '--workers', '2', '--patience', '1']);

    // One worker dies in the middle of its games, and the tournament is interrupted.
    const first = start([...args, '--queue', address, '--out', folder]);
    const killed = worker();
    await expect.poll(() => linesOf(games).length, { timeout: 300_000, interval: 5 }).toBeGreaterThan(0);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    expect(await queue.getActiveCount()).toBeGreaterThan(0);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(1);
    const kept = linesOf(games).length;
    expect(kept).toBeLessThan(total);

    // Another worker and the same command bring it to its end.
    const helper = worker();
    await expect.poll(() => queue.getWorkersCount(), { timeout: 300_000, interval: 50 }).toBe(1);
    const ran = await runCli([...args, '--queue', address, '--out', folder, '--json']);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    helper.child.kill('SIGTERM');
    expect(await helper.ended).toBe(0);

    // Asked again it has nothing to wait for.
    const again = await runCli([...args, '--queue', address, '--out', folder, '--json']);
    expect(again).toMatchObject({ code: 0, output: ran.output });

    const here = join(scratchFolder(), 'here');
    expect(await runCli([...args, '--out', here, '--json'])).toMatchObject({ code: 0, output: ran.output });
    expect(linesOf(games).map((line) => JSON.parse(line).game)).toEqual(
      Array.from({ length: total }, (_, game) => game),
    );
    for (const name of ['games.jsonl', 'chairs.csv', 'summary.json', 'picture.svg'])
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(readFileSync(join(here, name), 'utf8'));
    expect(await queue.getJobCounts('waiting', 'active', 'failed')).toEqual({
      waiting: 0,
      active: 0,
      failed: 0,
    });
  });

  test.each([
    [[...args, '--queue', 'localhost'], 'QUEUE_ADDRESS'],
    [[...args, '--queue', 'http://localhost:6379'], 'QUEUE_ADDRESS'],
    [[...args, '--queue', 'redis://127.0.0.1:1'], 'QUEUE_UNREACHABLE'],
    [['worker'], 'QUEUE_MISSING'],
    [['worker', '--queue', 'redis://127.0.0.1:1'], 'QUEUE_UNREACHABLE'],
    [['worker', '--queue', 'redis://127.0.0.1:1', '--patience', '0'], 'NOT_SECONDS'],
    [['worker', '--queue', 'redis://127.0.0.1:1', '--workers', 'all'], 'NOT_WORKERS'],
  ])('%j is refused with %s', async (wrong, code) => {
    const out = wrong[0] === 'tournament' ? ['--out', join(scratchFolder(), 'out')] : [];
    const ran = await runCli([...wrong, ...out]);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(new RegExp(`^(Waiting[^\\n]*\\n)?${code}: `));
    expect(ran.errors).not.toContain('{{');
  });
});

describe('what is handed over through the queue', () => {
  const { scenario } = shippedCase('first-table');
  const simulation = { scenario, seed: 's', difficulty: 0, strategies: ['linear', 'linear'] };

  test.each([1, 15, 400, 401, 9999])('holds each of %i games in one helping', (games) => {
    const programme = programmeOf({ ...simulation, games });
    const helpings = helpingsOf(programme);
    expect(helpings.flatMap(gamesOf)).toEqual(Array.from({ length: gamesIn(programme) }, (_, game) => game));
    expect(new Set(helpings.map(jobId)).size).toBe(helpings.length);
    expect(Math.max(...helpings.map(({ count }) => count))).toBeLessThanOrEqual(16);
  });

  test('is believed only if it is what its digest says', () => {
    const programme = programmeOf({ ...simulation, games: 3 });
    const digest = programmeDigest(programme);
    const text = JSON.stringify(programme);
    expect(programmeFrom(text, digest)).toEqual(JSON.parse(text));
    expect(programmeFrom(text.replace('"seed":"s"', '"seed":"t"'), digest)).toBeUndefined();
    const cheated = JSON.stringify({
      ...programme,
      scenarios: [{ ...scenario, rules: { ...scenario.rules, rounds: 99 } }],
    });
    expect(programmeFrom(cheated, digest)).toBeUndefined();
  });

  test('shows an address without its secrets', () => {
    expect(shownAddress('redis://me:secret@laboratory:6379/2')).toBe('redis://laboratory:6379/2');
  });
});
