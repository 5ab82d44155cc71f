/** A server with classes in a process of its own, there to be killed and frozen: how it is started, and what it does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { ClassOptions } from '#server/index.ts';

/** Starts Node with a script that calls {@link serve}; comes back when it listens. */
export async function startVictim(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

/** Scripted people are quicker than people. */
const limits = {
  connections: 20_000,
  asksPerSecond: 1000,
  burst: 1000,
  messageBytes: 64 * 1024,
  waiting: 1000,
  waitingBytes: 4 * 1024 * 1024,
};

/** Serves classes on a port until it is told to go, is killed, or whoever started it is gone. Proxies that ask whether it is well are answered. */
export async function serve(
  port: number,
  options: Omit<ClassOptions, 'botPace' | 'limits' | 'report'>,
  whenReady?: () => void,
): Promise<void> {
  // Loaded here, so that a script can say first how it is to be loaded.
  const { openClasses } = await import('#server/index.ts');
  const opened = await openClasses({
    ...options,
    botPace: 50,
    limits,
    report: (fault) => console.error(fault),
  });
  if (!opened.ok) {
    console.error(opened.error);
    process.exit(1);
  }
  const server = createServer((_request, response) => response.writeHead(200).end());
  opened.value.attach(server);
  server.listen(port, '127.0.0.1', () => process.stdout.write('ready\n', whenReady));
  process.stdin.on('end', () => process.exit(0)).resume();
  process.once('SIGTERM', () => {
    // Nobody ends the process: it ends when nothing is left to do.
    process.stdin.removeAllListeners('end').destroy();
    void opened.value.close().then(() => {
      server.close();
      server.closeAllConnections();
    });
  });
}
