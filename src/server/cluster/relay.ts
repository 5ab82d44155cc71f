/**
 * What if a device comes to a server that does not have its class? It is passed on, as it is, to the one that does: WebSockets and long
 * polling alike, so that a proxy in front needs to know nothing of classes and need not send anybody to the same server twice.
 */
import { Agent, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';

export interface RelayOptions {
  /** Where lines are answered: `/class/live`. */
  readonly path: string;
  /** This server's name: the ids of its lines begin with it. */
  readonly own: string;
  /** The server that has, or should have, a class; undefined when that is this one, or there is no such class. */
  readonly serverOf: (classId: string) => Promise<string | undefined>;
  /** Where a server is; undefined when it is not there. */
  readonly addressOf: (server: string) => string | undefined;
  /** Will it soon be known whether it lives? */
  readonly isQuiet: (server: string) => boolean;
  /** Nobody answers there. */
  readonly suspect: (server: string) => void;
  /** How many may be passed on at once. */
  readonly most: number;
}

export interface Relay {
  /** Ends everything that is passed on to these: devices find another way. */
  cut(servers: readonly string[]): void;
  /** Ends all of it. */
  close(): void;
}

const lookAgainAfter = 50;
/** Says that a request was passed on once: it is not passed on again. */
const mark = 'x-offtake-relayed';
/** Between the server's name and the rest of a line's id. */
const lineIdSeparator = '.';
export const lineIdOf = (server: string, rest: string) => `${server}${lineIdSeparator}${rest}`;

/** Puts itself before whoever answers requests on this server now. */
export function relayBefore(server: HttpServer, options: RelayOptions): Relay {
  const { path, own, serverOf, addressOf, isQuiet, suspect, most } = options;
  const proxy = createProxyServer({});
  const agent = new Agent({ keepAlive: true });
  const passed = new Map<string, Set<Socket>>();
  let count = 0;

  /** The server that this request is for; undefined when it is this one. */
  async function targetOf({ url = '/', headers }: IncomingMessage): Promise<string | undefined> {
    if (!url.startsWith(`${path}/`) || headers[mark] !== undefined) return undefined;
    const asked = new URL(url, 'http://class').searchParams;
    const line = asked.get('sid');
    if (line !== null) {
      const name = line.split(lineIdSeparator)[0];
      return name === own ? undefined : name;
    }
    const classId = asked.get('class');
    if (classId === null) return undefined;
    for (;;) {
      const target = await serverOf(classId);
      if (target === undefined || !isQuiet(target)) return target;
      // Whoever calls now had better wait here than at a server that may be dead.
      await new Promise((wait) => setTimeout(wait, lookAgainAfter));
    }
  }

  function passing(target: string, socket: Socket): () => void {
    const all = passed.get(target) ?? new Set();
    passed.set(target, all.add(socket));
    count++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      count--;
      all.delete(socket);
      if (all.size === 0 && passed.get(target) === all) passed.delete(target);
    };
  }

  const failed = (target: string, error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT)$/.test(code)) suspect(target);
  };

  const answering = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const here = () => answering.forEach((listener) => listener.call(server, request, response));
    if (request.url?.startsWith(`${path}/`) !== true) return here();
    void targetOf(request).then((target) => {
      const address = target === undefined ? undefined : addressOf(target);
      if (target === undefined || address === undefined) return here();
      if (count >= most) return void response.writeHead(503).end();
      response.once('close', passing(target, request.socket));
      proxy.web(request, response, { target: address, agent, headers: { [mark]: own } }).catch((error) => {
        failed(target, error);
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      });
    });
  });

  type Upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => void;
  const upgrading = server.listeners('upgrade') as Upgrade[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const here = () => upgrading.forEach((listener) => listener.call(server, request, socket, head));
    // Nobody else listens while it is found out where this belongs.
    const hangUp = () => socket.destroy();
    socket.once('error', hangUp);
    void targetOf(request).then((target) => {
      socket.off('error', hangUp);
      const address = target === undefined ? undefined : addressOf(target);
      if (target === undefined || address === undefined) return here();
      if (count >= most) return void socket.destroy();
      socket.once('close', passing(target, socket));
      // Once the other server has hung up, nothing that still comes from here reaches anybody.
      socket.once('finish', () => socket.destroy());
      proxy.ws(request, socket, { target: address, headers: { [mark]: own } }, head).catch((error) => {
        failed(target, error);
        socket.destroy();
      });
    });
  });

  const cut = (servers: readonly string[]) => {
    for (const target of servers) for (const socket of passed.get(target) ?? []) socket.destroy();
  };
  return {
    cut,
    close() {
      cut([...passed.keys()]);
      agent.destroy();
    },
  };
}
