/** A device's line to a class on a server: what it shows is kept in a store, and what is asked is asked until it is answered. */
import { io, type Socket } from 'socket.io-client';
import {
  openedFor,
  replay,
  type Brief,
  type Match,
  type Move,
  type Opened,
  type View,
} from '#engine/index.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Accepted } from '#session/index.ts';
import { pollingWithin, webSocketWithin, withoutNulls } from '#wire/index.ts';
import type { Reply, Ask, AskOf, AskType, DebriefAnswer, Refused, Tell, Welcome } from '#wire/index.ts';
import { createStore, type Store } from '../store.ts';
import {
  afterTell,
  afterWelcome,
  hasWholeCase,
  mayReadTheSame,
  noClass,
  type ClassView,
} from './class-view.ts';
import type { Later } from './local.ts';
import { createPatience } from './patience.ts';
import { signal } from './signal.ts';
import { createWayIn } from './way-in.ts';

export interface ClassLineOptions {
  /** The server, such as `http://192.168.1.5:4173`; left out, where the page came from. */
  readonly address?: string;
  readonly later: Later;
  /** Milliseconds since 1970, as this device has it. */
  readonly now: () => number;
  /** A text that nobody guesses, for the names of commands. */
  readonly freshId: () => string;
}

/** Nobody answers any more: the line was closed here. */
export interface LineClosed {
  readonly ok: false;
  readonly code: 'LINE_CLOSED';
}

/** An ask without its `id`: the line chooses it. */
export type Wish<Type extends AskType> = Type extends AskType ? Omit<AskOf<Type>, 'type' | 'id'> : never;

/** A negotiation at a table of the class, for screens that show one. Like {@link Connection}, but the clock is the server's. */
export interface TableLine {
  brief(): Brief;
  view(): View;
  send(move: Move): Promise<Result<Accepted & { readonly held: boolean }, Refused | LineClosed>>;
  opened(): Opened | undefined;
  closedMatch(): Match | undefined;
}

export interface ClassLine {
  readonly store: Store<ClassView>;
  /** Asks, and asks again with the same id until it is answered for good. */
  ask<Type extends AskType>(type: Type, wish: Wish<Type>): Promise<Reply<Type> | LineClosed>;
  /**
   * Makes the line that of whoever has this token, now and whenever it is restored.
   * @param language Of this device: that of somebody on the roster from the first arrival on.
   */
  enter(token: string, classId?: string, language?: string): Promise<Reply<'enter'> | LineClosed>;
  /** The own table, once there is a case and a view. */
  table(): (TableLine & { readonly caseFile: CaseFile }) | undefined;
  close(): void;
}

const answerWithin = 5000;
const firstPause = 200;
const longestPause = 4000;

/** Opens the line. It restores itself until it is closed. */
export function openLine(options: ClassLineOptions): ClassLine {
  const { later, now, freshId } = options;
  const store = createStore<ClassView>(noClass);
  const socket: Socket = io(options.address ?? '', {
    path: '/class/live',
    // A WebSocket that is refused is found out at once, and long polling goes on in the same call.
    tryAllTransports: true,
    upgrade: false,
    autoConnect: false,
    reconnectionDelay: 200,
    reconnectionDelayMax: 2000,
  });
  let isClosed = false;
  let identity: AskOf<'enter'> | undefined;
  /** Asked again while a new line is being made somebody's, so that nothing is asked in nobody's name. */
  let entered: Promise<unknown> = Promise.resolve();
  let release: () => void = () => undefined;
  /** Under way: it goes on over as many lines as it takes, so that no new line begins another. */
  let entering:
    { readonly as: AskOf<'enter'>; readonly answer: Promise<Reply<'enter'> | LineClosed> } | undefined;
  let callOffGreeting: () => void = () => undefined;
  /** Settles when the line breaks: nothing that was asked on it will be answered on it. */
  let broken = signal();
  /** Settles when there is a line. */
  let whole = signal();
  const patience = createPatience(now);
  const wayIn = createWayIn(now);
  /** The view that stood when the line was made. */
  let stood: ClassView['view'] | ClassView['observed'];
  let debrief: { readonly answer: DebriefAnswer; readonly match: Match | undefined } | undefined;

  const pause = (milliseconds: number) => new Promise<void>((resolve) => void later(milliseconds, resolve));

  /** One try; undefined when no answer came. */
  async function once(ask: Ask): Promise<unknown> {
    // The library would keep it and send it first thing, before the line is anybody's.
    if (!socket.connected) return undefined;
    const askedAt = now();
    const callOff = listenSince(askedAt);
    const within = answerWithin + (patience.wait() ?? 0);
    const answer = socket.timeout(within).emitWithAck('ask', ask) as Promise<unknown>;
    const given = withoutNulls(await Promise.race([answer.catch(() => undefined), broken.settled]));
    callOff();
    // A class that is being taken over answers late to whoever enters: that says nothing of the network.
    if (given !== undefined && ask.type === 'enter') patience.heard();
    else if (given !== undefined) patience.answered(askedAt);
    return given;
  }

  /** Where there are other servers, one that owes something since then and says nothing at all is given up, unless that is called off. */
  function listenSince(since: number): () => void {
    const left = patience.left(since);
    if (left === undefined) return () => undefined;
    if (left > 0) {
      let callOff = later(left, () => void (callOff = listenSince(since)));
      return () => callOff();
    }
    patience.gaveUp();
    hangUp();
    return () => undefined;
  }

  /** The line breaks, and is made again: perhaps with another server. */
  function hangUp(): void {
    if (isClosed) return;
    socket.disconnect();
    chooseWay(1);
    socket.connect();
  }
  const wayOfCall = () => (socket.io.engine.transport.name === 'websocket' ? 'websocket' : 'polling');
  /** Before each call, the nth in a row. */
  function chooseWay(attempt: number): void {
    const ways = wayIn.next();
    socket.io.opts.transports = ways;
    socket.io.timeout(patience.call(attempt) ?? (ways[0] === 'websocket' ? webSocketWithin : pollingWithin));
  }
  /** Goes where a class is. */
  function callServerOf(classId: string): void {
    socket.io.opts.query = { class: classId };
    hangUp();
  }

  async function askUntilAnswered(ask: Ask): Promise<unknown> {
    let wait = firstPause;
    while (!isClosed) {
      if (!socket.connected) await Promise.race([whole.settled, pause(longestPause)]);
      if (ask.type !== 'enter') await entered;
      const answer = (await once(ask)) as Reply<AskType> | undefined;
      const isLost = answer?.ok === false && answer.code === 'NOT_ENTERED' && identity !== undefined;
      const isFinal = answer !== undefined && !isLost && (answer.ok || answer.again !== true);
      if (answer?.ok === false && answer.code === 'CLASS_ELSEWHERE') {
        if (typeof answer.detail === 'string') callServerOf(answer.detail);
        await pause(firstPause);
        continue;
      }
      const trouble = isFinal ? undefined : answer === undefined || answer.ok ? 'NO_ANSWER' : answer.code;
      if (store.get().trouble !== trouble) store.set({ trouble });
      if (isFinal) return answer;
      if (!socket.connected) continue;
      // What another line answers is another matter.
      await Promise.race([pause(wait), broken.settled]);
      wait = socket.connected ? Math.min(longestPause, wait * 2) : firstPause;
    }
    return { ok: false, code: 'LINE_CLOSED' } satisfies LineClosed;
  }

  async function enter(as: AskOf<'enter'>): Promise<Reply<'enter'> | LineClosed> {
    const answer = (await askUntilAnswered(as)) as Reply<'enter'> | LineClosed;
    if (entering?.as === as) entering = undefined;
    if (answer.ok) takeWelcome(answer);
    else if (answer.code === 'BAD_TOKEN' || answer.code === 'CLASS_UNKNOWN') identity = undefined;
    return answer;
  }

  function takeWelcome(welcome: Welcome): void {
    const before = store.get();
    // What was told on this line may have overtaken the welcome. What another line told may be of a match that has been put back since, from a backup.
    const isOfBefore = (before.view ?? before.observed) === stood;
    const told = isOfBefore ? { ...before, view: undefined, observed: undefined } : before;
    store.set(afterWelcome(told, welcome, now()));
    if (!hasWholeCase(before, store.get())) void fetchCase();
  }

  function enterAs(as: AskOf<'enter'>): Promise<Reply<'enter'> | LineClosed> {
    if (entering?.as !== as) entering = { as, answer: enter(as) };
    return entering.answer;
  }

  const line: ClassLine = {
    store,
    ask: async (type, wish) => {
      const ask = { type, ...wish, ...(namelessAsks.has(type) ? {} : { id: freshId() }) } as unknown as Ask;
      const answer = (await askUntilAnswered(ask)) as Reply<typeof type> | LineClosed;
      if (answer.ok && type === 'debrief') takeDebrief(answer as unknown as DebriefAnswer);
      return answer;
    },
    async enter(token, classId, language) {
      identity = { type: 'enter', token, class: classId, language };
      const answer = enterAs(identity);
      entered = answer;
      return answer;
    },
    table() {
      const { brief, caseFile, view } = store.get();
      if (brief === undefined || caseFile === undefined || view === undefined) return undefined;
      return {
        caseFile: debrief?.answer.caseFile ?? caseFile,
        brief: () => brief,
        view: () => store.get().view ?? view,
        async send(move) {
          // No revision: a move names what it answers to, and people at a live table speak at the same time.
          const answer = await line.ask('move', { move });
          return answer.ok ? ok({ revision: answer.revision, held: answer.held }) : err(answer);
        },
        closedMatch: () => debrief?.match,
        opened: () => {
          const whole = debrief?.answer.caseFile;
          return whole && debrief?.match && openedFor(whole.scenario, debrief.match);
        },
      };
    },
    close() {
      isClosed = true;
      socket.close();
      whole.settle();
      broken.settle();
      release();
      store.set({ status: 'closed' });
    },
  };

  /** With everything open, one's own table is replayed here, so that the debrief of solo play shows it. */
  function takeDebrief(answer: DebriefAnswer): void {
    const own = store.get().own?.place?.table;
    const record = answer.tables.find(({ table }) => table === own)?.record;
    const played = record && answer.caseFile && replay(answer.caseFile.scenario, record);
    debrief = { answer, match: played?.ok === true ? played.value : undefined };
    store.set({ debrief: answer });
  }

  let fetching = false;
  /** The case, whenever one is placed, and when an event has brought words with it: again when that happens while it is fetched. */
  async function fetchCase(): Promise<void> {
    const { own, view, observed } = store.get();
    if (fetching || own?.place === undefined || (view ?? observed) === undefined) return;
    fetching = true;
    let asked: ClassView;
    let answer: Reply<'case'> | LineClosed;
    do {
      asked = store.get();
      answer = await line.ask('case', {});
    } while (!mayReadTheSame(asked, store.get()));
    fetching = false;
    if (answer.ok) store.set({ caseFile: answer.caseFile, brief: answer.brief });
  }

  socket.io.on('reconnect_attempt', chooseWay);
  socket.io.on('error', ({ message }) => {
    const isRefused = message !== 'timeout' && socket.io.engine.readyState === 'opening';
    wayIn.failed(isRefused ? 'refused' : 'silent');
  });
  // A server may take a call and then say nothing more: the library would find out by the pings that do not come.
  socket.io.on('open', () => {
    const callOff = listenSince(now());
    // Nor does a proxy that lets a WebSocket through have to let anything through on it.
    const callOffCut = wayOfCall() === 'websocket' ? later(webSocketWithin, hangUp) : undefined;
    callOffGreeting = () => {
      callOff();
      callOffCut?.();
    };
  });
  socket.io.on('close', () => {
    callOffGreeting();
    wayIn.failed('silent');
  });
  socket.on('connect', () => {
    callOffGreeting();
    wayIn.came(wayOfCall());
    stood = store.get().view ?? store.get().observed;
    store.set({ status: 'online' });
    whole.settle();
    if (identity !== undefined) void enterAs(identity).then(() => release());
  });
  socket.on('disconnect', () => {
    broken.settle();
    broken = signal();
    // A call that is taken and dropped ends here too, and whoever waits for a line waits on.
    if (store.get().status === 'online') whole = signal();
    release();
    entered =
      identity === undefined ? Promise.resolve() : new Promise<void>((resolve) => (release = resolve));
    store.set({ status: isClosed ? 'closed' : 'offline' });
  });
  socket.on('tell', (message: unknown) => {
    const tell = withoutNulls(message) as Tell;
    patience.heard();
    if (tell.type === 'patience') {
      patience.set(tell.milliseconds);
      // Another server is there to answer: it need not be given time to come back.
      socket.io.reconnectionDelay(100);
      socket.io.reconnectionDelayMax(1000);
      return;
    }
    if (tell.type === 'farewell') identity = undefined;
    const before = store.get();
    const change = afterTell(before, tell, now());
    if (change === 'out-of-step') {
      void line.ask('sync', {}).then((answer) => {
        if (answer.ok) takeWelcome(answer);
      });
      return;
    }
    store.set(change);
    const isNews = tell.type === 'view' && tell.change.events.some(({ type }) => type === 'inject');
    if (isNews || store.get().caseFile === undefined) void fetchCase();
  });
  chooseWay(1);
  socket.connect();
  return line;
}

/** Asks that change nothing carry no id. */
const namelessAsks: ReadonlySet<AskType> = new Set<AskType>([
  'look',
  'facilitate',
  'enter',
  'case',
  'sync',
  'debrief',
  'list-classes',
  'roster',
  'watch',
  'projector-token',
  'facilitator-token',
]);
