/** A server with classes, in this process, with devices that talk to it over the network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { connectToClass, type ClassLine } from '#client/index.ts';
import { openClasses, type ClassOptions, type OpenClasses } from '#server/index.ts';
import type { Reply, AskType, ClassPolicy, ClassSettings } from '#wire/index.ts';

export const scenarios = resolve(import.meta.dirname, '../../scenarios');

export interface ClassServer {
  readonly address: string;
  readonly folder: string;
  readonly classes: OpenClasses;
  readonly faults: unknown[];
  /** A device on the line, nobody's yet. */
  device(): Promise<ClassLine>;
  facilitator(classId?: string): Promise<ClassLine>;
  /** Ends the server. The store stays, for another one. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function startClassServer(
  options: Partial<ClassOptions> & { readonly folder?: string; readonly port?: number } = {},
): Promise<ClassServer> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'offtake-class-')));
  const faults: unknown[] = [];
  const opened = await openClasses({
    storePath: join(folder, 'classes.sqlite'),
    scenarios,
    botPace: 1,
    report: (fault) => faults.push(fault),
    ...options,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const classes = opened.value;
  const server = createServer((_request, response) => response.writeHead(404).end());
  classes.attach(server);
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: ClassLine[] = [];

  const device = async () => {
    const line = await connectToClass(lineOptions(address));
    lines.push(line);
    return line;
  };
  const stop = async () => {
    for (const line of lines) line.close();
    await classes.close();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  };
  return {
    address,
    folder,
    classes,
    faults,
    device,
    async facilitator(classId) {
      const line = await device();
      const { token } = good(await line.ask('facilitate', { secret: classes.secret }));
      good(await line.enter(token, classId));
      return line;
    },
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const lineOptions = (address: string) => ({
  address,
  now: () => Date.now(),
  freshId: randomUUID,
  later(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** A clock that stands: no wrong code is forgiven, however slowly a machine tries them. */
export function standingClock(): () => number {
  const at = Date.now();
  return () => at;
}

/** What an answer carries, or a failed test that names its code. */
export function good<Given extends Reply<AskType> | { readonly ok: false; readonly code: string }>(
  answer: Given,
): Extract<Given, { readonly ok: true }> {
  if (!answer.ok) throw new Error(`${answer.code}: ${JSON.stringify(answer)}`);
  return answer as Extract<Given, { readonly ok: true }>;
}

export const openPolicy: ClassPolicy = {
  facilitatorsRead: 'everything',
  startTogether: false,
  agreeInside: false,
  botStrategy: 'conceder',
  cards: 'before',
  quietMinutes: 5,
  coverAfterSeconds: 0,
  namesInDebrief: false,
};

export const settingsFor = (change: Partial<ClassSettings> = {}): ClassSettings => ({
  title: 'Monday seminar',
  scenario: 'first-table',
  difficulty: 0,
  seed: 'monday',
  shape: 'weeks',
  policy: openPolicy,
  ...change,
});

/** Waits until something is so, or fails. */
export async function until<Value>(
  look: () => Value | undefined | false,
  milliseconds = 30_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error('It never came to be');
    await new Promise((wait) => setTimeout(wait, 5));
  }
}
