/**
 * Which other servers live, and where are they? Each says in Redis where it is. Colyseus' presence knows which of them listen, so that a killed one is
 * missed at once, and its health check which of them answer, so that a frozen one is missed in a second or two.
 */
import { createPatience, lookEvery } from './patience.ts';

export interface OthersOptions {
  readonly own: string;
  /** Where other servers reach this one. */
  readonly address: string;
  readonly redis: {
    readonly isThere: boolean;
    /** How often it has gone: it may have come back between two looks. */
    readonly breaks: number;
    /** Where each server says that it is; refused where there is no answer. */
    addresses(): Promise<Readonly<Record<string, string>>>;
    sayWhere(server: string, address: string): Promise<unknown>;
    /** Does it listen? Refused where there is no answer. */
    isListening(server: string): Promise<boolean>;
  };
  /** Does it answer? */
  readonly isWell: (server: string) => Promise<boolean>;
  /** Milliseconds that it has for it. */
  readonly wellWithin: number;
  /** Takes everything out of Redis that a server has left there. */
  readonly sweep: (server: string) => Promise<unknown>;
  /** Servers that are no longer there. */
  readonly onGone: (server: string) => void;
  /** This server was stopped, or cut off, for so long that others may have taken its classes. */
  readonly onAwake: () => void;
}

export interface Others {
  /** Looks at once: somebody has come. */
  look(): Promise<void>;
  addressOf(server: string): string | undefined;
  isGone(server: string): Promise<boolean>;
  /** Comes back when this server is gone, and not before. */
  gone(server: string): { readonly wait: Promise<void>; readonly callOff: () => void };
  /** It has said that it goes. */
  farewell(server: string): Promise<void>;
  /** Nobody answers at its address. */
  suspect(server: string): void;
  stop(): void;
}

/** Milliseconds by which an answer of a timer may be late before it says more of this server than of the other. */
const slack = 500;

/** Whoever can write to Redis can write anything there. */
const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export function watchOthers(options: OthersOptions): Others {
  const { own, address, redis, isWell, wellWithin, sweep, onGone, onAwake } = options;
  const patience = createPatience(performance.now());
  const addresses = new Map<string, string>();
  const dead = new Set<string>();
  const burying = new Map<string, Promise<void>>();
  const checking = new Set<string>();
  const mourning = new Map<string, Set<() => void>>();
  let isListed = false;

  let { breaks } = redis;
  const mayJudge = () => redis.isThere && redis.breaks === breaks && patience.mayJudge(performance.now());

  function bury(server: string): Promise<void> {
    const under = burying.get(server);
    if (under !== undefined || dead.has(server)) return under ?? Promise.resolve();
    // Nobody takes anything of it before it is swept: a room that is no more is not to be found.
    const swept = sweep(server).then(() => {
      burying.delete(server);
      dead.add(server);
      addresses.delete(server);
      for (const tell of mourning.get(server) ?? []) tell();
      onGone(server);
    });
    burying.set(server, swept);
    return swept;
  }

  /** Undefined when it did not answer, but this server was late itself. */
  async function answers(server: string): Promise<boolean | undefined> {
    const askedAt = performance.now();
    if (await isWell(server)) return true;
    return performance.now() - askedAt < wellWithin + slack ? false : undefined;
  }

  async function check(server: string): Promise<void> {
    if (checking.has(server)) return;
    checking.add(server);
    try {
      // Asked twice: on a busy machine an answer may lie unread until it counts as late, here or there, but seldom two.
      const isMissed =
        !(await redis.isListening(server)) ||
        ((await answers(server)) === false && (await answers(server)) === false);
      if (isMissed && mayJudge()) await bury(server);
    } catch {
      // Redis has gone while it was asked: nothing is known.
    } finally {
      checking.delete(server);
    }
  }

  async function look(): Promise<void> {
    if (redis.breaks !== breaks) patience.look(performance.now(), false);
    breaks = redis.breaks;
    const { wasAway } = patience.look(performance.now(), redis.isThere);
    if (!redis.isThere) return;
    const listed = await redis.addresses();
    const isMissed = listed[own] === undefined;
    if (isMissed) await redis.sayWhere(own, address);
    // Redis has lost everything, or others have taken this server for dead.
    if (wasAway || (isMissed && isListed)) onAwake();
    isListed = true;
    for (const [server, where] of Object.entries(listed)) {
      if (server === own || !isAddress(where)) continue;
      addresses.set(server, where);
      if (!burying.has(server)) dead.delete(server);
      if (mayJudge()) void check(server);
    }
  }

  const quietly = () => look().catch(() => undefined);
  const looking = setInterval(() => void quietly(), lookEvery);

  return {
    look: quietly,
    addressOf: (server) => addresses.get(server),
    async isGone(server) {
      if (dead.has(server)) return true;
      try {
        if (!mayJudge() || (await redis.isListening(server)) || !mayJudge()) return false;
      } catch {
        return false;
      }
      await bury(server);
      return true;
    },
    gone(server) {
      if (dead.has(server)) return { wait: Promise.resolve(), callOff: () => undefined };
      const all = mourning.get(server) ?? new Set();
      mourning.set(server, all);
      let tell = () => undefined as void;
      const wait = new Promise<void>((resolve) => {
        tell = resolve;
        all.add(tell);
      });
      const callOff = () => {
        all.delete(tell);
        if (all.size === 0) mourning.delete(server);
      };
      return { wait, callOff };
    },
    farewell: bury,
    suspect(server) {
      // A port that nobody listens at says enough while Redis cannot be asked.
      if (redis.isThere) void check(server);
      else void bury(server);
    },
    stop: () => clearInterval(looking),
  };
}
