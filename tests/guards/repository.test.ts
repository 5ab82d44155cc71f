import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/sandbox.ts';

/** Every file that belongs to the repository: what git tracks, or would track. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true);

const texts = files.filter((path) => !/\.(png|jpe?g|webp|woff2?|ico)$/.test(path));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Tests that make up a machine of their own. */
const madeUp = new Set(['tests/guards/chromium.test.ts']);

describe('the repository', () => {
  test('is seen whole', () => {
    expect(files).toContain('package.json');
    expect(files.length).toBeGreaterThan(100);
  });

  test.each([
    [
      'the folders of one machine',
      /(?<![\w.-])\/(work|root|home|Users|tmp)\/\w/,
      ['', 'home', 'ada'].join('/'),
    ],
    [
      'a package registry',
      /registry\.(npmjs|yarnpkg)|\/npm-(proxy|mirror|registry)/,
      ['registry', 'npmjs'].join('.'),
    ],
    ['a secret', /-----BEGIN [A-Z ]*PRIVATE KEY|\b(ghp|gho|npm)_\w{30,}/, `npm${'_'.repeat(40)}`],
    ['a merge left undone', /^(<{7}|>{7}) /m, `${'<'.repeat(7)} main`],
  ])('mentions nowhere %s', (_what, pattern, sample) => {
    expect(sample).toMatch(pattern);
    const found = texts
      .filter((path) => !madeUp.has(path))
      .flatMap(
        (path) =>
          read(path)
            .match(pattern)
            ?.map((text) => `${path}: ${text}`) ?? [],
      );
    expect(found).toEqual([]);
  });

  test('names files in kebab-case, and none after nothing in particular', () => {
    const inCode = files.filter((path) => /^(src|tests|build|\.ci)\//.test(path));
    const shapeless = /(^|\/)(utils?|helpers?|common|misc)(\/|\.(?!json)|$)/i;
    expect(inCode.filter((path) => shapeless.test(path))).toEqual([]);
    const named = inCode.filter((path) => /\.(tsx?|mjs|css|json)$/.test(path));
    expect(named.filter((path) => !/^[a-z0-9_./-]+$/.test(path))).toEqual([]);
  });

  test('keeps the top level as the architecture fixes it', () => {
    const tops = new Set(files.map((path) => path.split('/')[0] ?? ''));
    const folders = ['src', 'scenarios', 'assets', 'tests', 'docs', 'deploy', 'build', '.ci'];
    const documents = ['README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md', 'STYLE.md'];
    const product = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html'];
    const tools = [
      ...[
        'vitest.config.ts',
        'playwright.config.ts',
        'oxlint.config.ts',
        '.dependency-cruiser.mjs',
        'knip.json',
      ],
      ...['.prettierrc.json', '.prettierignore', '.gitignore', '.npmrc'],
    ];
    const known = new Set([...folders, ...documents, ...product, ...tools]);
    expect([...tops].filter((top) => !known.has(top))).toEqual([]);
    expect([...documents, ...product].filter((name) => !tops.has(name))).toEqual([]);
  });

  test('keeps its commands executable, as npx needs them', () => {
    const { bin } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
    const commands = ['.ci/run', ...Object.values(bin)];
    const modes = execFileSync('git', ['ls-files', '--stage', ...commands], { cwd: root, encoding: 'utf8' });
    expect(modes.match(/^100755 /gm)).toHaveLength(commands.length);
  });

  test('locks every package to its digest, and to no server', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { integrity?: string; resolved?: string; link?: boolean }>>;
    };
    const locked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([path]) => path),
    ).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('lets npm compile nothing, so that nobody needs Python and a compiler', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { hasInstallScript?: boolean; gypfile?: boolean }>>;
    };
    const native = Object.keys(packages).filter((path) => existsSync(join(root, path, 'binding.gyp')));
    expect(native).toContain('node_modules/better-sqlite3');
    // `npm ci` compiles what has such a file and no install script of its own, unless the lock says `"gypfile": false`, as the package itself
    // does. `npm install` forgets that line: put it back.
    const compiled = native.filter((path) => {
      const { hasInstallScript, gypfile } = packages[path] ?? {};
      return hasInstallScript !== true && gypfile !== false;
    });
    expect(compiled).toEqual([]);
  });

  test('names every dependency by its exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
