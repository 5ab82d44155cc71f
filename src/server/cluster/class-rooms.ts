/**
 * How do several servers share out their classes? Each class is a Colyseus room: in one process, made under Colyseus' lock, listed in Redis, with a seat for
 * each line. Who may write to a class is said by the store alone, so that no mistake here costs more than a moment.
 */
import { err, ok, type Result } from '#kernel/result.ts';
import type { Guessable } from '../classroom/guess-guard.ts';
import type { Seat } from '../classroom/hall.ts';
import { lookEvery } from './patience.ts';
import { parseRedisAddress } from './redis-address.ts';
import { hearFrom, sayTo } from './server-words.ts';

export type ServersProblem =
  | { readonly code: 'REDIS_ADDRESS' }
  | { readonly code: 'REDIS_AWAY'; readonly path: string; readonly reason: string };

export interface ClassRoomsOptions {
  /** `redis://host:6379` */
  readonly redis: string;
  /** Where other servers reach this one. */
  readonly address: string;
  /** What the servers of one store have in common: others on the same Redis are not theirs. */
  readonly store: string;
  readonly report: (fault: unknown) => void;
}

/** Who takes a class up, when its room is made. */
export interface Taker {
  /** By which epoch it was claimed; undefined when it is not to be had. */
  takeUp(): Promise<number | undefined>;
  /** Its room is no more. */
  putDown(epoch: number): void;
}

export interface ClassRooms {
  /** This start of this server, unlike any other. */
  readonly own: string;
  addressOf(server: string): string | undefined;
  isGone(server: string): Promise<boolean>;
  /** Nobody answers there. */
  suspect(server: string): void;
  /** Makes the room of a class here, unless another server is quicker: the server that has it then. Undefined when it was not to be had. */
  makeRoom(classId: string, taker: Taker): Promise<string | undefined>;
  /** Ends a room here. Its lines are let go, or hung up on. */
  closeRoom(classId: string, epoch: number, how: 'let-go' | 'hang-up'): void;
  /** A seat in a room of another server; undefined when it is not to be had now, `gone` when that server is no more. */
  reserve(
    classId: string,
    epoch: number,
    server: string,
  ): Promise<{ readonly seat: string } | 'gone' | undefined>;
  /** A seat was reserved for this line, which is on its way. */
  expect(lineId: string, seat: string): void;
  /** Gives a line the seat that was reserved for it, or another; undefined when there is no such room here. */
  sit(classId: string, lineId: string | undefined, hangUp: () => void): Promise<Seat | undefined>;
  /** Somebody has typed a wrong one here: everybody counts it. */
  tellWrong(what: Guessable): void;
  onWrong(what: Guessable, listener: () => void): void;
  onGone(listener: (server: string) => void): void;
  onAwake(listener: () => Promise<void>): void;
  /** Ends its rooms and says goodbye, so that others need not wait. */
  leave(): Promise<void>;
}

/** Milliseconds in which a server must answer that it is well, when it is asked for the first or second time. */
const wellWithin = 600;
/** Milliseconds that leaving may take: whoever ends a server does not wait for a Redis. */
const leaveWithin = 1500;

/** Colyseus keeps its matchmaker in its module. */
let isOpen = false;

export async function openClassRooms(
  options: ClassRoomsOptions,
): Promise<Result<ClassRooms, ServersProblem>> {
  if (isOpen) throw new Error('There can be one server of several in a process');
  const redisAddress = parseRedisAddress(options.redis);
  if (redisAddress === undefined) return err({ code: 'REDIS_ADDRESS' });
  // Read when the modules are loaded. A server that was taken for dead by mistake is to see it as soon as the others look again.
  process.env['COLYSEUS_PRESENCE_SHORT_TIMEOUT'] ??= String(wellWithin);
  process.env['COLYSEUS_SWEPT_CHECK_INTERVAL'] ??= String(lookEvery * 4);
  const [
    { matchMaker, connectClientToRoom, createAuthContext, initializeRoomCache, CloseCode, ServerError },
    { setLogger },
    { Presence, Driver },
    { classRoomOf, roomIdOf, seatKeptFor },
    { lineSeat },
    { watchOthers },
  ] = await Promise.all([
    import('@colyseus/core'),
    import('@colyseus/core/Logger'),
    import('./redis.ts'),
    import('./class-room.ts'),
    import('./line-seat.ts'),
    import('./others.ts'),
  ]);
  const { address, store, report } = options;
  const silent = () => undefined;
  // That Redis is away is seen here, and told; faults are the server's own log's.
  setLogger({ debug: silent, info: silent, trace: silent, warn: silent, error: report });

  let isReached = false;
  const connecting = { address: redisAddress, keyPrefix: `offtake:${store}:`, isOpen: () => isReached };
  const presence = new Presence(connecting);
  const driver = new Driver(connecting);
  const reason = await presence.reached();
  if (reason !== undefined) {
    presence.shutdown();
    await driver.shutdown();
    return err({ code: 'REDIS_AWAY', path: redisAddress.shown, reason });
  }
  isReached = true;
  isOpen = true;

  const roomName = `class-${store}`;
  const takers = new Map<string, Taker>();
  /** The rooms of this server, by class. */
  const epochs = new Map<string, { readonly epoch: number; readonly taker: Taker }>();
  const making = new Map<string, Promise<unknown>>();
  const Room = classRoomOf({
    async takeUp(classId) {
      const taker = takers.get(classId);
      const epoch = await taker?.takeUp();
      if (taker !== undefined && epoch !== undefined) epochs.set(classId, { epoch, taker });
      return epoch;
    },
    putDown(classId, epoch) {
      const there = epochs.get(classId);
      if (there?.epoch !== epoch) return;
      epochs.delete(classId);
      there.taker.putDown(epoch);
    },
  });
  // A class is made where it is asked for.
  await matchMaker.setup(presence, driver, address, () => Promise.resolve(matchMaker.processId));
  matchMaker.defineRoomType(roomName, Room).filterBy(['classId']);
  await matchMaker.accept();
  const own = matchMaker.processId;

  const gone: ((server: string) => void)[] = [];
  const awake: (() => Promise<void>)[] = [];
  const wrong: Readonly<Record<Guessable, (() => void)[]>> = { code: [], secret: [] };
  const where = 'servers';
  const say = sayTo(presence, store);
  const others = watchOthers({
    own,
    address,
    redis: {
      get isThere() {
        return presence.isThere;
      },
      get breaks() {
        return presence.breaks;
      },
      addresses: () => presence.entries(where),
      sayWhere: (server, at) => presence.hset(where, server, at),
      isListening: async (server) => (await presence.channels(`p:${server}`)).length > 0,
    },
    isWell: matchMaker.healthCheckProcessId,
    wellWithin,
    async sweep(server) {
      await Promise.all([
        driver.cleanup(server),
        matchMaker.stats.excludeProcess(server),
        presence.hdel(where, server),
      ]);
      // Told to all who are left, so that they share what it had.
      await say('gone', server);
    },
    onGone: (server) => gone.forEach((listener) => listener(server)),
    onAwake() {
      // What is still this server's is listed again: Redis may have lost it, or others have taken it out.
      Promise.all(awake.map((listener) => listener()))
        .then(matchMaker.restoreMissingRoomCaches)
        .catch(report);
    },
  });

  await hearFrom(presence, {
    store,
    own,
    hearing: {
      here: () => void others.look(),
      gone: (server) => void others.farewell(server),
      wrong: (what) => wrong[what].forEach((listener) => listener()),
    },
  });
  // Everybody knows where everybody is before there is anything to be passed on.
  await others.look();
  await say('here', own);

  const expected = new Map<string, string>();
  const localRoom = (classId: string) => {
    const there = epochs.get(classId);
    return there && matchMaker.getLocalRoomById(roomIdOf(classId, there.epoch));
  };

  async function makeRoom(classId: string, taker: Taker): Promise<string | undefined> {
    takers.set(classId, taker);
    const made = matchMaker.joinOrCreate(roomName, { classId });
    making.set(classId, made);
    try {
      return (await made).processId;
    } catch (fault) {
      // Why a class was not taken up is told by whoever tried.
      if (!(fault instanceof ServerError)) report(fault);
      return undefined;
    } finally {
      takers.delete(classId);
      making.delete(classId);
    }
  }

  return ok({
    own,
    addressOf: others.addressOf,
    isGone: others.isGone,
    suspect: others.suspect,
    makeRoom,
    closeRoom(classId, epoch, how) {
      const close = () => {
        const room = matchMaker.getLocalRoomById(roomIdOf(classId, epoch));
        room?.disconnect(how === 'let-go' ? CloseCode.CONSENTED : CloseCode.MAY_TRY_RECONNECT).catch(report);
      };
      // A room that is being made cannot be ended.
      const made = making.get(classId);
      if (made === undefined) close();
      else made.then(close, silent);
    },
    async reserve(classId, epoch, server) {
      const isOver = others.gone(server);
      const reserved = matchMaker
        .joinById(roomIdOf(classId, epoch))
        .then(({ sessionId }) => ({ seat: sessionId }), silent);
      try {
        return await Promise.race([reserved, isOver.wait.then(() => 'gone' as const)]);
      } finally {
        isOver.callOff();
      }
    },
    expect(lineId, seat) {
      expected.set(lineId, seat);
      setTimeout(() => expected.delete(lineId), seatKeptFor * 1000).unref();
    },
    async sit(classId, lineId = '', hangUp) {
      const room = localRoom(classId);
      if (room === undefined) return undefined;
      const { roomId } = room;
      const kept = expected.get(lineId);
      expected.delete(lineId);
      try {
        const { sessionId } =
          kept !== undefined && room.hasReservedSeat(kept)
            ? { sessionId: kept }
            : await matchMaker.reserveSeatFor(
                initializeRoomCache({ name: roomName, roomId, processId: own }),
                {},
              );
        const seat = lineSeat(sessionId, hangUp);
        await connectClientToRoom(room, seat.client, createAuthContext({ headers: {} }), {});
        seat.acknowledge();
        return seat;
      } catch {
        // The room has ended meanwhile.
        return undefined;
      }
    },
    tellWrong: (what) => void say(`wrong-${what}`, own),
    onWrong: (what, listener) => void wrong[what].push(listener),
    onGone: (listener) => void gone.push(listener),
    onAwake: (listener) => void awake.push(listener),
    async leave() {
      others.stop();
      const leaving = matchMaker.gracefullyShutdown().then(async () => {
        await presence.hdel(where, own);
        await say('gone', own);
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, leaveWithin)));
      await Promise.race([leaving.catch(report), late]);
      clearTimeout(timer);
      presence.shutdown();
      await driver.shutdown();
    },
  });
}
