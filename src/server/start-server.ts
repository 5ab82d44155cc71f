import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Words } from '#words/index.ts';
import { lanAddresses } from './host/addresses.ts';
import type { OpenClasses } from './open-classes.ts';
import { before, classSite } from './pages/class-site.ts';
import { siteIn } from './site.ts';

/** Where to listen, and what to serve. */
export interface ServerOptions {
  /** The built site: the folder that `vite build` wrote. */
  readonly folder: string;
  /** A name or number of this machine; `127.0.0.1` keeps the game to it. */
  readonly host: string;
  /** 0 to 65,535; 0 takes any free port. */
  readonly port: number;
  /** Classes on the same port; left out, the server offers solo play alone. */
  readonly classes?: OpenClasses | undefined;
  /** Words for the pages that the server writes itself. */
  readonly wordsFor?: (acceptLanguage: string | undefined) => Words;
}

/** A server that listens. */
export interface RunningServer {
  /** What to open in a browser, such as `http://127.0.0.1:4173`. */
  readonly address: string;
  /** What others on the network open; undefined when only this machine can, or there is no network. */
  readonly lanAddress: string | undefined;
  /** Stops listening, and ends the connections that are open. */
  readonly stop: () => Promise<void>;
}

export type ServerProblem =
  | { readonly code: 'NOT_BUILT'; readonly folder: string }
  | { readonly code: 'PORT_TAKEN'; readonly port: number }
  | { readonly code: 'PORT_NOT_ALLOWED'; readonly port: number }
  | { readonly code: 'HOST_UNKNOWN'; readonly host: string }
  | { readonly code: 'CANNOT_LISTEN'; readonly reason: string };

/** Starts to serve the game. Refuses, with a code, when there is nothing to serve or nowhere to listen. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer, ServerProblem>> {
  const { folder, host, port } = options;
  if (!existsSync(join(folder, 'index.html'))) return err({ code: 'NOT_BUILT', folder });
  let shown = '';
  const site = siteIn(folder);
  const { classes, wordsFor } = options;
  const handler =
    wordsFor === undefined ? site : before(classSite({ classes, address: () => shown, wordsFor }), site);
  const server = createServer(handler);
  classes?.attach(server);
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(err(problemOf(error, options))));
    server.listen(port, host, () => {
      const bound = server.address();
      const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      const isEverywhere = host === '0.0.0.0' || host === '::';
      const name = host.includes(':') ? `[${host}]` : host;
      const address = `http://${isEverywhere ? '127.0.0.1' : name}:${actualPort}`;
      const lanAddress = lanAddressOf(host, actualPort);
      shown = lanAddress ?? address;
      resolve(ok({ address, lanAddress, stop }));
    });
  });

  async function stop(): Promise<void> {
    await classes?.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

function lanAddressOf(host: string, port: number): string | undefined {
  if (host.startsWith('127.') || host === 'localhost' || host === '::1') return undefined;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const [likely] = isEverywhere ? lanAddresses(networkInterfaces()) : [{ address: host }];
  return likely && `http://${likely.address.includes(':') ? `[${likely.address}]` : likely.address}:${port}`;
}

function problemOf(error: NodeJS.ErrnoException, { host, port }: ServerOptions): ServerProblem {
  switch (error.code) {
    case 'EADDRINUSE':
      return { code: 'PORT_TAKEN', port };
    case 'EACCES':
      return { code: 'PORT_NOT_ALLOWED', port };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: 'HOST_UNKNOWN', host };
    default:
      return { code: 'CANNOT_LISTEN', reason: error.code ?? error.message };
  }
}
