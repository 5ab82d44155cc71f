import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#server/index.ts';
import { createWords } from '#words/index.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offtake-site-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Offtake</title>');
  await writeFile(join(folder, 'assets/index-Ab3_x-9Z.js'), 'export {};');
  await writeFile(join(folder, 'assets/index-Ab3_x-9Z.js.br'), 'twin of brotli');
  await writeFile(join(folder, 'assets/index-Ab3_x-9Z.js.gz'), 'twin of gzip');
  await writeFile(join(folder, '.secret'), 'not for the web');
  const started = await startServer({ folder, host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.error.code);
  server = started.value;
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('the server', () => {
  test('sends the first page, and has it asked for again next time', async () => {
    const answer = await ask('/');
    expect(answer).toMatchObject({ status: 200, text: '<!doctype html><title>Offtake</title>' });
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  });

  test('lets a file with a hash in its name be kept for ever', async () => {
    const answer = await ask('/assets/index-Ab3_x-9Z.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toMatch(/javascript/);
  });

  test.each([
    ['br, gzip', 'br', 'twin of brotli'],
    ['gzip', 'gzip', 'twin of gzip'],
  ])('sends the compressed twin to a browser that accepts %s', async (accepted, encoding, text) => {
    const answer = await ask('/assets/index-Ab3_x-9Z.js', { headers: { 'Accept-Encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.text).toBe(text);
  });

  test.each(['/', '/assets/index-Ab3_x-9Z.js', '/nowhere'])('forbids other origins at %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("img-src 'self' data: blob:");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test.each(['/nowhere', '/.secret', '/../package.json', '/%2e%2e/package.json', '/%', '/assets'])(
    'finds nothing at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: '' });
    },
  );

  test.each(['bytes=5-2', 'bytes=-', 'bytes=--9', 'bytes=0-3', 'bytes=99999-', 'nonsense'])(
    'sends the whole file, whatever range is asked for: %s',
    async (range) => {
      const answer = await ask('/', { headers: { Range: range } });
      expect(answer).toMatchObject({ status: 200, text: '<!doctype html><title>Offtake</title>' });
    },
  );

  test('outlives a file that a newer build has taken away', async () => {
    const path = join(folder, 'assets/old-Ab3_x-9Z.js');
    await writeFile(path, 'export {};');
    const started = await startServer({ folder, host: '127.0.0.1', port: 0 });
    if (!started.ok) throw new Error(started.error.code);
    const { address, stop } = started.value;
    await rm(path);
    await expect(fetch(`${address}/assets/old-Ab3_x-9Z.js`)).rejects.toThrow('fetch failed');
    expect((await fetch(address)).status).toBe(200);
    await stop();
  });

  test('outlives whoever asks for an address that is none', async () => {
    const { words } = createWords('en');
    const started = await startServer({ folder, host: '127.0.0.1', port: 0, wordsFor: () => words });
    if (!started.ok) throw new Error(started.error.code);
    const other = started.value;
    const statuses: (number | undefined)[] = [];
    for (const path of ['//', '//[', '/\\[', 'http://[/', '///', '*', '/class/%'])
      statuses.push((await ask(path, {}, other)).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 404, 404]);
    expect((await fetch(other.address)).status).toBe(200);
    await other.stop();
  });

  test('only gives, and takes nothing', async () => {
    const answer = await ask('/', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });
});

describe('a server that cannot start says why', () => {
  test('when the game is not built', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await startServer({ folder: nowhere, host: '127.0.0.1', port: 0 })).toEqual({
      ok: false,
      error: { code: 'NOT_BUILT', folder: nowhere },
    });
  });

  test('when another program has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refused = await startServer({ folder, host: '127.0.0.1', port });
    other.close();
    expect(refused).toEqual({ ok: false, error: { code: 'PORT_TAKEN', port } });
  });

  test('when the address belongs to another machine', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
    expect(await startServer({ folder, host: '192.0.2.1', port: 0 })).toEqual({
      ok: false,
      error: { code: 'HOST_UNKNOWN', host: '192.0.2.1' },
    });
  });
});

/** One request, made by hand: fetch() would tidy the path before sending it. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  { address }: Pick<RunningServer, 'address'> = server,
) {
  const { hostname, port } = new URL(address);
  return new Promise<{ status?: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, path, ...options }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}
