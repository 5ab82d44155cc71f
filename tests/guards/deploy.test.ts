import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { connectToClass } from '#client/index.ts';
import { good, lineOptions, settingsFor } from '../support/class-server.ts';
import { root } from './support/sandbox.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The Dockerfile, an instruction a line, by stage; the last stage is the image. */
const stages = read('deploy/Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split(/^(?=FROM )/m)
  .map((stage) => stage.trim().split(/\n+/))
  .filter(([first]) => first?.startsWith('FROM ') === true);
const image = stages.at(-1) ?? [];
/** What follows a word in the instructions of a stage. */
const following = (stage: readonly string[], word: string) =>
  stage.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
const list = (text: string | undefined) =>
  JSON.parse(text?.replace(/^.*?\[/, '[') ?? '[]') as readonly string[];

const command = list(following(image, 'CMD')[0]);
const health = list(following(image, 'HEALTHCHECK')[0]);
const variables = Object.fromEntries(
  following(image, 'ENV').flatMap((line) =>
    line.split(' ').map((pair) => pair.split('=') as [string, string]),
  ),
);
const copies = stages.flatMap((stage) =>
  following(stage, 'COPY').map((line) => {
    const words = line.split(' ');
    const from =
      words[0]?.startsWith('--from=') === true ? words.shift()?.slice('--from='.length) : undefined;
    return { isInImage: stage === image, from, sources: words.slice(0, -1) };
  }),
);

describe('the image', () => {
  test('is read', () => {
    expect(stages).toHaveLength(3);
    expect(command.at(-1)).toBe('src/server/main.ts');
    expect(variables).toMatchObject({ PORT: '4173', NODE_ENV: 'production' });
    expect(following(image, 'USER')).toEqual(['node']);
  });

  test('copies what the repository holds, and nothing that is kept from it', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const kept = read('deploy/Dockerfile.dockerignore').trim().split('\n');
    const lies = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
    const sources = copies.flatMap(({ from, sources: paths }) => (from === undefined ? paths : []));
    expect(sources).toContain('src');
    const wrong = sources
      .filter((path) => path !== '.')
      .filter((path) => !tracked.some((file) => lies(file, path)) || kept.some((place) => lies(path, place)));
    expect(wrong).toEqual([]);
  });

  describe('with no more than it holds', () => {
    let folder = '';
    let server: ChildProcess | undefined;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'offtake-image-'));
      for (const { isInImage, from, sources } of copies)
        for (const source of isInImage && from === undefined ? sources : [])
          cpSync(join(root, source), join(folder, source), { recursive: true });
      // What Vite would build is another stage's: any page will do.
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist/index.html'), '<title>Offtake</title>');
      for (const path of installed()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        symlinkSync(join(root, path), join(folder, path));
      }
    });

    afterAll(() => {
      server?.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    });

    test('starts, is well, serves its page and a class, and ends when it is asked to', async () => {
      expect(existsSync(join(folder, 'node_modules/better-sqlite3/package.json'))).toBe(true);
      expect(existsSync(join(folder, 'node_modules/vite'))).toBe(false);
      const secret = 'image-test-secret';
      const own = { ...variables, HOST: '127.0.0.1', PORT: '0', OFFTAKE_DATA: join(folder, 'data') };
      const env = {
        ...own,
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
        OFFTAKE_SECRET: 'image-test-secret',
      };
      // A package finds the others beside the link to it, so that it finds those alone.
      const asInstalled = ['--preserve-symlinks', ...command.slice(1)];
      server = spawn(process.execPath, asInstalled, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const ended = once(server, 'exit');
      const address = await addressOf(server);

      const { port } = new URL(address);
      const check = spawnSync(process.execPath, health.slice(1), { env: { PORT: port }, encoding: 'utf8' });
      expect(check.status, check.stderr).toBe(0);
      expect(await (await fetch(address)).text()).toContain('Offtake');
      expect(await (await fetch(`${address}/class/api/health`)).json()).toEqual({ classes: true });

      const desk = await connectToClass(lineOptions(address));
      const { token } = good(await desk.ask('facilitate', { secret }));
      good(await desk.enter(token));
      good(await desk.ask('create-class', { settings: settingsFor({ scenario: 'first-table' }) }));
      desk.close();

      server.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    });
  });
});

/** The packages that the image installs, by their path in the lock file, without those that lie inside another. */
function installed(): readonly string[] {
  const [install = ''] = stages
    .flatMap((stage) => following(stage, 'RUN'))
    .filter((run) => run.includes('--omit='));
  const isOut = (kind: string) => install.includes(`--omit=${kind}`);
  type Locked = { readonly dev?: true; readonly optional?: true; readonly devOptional?: true };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages).flatMap(([path, { dev, optional, devOptional }]) => {
    const isLeftOut =
      (dev === true && isOut('dev')) ||
      (optional === true && isOut('optional')) ||
      (devOptional === true && isOut('dev') && isOut('optional'));
    return path.lastIndexOf('node_modules/') === 0 && !isLeftOut ? [path] : [];
  });
}

/** Where a server says that it is, or a failed test that repeats what it said instead. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      });
    server.once('close', () => reject(new Error(`It ended: ${said}`)));
  });
}

describe('whatever runs a server', () => {
  test('starts it alike', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const how = command.slice(1).join(' ');
    expect(how).toContain('--import ./src/server/compiled.js src/server/main.ts');
    expect(scripts['start']).toBe(`node ${how} --build`);
    const unit = read('deploy/offtake.service').split('\n');
    expect(unit).toContain(`ExecStart=/srv/offtake/node_modules/.bin/node ${how}`);
  });

  test('sets only variables that a server reads', () => {
    const known = new Set(read('src/server/options.ts').match(/OFFTAKE_[A-Z_]+/g));
    const paths = ['Dockerfile', 'compose.yaml', 'offtake.service'].map((name) => `deploy/${name}`);
    const named = [...paths, 'docs/deploy.md'].flatMap((path) => read(path).match(/OFFTAKE_[A-Z_]+/g) ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('agrees with the others about who is where', () => {
    type Service = { readonly build?: { readonly context: string; readonly dockerfile: string } };
    const { services } = parse(read('deploy/compose.yaml'), { merge: true }) as {
      readonly services: Readonly<Record<string, Service>>;
    };
    const servers = Object.entries(services).filter(([, { build }]) => build !== undefined);
    for (const [, { build }] of servers)
      expect(existsSync(join(root, 'deploy', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
    const addresses = servers.map(([name]) => `${name}:${variables['PORT']}`);
    expect(addresses).toHaveLength(2);
    expect(read('deploy/Caddyfile')).toContain(`reverse_proxy ${addresses.join(' ')} {`);
  });
});
