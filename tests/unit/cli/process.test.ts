import { spawn, spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };

const launcher = resolve(packageFile.bin.offtake);
const env = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  NO_COLOR: '1',
};
const offtake = (args: readonly string[], input = '') =>
  spawnSync(launcher, args, { input, encoding: 'utf8', env });

// A process of its own takes its time to start, more so beside other tests.
describe('the launcher named in package.json', { timeout: 60_000 }, () => {
  test('runs a command and ends with its code', () => {
    const ran = offtake(['simulate', 'first-table', '-n', '1', '--json']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ games: 1 });
    expect(offtake(['nonsense']).status).toBe(2);
  });

  test('plays from a pipe, and leaves politely when that ends', () => {
    const ran = offtake(['play', 'first-table', '--party', 'kesanda', '--seed', '1'], 'go\n2\n');
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toContain('Round 1 of 6 begins.');
    expect(ran.stdout).toMatch(/You leave the table\.\n$/);
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
});
