/**
 * How do servers know of each other? Each says over Redis, a few times a second, that it is there and where. Nothing is kept in Redis: it
 * may be lost with everything in it, and while it is away everybody goes on with what they knew.
 */
import { Redis } from 'ioredis';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Guessable } from '../classroom/guess-guard.ts';
import { parseRedisAddress } from './redis-address.ts';
import { beatEvery, createRollCall, lapseAfter } from './roll-call.ts';

export interface Own {
  /** This start of this server, unlike any other. */
  readonly name: string;
  /** Where other servers reach it. */
  readonly address: string;
}

export type ServersProblem =
  | { readonly code: 'REDIS_ADDRESS' }
  | { readonly code: 'REDIS_AWAY'; readonly path: string; readonly reason: string };

export interface Servers {
  readonly own: Own;
  /** Where the others are that live, by name. */
  living(): ReadonlyMap<string, string>;
  /** Nothing has been heard of it for a moment: soon it is known whether it lives. */
  isQuiet(server: string): boolean;
  /** Nobody answers there. */
  suspect(server: string): void;
  /** Somebody has typed a wrong one here: everybody counts it. */
  tellWrong(what: Guessable): void;
  /** Called with the names of servers that are no longer there. */
  onGone(listener: (servers: readonly string[]) => void): void;
  /** This server was stopped, or cut off, for so long that others may have taken its classes. */
  onAwake(listener: () => void): void;
  onWrong(what: Guessable, listener: () => void): void;
  /** Says goodbye, so that others need not wait. */
  leave(): Promise<void>;
}

const words = ['here', 'gone', 'wrong-code', 'wrong-secret'] as const;

interface Word {
  readonly say: (typeof words)[number];
  readonly server: string;
  readonly address: string;
}

export interface ServersOptions {
  /** `redis://host:6379` */
  readonly redis: string;
  readonly own: Own;
  /** What the servers of one store have in common: others on the same Redis are not theirs. */
  readonly store: string;
}

const connectWithin = 5000;

/** Joins the servers of a store. Comes back when it has had time to hear them all. */
export async function joinServers(options: ServersOptions): Promise<Result<Servers, ServersProblem>> {
  const { own, store } = options;
  const address = parseRedisAddress(options.redis);
  if (address === undefined) return err({ code: 'REDIS_ADDRESS' });
  const channel = `offtake:${store}`;
  const roll = createRollCall(own.name, performance.now());
  const gone: ((servers: readonly string[]) => void)[] = [];
  const awake: (() => void)[] = [];
  const wrong: Readonly<Record<Guessable, (() => void)[]>> = { code: [], secret: [] };
  let isOpen = false;

  const settings = {
    lazyConnect: true,
    connectTimeout: connectWithin,
    // A beat that cannot be sent now need not be sent later.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    // At first somebody waits for an answer; later it is tried for ever.
    retryStrategy: () => (isOpen ? beatEvery : undefined),
  };
  const speaking = new Redis(address.href, settings);
  const listening = new Redis(address.href, settings);
  // That it is away is seen by not hearing oneself; why it could not be reached, only here.
  let reason = '';
  for (const redis of [speaking, listening])
    redis.on('error', ({ message }: Error) => void (reason = message));
  try {
    await Promise.all([speaking.connect(), listening.connect()]);
    await listening.subscribe(channel);
    isOpen = true;
  } catch (error) {
    speaking.disconnect();
    listening.disconnect();
    if (reason === '') reason = error instanceof Error ? error.message : String(error);
    return err({ code: 'REDIS_AWAY', path: address.shown, reason });
  }

  const say = async (word: Word['say']) => {
    const text = JSON.stringify({ say: word, server: own.name, address: own.address } satisfies Word);
    await speaking.publish(channel, text).catch(() => undefined);
  };
  listening.on('message', (_channel: string, text: string) => {
    const word = wordOf(text);
    if (word === undefined) return;
    if (word.say === 'here') roll.heard(word.server, word.address, performance.now());
    if (word.say === 'here' || word.server === own.name) return;
    if (word.say === 'gone') {
      roll.gone(word.server);
      for (const listener of gone) listener([word.server]);
      return;
    }
    for (const listener of wrong[word.say === 'wrong-code' ? 'code' : 'secret']) listener();
  });
  const beat = () => {
    const { died, wasAway } = roll.look(performance.now());
    void say('here');
    if (wasAway) for (const listener of awake) listener();
    if (died.length > 0) for (const listener of gone) listener(died);
  };
  const beating = setInterval(beat, beatEvery);
  beat();
  // Whoever has not been heard by then is dead, and may be taken over from.
  await new Promise((heard) => setTimeout(heard, lapseAfter));

  return ok({
    own,
    living: roll.living,
    isQuiet: (server) => roll.isQuiet(server, performance.now()),
    suspect(server) {
      roll.suspect(server);
      for (const listener of gone) listener([server]);
    },
    tellWrong: (what) => void say(`wrong-${what}`),
    onGone: (listener) => void gone.push(listener),
    onAwake: (listener) => void awake.push(listener),
    onWrong: (what, listener) => void wrong[what].push(listener),
    async leave() {
      clearInterval(beating);
      await say('gone');
      isOpen = false;
      speaking.disconnect();
      listening.disconnect();
    },
  });
}

/** Others may speak on this Redis too: what is no word of ours is not heard. */
function wordOf(text: string): Word | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null) return undefined;
  const { say, server, address } = said as Partial<Record<keyof Word, unknown>>;
  const known = words.find((word) => word === say);
  if (known === undefined || typeof server !== 'string' || typeof address !== 'string') return undefined;
  return { say: known, server, address };
}
