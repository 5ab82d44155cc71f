/** Everything that classes need, put together: store, keys, hall. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { ok, type Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createGuessGuard, type GuessGuard, type Guessable } from './classroom/guess-guard.ts';
import { createHall, type Caller, type Hall } from './classroom/hall.ts';
import { placeAmong } from './classroom/placement.ts';
import { createShelf, type Shelf } from './classroom/shelf.ts';
import { createTokens, randomCode, type Tokens } from './classroom/tokens.ts';
import type { ClassRooms, ServersProblem } from './cluster/class-rooms.ts';
import { lineIdOf, relayBefore, seatFor, type Relay, type Target } from './cluster/relay.ts';
import { lineLimits, linePath, openLines, type LineLimits } from './line/socket-line.ts';
import { scenariosIn } from './scenarios.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { KeptClass, Store, StoreProblem } from './store/store.ts';

/** A PostgreSQL instead of the file, and perhaps other servers over it. */
export interface SharedStore {
  /** `postgres://user:password@host:5432/database` */
  readonly database: string;
  /** `redis://host:6379`, by which servers know each other; undefined where there is only one. */
  readonly redis: string | undefined;
  /** Where other servers reach this one: `http://10.0.0.4:4173` */
  readonly peer: string;
}

export interface ClassOptions {
  /** Where everything about classes is kept: one SQLite file, with its log beside it. */
  readonly storePath: string;
  /** Where it is kept instead. */
  readonly shared?: SharedStore | undefined;
  /** The folder of scenarios, or who else knows them by id. */
  readonly scenarios: string | ((id: string) => CaseFile | undefined);
  /** The facilitators' secret, where it is not the one that is kept. */
  readonly secret?: string | undefined;
  /** How long programs seem to think, in milliseconds. */
  readonly botPace?: number;
  readonly limits?: LineLimits;
  /** Days after the last thing that happened in it that a class is deleted; 0 keeps it until somebody deletes it. */
  readonly keepDays?: number;
  /** Milliseconds since 1970; the system's clock where nobody says otherwise. */
  readonly now?: () => number;
  readonly report: (fault: unknown) => void;
}

/** Classes, ready to take calls on a server. */
export interface OpenClasses {
  readonly secret: string;
  readonly shelf: Shelf;
  readonly hall: Hall;
  readonly tokens: Tokens;
  /** A fault of ours, for the server's log. */
  readonly report: (fault: unknown) => void;
  attach(server: Server): void;
  close(): Promise<void>;
}

/** Milliseconds that a device waits for an answer before it tries another server. */
const patience = 1000;
/** Milliseconds after which servers look again whether a class is nobody's. */
const lookAgainAfter = 60_000;

/** The longest that a timer of this runtime can wait: 2³¹ − 1 milliseconds. What is due later is looked at again then. */
const longestWait = 2_147_483_647;

export type ClassesProblem = StoreProblem | ServersProblem;

export async function openClasses(options: ClassOptions): Promise<Result<OpenClasses, ClassesProblem>> {
  const { shared, report } = options;
  /** Names this start of this server: one that was killed and started again is another. */
  let name = randomCode(8);
  const opened =
    shared === undefined ? await openSqliteStore(options.storePath) : await openShared(shared, () => name);
  if (!opened.ok) return opened;
  const store = opened.value;
  const joined = await serversOf(shared, store, report);
  if (!joined.ok) {
    await store.close();
    return joined;
  }
  const servers = joined.value;
  if (servers !== undefined) name = servers.own;
  const key = await store.keep('signing-key', randomBytes(32).toString('base64url'));
  const kept = await store.keep('facilitator-secret', randomCode(12).replaceAll(/(.{4})(?=.)/g, '$1-'));
  if (!key.ok || !kept.ok) {
    await servers?.leave();
    await store.close();
    return key.ok ? (kept as Exclude<typeof kept, { ok: true }>) : key;
  }
  const secret = options.secret ?? kept.value;
  const tokens = createTokens(key.value, secret);
  const { scenarios } = options;
  const scenario = typeof scenarios === 'string' ? scenariosIn(scenarios) : scenarios;
  const now = options.now ?? Date.now;
  const shelf = createShelf({
    store,
    tokens,
    scenario,
    now,
    later(milliseconds, run) {
      const timer = setTimeout(run, Math.min(milliseconds, longestWait));
      return () => clearTimeout(timer);
    },
    botPace: options.botPace ?? 1200,
    report,
    sharing: servers && {
      placeOf: (kept: KeptClass | undefined) => placeAmong(kept, name, servers.isGone),
      async makeRoom(classId, takeUp) {
        const putDown = (epoch: number) => shelf.putDown(classId, epoch);
        const server = await servers.makeRoom(classId, { takeUp, putDown });
        return server === name ? undefined : server;
      },
      closeRoom: servers.closeRoom,
    },
  });
  /** Counts what is guessed here and at the other servers. */
  const guardFor = (what: Guessable): GuessGuard => {
    const own = createGuessGuard(now);
    servers?.onWrong(what, own.wrong);
    return {
      ...own,
      wrong() {
        own.wrong();
        servers?.tellWrong(what);
      },
    };
  };
  const guards = { code: guardFor('code'), secret: guardFor('secret') };
  const sit =
    servers &&
    ((classId: string, { line, lineId }: Caller) => servers.sit(classId, lineId, () => line.close()));
  const hall = createHall({ shelf, tokens, now, scenario, guards, sit });
  let closeLines: (() => Promise<void>) | undefined;
  let relay: Relay | undefined;
  servers?.onGone((gone) => {
    relay?.cut([gone]);
    void shelf.wake();
  });
  servers?.onAwake(shelf.review);
  const looking = servers && setInterval(() => void shelf.wake(), lookAgainAfter);
  const retiring = setInterval(() => void retire(), 3_600_000);
  retiring.unref();
  void retire().then(() => shelf.wake());

  async function retire(): Promise<void> {
    const days = options.keepDays ?? 0;
    if (days <= 0) return;
    // A class by correspondence may last for longer than classes are kept: it counts from the last thing that happened in it.
    const silent = await store.silentSince(now() - days * 86_400_000);
    if (!silent.ok) return report(new Error(silent.error.code));
    for (const id of silent.value) {
      const deleted = await shelf.delete(id);
      // Another server's class is that server's to delete; whatever else went wrong is tried again within the hour.
      if (!deleted.ok && deleted.error.code !== 'CLASS_ELSEWHERE') report(new Error(deleted.error.code));
    }
  }

  /** Where a line is passed on to that comes here for a class. */
  async function targetOf(servers: ClassRooms, classId: string): Promise<Target | undefined> {
    for (;;) {
      // To be passed on, or not, tells whether there is such a class: codes tried here count like all others. Whoever has a token, and
      // comes while none may be tried, makes the class known by entering.
      const isKnown = shelf.isKnown(classId);
      if (!isKnown && !guards.code.mayTry()) return undefined;
      const asked = shelf.holderOf(classId);
      const found = await (isKnown ? asked : guards.code.pending(asked));
      if (found.ok && !shelf.isKnown(classId)) guards.code.wrong();
      // Trouble with the store is told on the line, where somebody waits for an answer.
      if (!found.ok || found.value === undefined) return undefined;
      const { server, epoch } = found.value;
      const reserved = await servers.reserve(classId, epoch, server);
      if (reserved !== 'gone') return { server, seat: reserved?.seat };
    }
  }

  return ok({
    secret,
    shelf,
    hall,
    tokens,
    report,
    attach(server) {
      const limits = options.limits ?? lineLimits;
      const among = servers && {
        freshLineId(request: IncomingMessage) {
          const id = lineIdOf(name, randomBytes(15).toString('base64url'));
          const seat = seatFor(request);
          if (seat !== undefined) servers.expect(id, seat);
          return id;
        },
        patience,
      };
      closeLines = openLines(server, hall, report, limits, among).close;
      if (servers === undefined) return;
      const { addressOf, suspect } = servers;
      const most = limits.connections;
      relay = relayBefore(server, {
        path: linePath,
        own: name,
        targetOf: (classId) => targetOf(servers, classId),
        addressOf,
        suspect,
        most,
        report,
      });
    },
    async close() {
      clearInterval(retiring);
      clearInterval(looking);
      shelf.stop();
      relay?.close();
      await closeLines?.();
      await servers?.leave();
      await store.close();
    },
  });
}

// Who keeps classes in a file needs none of what databases need: a restart is quicker without.

async function openShared({ database, redis }: SharedStore, holder: () => string) {
  const { openPostgresStore } = await import('./store/postgres-store.ts');
  return openPostgresStore({ address: database, holder, isAlone: redis === undefined });
}

/** The servers over one store; none where this is the only one. */
async function serversOf(
  shared: SharedStore | undefined,
  store: Store,
  report: (fault: unknown) => void,
): Promise<Result<ClassRooms | undefined, ClassesProblem>> {
  if (shared?.redis === undefined) return ok(undefined);
  const { openClassRooms } = await import('./cluster/class-rooms.ts');
  const kept = await store.keep('servers', randomCode(12));
  if (!kept.ok) return kept;
  return openClassRooms({ redis: shared.redis, address: shared.peer, store: kept.value, report });
}
