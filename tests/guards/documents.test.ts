import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/sandbox.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** Every line of the `sh` blocks of a page, joined commands apart. */
function commandsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .flatMap((line) => line.split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the commands of the README', () => {
  const commands = commandsOf('README.md');

  test('begin with the two that matter', () => {
    expect(commands.slice(0, 4)).toEqual(['npm ci', 'npm start', 'npm ci', 'npm test']);
  });

  // `npm ci`, `npm start` and `npm test` are what CI runs around this test.
  const others = [...new Set(commands)].filter((command) => !/^npm (ci|start|test)$/.test(command));

  test.each(others)('%s works', (command) => {
    // Whoever plays gets no answer to the first question, and leaves.
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: root,
      shell: true,
      input: '',
      encoding: 'utf8',
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(stdout.length).toBeGreaterThan(100);
  });
});

describe('every page', () => {
  test('was found', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md']));
  });

  test.each(pages)('%s links to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test.each(pages)('%s names npm scripts that are there', (page) => {
    const named = [...read(page).matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test.each(pages)('%s names source files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|tests|build|docs|assets|\.ci)\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
