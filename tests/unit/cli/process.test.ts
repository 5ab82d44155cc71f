import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { scratchFolder } from '../../support/run-cli.ts';

const launcher = resolve(packageFile.bin.offtake);
const env = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  NO_COLOR: '1',
};

/** Runs one command line in a process of its own, without holding up this one. */
async function offtake(args: readonly string[], input = '', more: NodeJS.ProcessEnv = {}) {
  const child = spawn(launcher, args, { env: { ...env, ...more }, timeout: 300_000 });
  child.stdin.end(input);
  const [status, stdout, stderr] = await Promise.all([
    new Promise((done) => child.on('close', done)),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status, stdout, stderr };
}

// A process of its own takes its time to start, a minute where the machine is very busy: only what hangs takes so long.
describe('the launcher named in package.json', { timeout: 600_000 }, () => {
  test('runs a command and ends with its code', async () => {
    const ran = await offtake(['simulate', 'first-table', '-n', '1', '--json']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ games: 1 });
    expect(await offtake(['nonsense'])).toMatchObject({ status: 2 });
  });

  test('says its help without loading anything of a case', async () => {
    const tell = `import { registerHooks } from 'node:module';
      registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(tell)}`;
    const loadedBy = async (args: readonly string[]) => (await offtake(args, '', { NODE_OPTIONS })).stderr;
    const foreign =
      /\/src\/(engine|scenario|agents|analysis|outcome|session|wire|server)\/|\/(zod|yaml|bullmq)\//;
    expect(await loadedBy(['analyse', 'first-table'])).toMatch(foreign);
    const ofHelp = await loadedBy(['--help']);
    expect(ofHelp).toContain('/src/cli/program.ts');
    expect(ofHelp).not.toMatch(foreign);
  });

  test('plays from a pipe, and leaves politely when that ends', async () => {
    const ran = await offtake(['play', 'first-table', '--party', 'kesanda', '--seed', '1'], 'go\n2\n');
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toContain('Round 1 of 6 begins.');
    expect(ran.stdout).toMatch(/You leave the table\.\n$/);
  });

  // What hangs in the system's calls is ended from outside alone.
  test.runIf(existsSync('/proc/self'))('ends at once where the system makes no folder', async () => {
    const ran = await offtake(['simulate', 'first-table', '-n', '1', '--records', '/proc/offtake/records']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^CANNOT_WRITE: /);
  });

  test('does not mind a reader who stops reading', async () => {
    const child = spawn(launcher, ['play', 'first-table', '--party', 'kesanda', '--seed', '1'], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk) => (complaints += String(chunk)));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(`${'1\n'.repeat(3)}go\n2\n?\nt\n?\n`);
    await new Promise((done) => child.on('exit', done));
    expect(complaints).toBe('');
  });

  test('keeps what was played when it is interrupted, and goes on from there', async () => {
    const path = join(scratchFolder(), 'games.jsonl');
    const args = ['simulate', 'first-table', '-n', '400', '--results', path, '--workers', '2', '--json'];
    const child = spawn(launcher, args, { env, stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', done));
    const gamesOf = () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0);
    await expect.poll(gamesOf, { timeout: 300_000, interval: 5 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(gamesOf()).toBeLessThan(400);
    const kept = readFileSync(path, 'utf8').trim().split('\n');
    const whole = await offtake(args);
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(whole.stdout)).toMatchObject({ games: 400 });
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).game)).toEqual(
      Array.from({ length: 400 }, (_, game) => game),
    );
    expect(lines).toEqual(expect.arrayContaining(kept));
  });
});
