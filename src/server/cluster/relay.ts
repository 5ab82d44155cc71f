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
  /** The server that has a class, with a seat there for a new line; undefined when that is this one, or there is no such class. */
  readonly targetOf: (classId: string) => Promise<Target | undefined>;
  /** Where a server is; undefined when it is not there. */
  readonly addressOf: (server: string) => string | undefined;
  /** Nobody answers there. */
  readonly suspect: (server: string) => void;
  /** How many may be passed on at once. */
  readonly most: number;
  readonly report: (fault: unknown) => void;
}

export interface Target {
  readonly server: string;
  /** Undefined when none could be had in time: the server finds one itself. */
  readonly seat?: string | undefined;
}

export interface Relay {
  /** Ends everything that is passed on to these: devices find another way. */
  cut(servers: readonly string[]): void;
  /** Ends all of it. */
  close(): void;
}

/** Says that a request was passed on once: it is not passed on again. */
const mark = 'x-offtake-relayed';
/** The seat that a line has where it is passed on to. Nobody can guess one, and it lets nobody in: that is for tokens. */
const seatMark = 'x-offtake-seat';
/** Between the server's name and the rest of a line's id. */
const lineIdSeparator = '.';
export const lineIdOf = (server: string, rest: string) => `${server}${lineIdSeparator}${rest}`;

/** The seat that was reserved for a line, by the request that begins it. */
export function seatFor({ headers }: IncomingMessage): string | undefined {
  const seat = headers[seatMark];
  return headers[mark] === undefined || typeof seat !== 'string' || seat === '' ? undefined : seat;
}

/** Puts itself before whoever answers requests on this server now. */
export function relayBefore(server: HttpServer, options: RelayOptions): Relay {
  const { path, own, addressOf, suspect, most, report } = options;
  const proxy = createProxyServer({});
  proxy.on('proxyReqWs', (calling, _request, socket) => {
    // The library lets the far side be when the near one is gone, and would keep it for ever.
    let far: { destroy(): unknown } = calling;
    const hangUp = () => void far.destroy();
    socket.once('close', hangUp);
    calling.once('upgrade', (_response: unknown, upstream: Socket) => {
      far = upstream;
      if (socket.destroyed) hangUp();
    });
  });
  const agent = new Agent({ keepAlive: true });
  const passed = new Map<string, Set<Socket>>();
  let count = 0;

  /** The server that this request is for, where it is and what is said to it; undefined when it is this one. */
  async function targetOf({ url = '/', headers }: IncomingMessage) {
    if (!url.startsWith(`${path}/`) || headers[mark] !== undefined) return undefined;
    const asked = new URL(url, 'http://class').searchParams;
    const line = asked.get('sid');
    const classId = asked.get('class');
    if (line === null && classId === null) return undefined;
    const target: Target | undefined =
      line === null
        ? await options.targetOf(classId ?? '')
        : { server: line.split(lineIdSeparator)[0] ?? '' };
    const address = target === undefined || target.server === own ? undefined : addressOf(target.server);
    if (target === undefined || address === undefined) return undefined;
    return { ...target, address, said: { [mark]: own, [seatMark]: target.seat ?? '' } };
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
    const refuse = () => void (response.headersSent ? response.destroy() : response.writeHead(502).end());
    targetOf(request)
      .then((target) => {
        if (target === undefined) return here();
        // Whoever has hung up while it was found out is not counted among those who are passed on.
        if (response.destroyed || request.socket.destroyed) return undefined;
        const { server: name, address, said } = target;
        if (count >= most) return void response.writeHead(503).end();
        response.once('close', passing(name, request.socket));
        return proxy.web(request, response, { target: address, agent, headers: said }).catch((error) => {
          failed(name, error);
          refuse();
        });
      })
      .catch((fault: unknown) => {
        report(fault);
        refuse();
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
    targetOf(request)
      .then((target) => {
        socket.off('error', hangUp);
        if (target === undefined) return here();
        if (socket.destroyed) return undefined;
        const { server: name, address, said } = target;
        if (count >= most) return void socket.destroy();
        socket.once('close', passing(name, socket));
        // Once the other server has hung up, nothing that still comes from here reaches anybody.
        socket.once('finish', () => socket.destroy());
        return proxy.ws(request, socket, { target: address, headers: said }, head).catch((error) => {
          failed(name, error);
          socket.destroy();
        });
      })
      .catch((fault: unknown) => {
        report(fault);
        socket.destroy();
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
