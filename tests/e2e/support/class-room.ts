/** A server of its own for one test, which can be killed and started again, and what a class does in its browsers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { connectToClass, type ClassPolicy } from '#client/index.ts';
import { expect } from './browser.ts';
import { facilitatorSecret } from './facilitator-secret.ts';

export interface OwnServer {
  readonly address: string;
  /** Ends it as a power cut would, and starts another on the same port and file. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOwnServer(port: number): Promise<OwnServer> {
  const address = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'offtake-e2e-class-'));
  const start = async (): Promise<ChildProcess> => {
    const server = spawn(
      process.execPath,
      ['src/server/main.ts', '--port', `${port}`, '--host', '127.0.0.1', '--data', folder],
      { env: { ...process.env, OFFTAKE_SECRET: facilitatorSecret }, stdio: 'ignore' },
    );
    await expect
      .poll(
        () =>
          fetch(`${address}/class/api/health`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
    return server;
  };
  const end = async (server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  let running = await start();
  return {
    address,
    async crash() {
      await end(running, 'SIGKILL');
      running = await start();
    },
    async stop() {
      await end(running, 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Another device of the class, with storage of its own. */
export async function device(browser: Browser, width = 1280, height = 860): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** A device whose browser knows no WebSocket; it notes how it called the server. */
export async function deviceWithoutWebSocket(browser: Browser): Promise<{
  readonly page: Page;
  readonly calls: () => readonly string[];
}> {
  const page = await device(browser);
  const calls: string[] = [];
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebSocket'));
  page.on('websocket', () => calls.push('websocket'));
  page.on('request', (request) => {
    const way = new URL(request.url()).searchParams.get('transport');
    if (way !== null) calls.push(way);
  });
  return { page, calls: () => [...new Set(calls)] };
}

export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();

/** Presses what a phone keeps behind the button of the class. */
export async function pressInMenu(page: Page, name: string, menu = 'Class'): Promise<void> {
  await press(page, menu);
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Presses what asks first, and says yes. */
export async function confirm(page: Page, name: string): Promise<void> {
  await press(page, name);
  await page.locator('[role=dialog], [role=alertdialog]').getByRole('button', { name, exact: true }).click();
}

export async function joinClass(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/#class/${code}`);
  await page.getByLabel('Name').fill(name);
  await press(page, 'Join');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You are in, ${name}`);
}

/** Into the facilitator's room, with the secret of the tests. */
export async function facilitate(page: Page): Promise<void> {
  await page.goto('/#facilitate');
  await page.getByLabel('Facilitator’s secret').fill(facilitatorSecret);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Classes');
}

/** Changes the policy of a class over the wire, as another facilitator would: some of it has no field on the screen. */
export async function changePolicy(
  address: string,
  code: string,
  change: Partial<ClassPolicy>,
): Promise<void> {
  const line = await connectToClass({
    address,
    now: () => Date.now(),
    freshId: randomUUID,
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const facilitator = await line.ask('facilitate', { secret: facilitatorSecret });
  if (!facilitator.ok) throw new Error(facilitator.code);
  await line.enter(facilitator.token, code);
  const { class: facts } = line.store.get();
  if (facts === undefined) throw new Error('no class');
  const done = await line.ask('set-policy', { policy: { ...facts.policy, ...change } });
  line.close();
  if (!done.ok) throw new Error(done.code);
}
