/**
 * A class without a network, a disk or a clock of its own, whose devices are watched: after everything that a device is told, what it shows must be
 * what the server would show it if that were made anew.
 */
import { afterTell, afterWelcome, noClass, type ClassView } from '#client/connection/class-view.ts';
import { err, ok } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createClassroom } from '#server/classroom/classroom.ts';
import { createHall, type Caller } from '#server/classroom/hall.ts';
import type { ClassHost, Classroom } from '#server/classroom/room.ts';
import type { Shelf } from '#server/classroom/shelf.ts';
import { createTokens } from '#server/classroom/tokens.ts';
import type { Row } from '#server/store/store.ts';
import type { Ask, ClassSettings, Reply, Tell } from '#wire/index.ts';
import { handClock } from './hand-clock.ts';
import { differences, plain } from './made-anew.ts';

export type Asked = Readonly<Record<string, unknown>>;

export interface WatchedDevice {
  shown(): ClassView;
  ask(message: Asked): Promise<Reply<Ask['type']>>;
  hangUp(): void;
}

export interface ClassOnTheDesk {
  readonly code: string;
  readonly secret: string;
  /** What went wrong: what a device showed that was not so, faults of the server, rows that no store takes. */
  readonly faults: string[];
  room(): Classroom;
  /** @param before What the device showed when its line broke. */
  device(before?: ClassView): WatchedDevice;
  pass(milliseconds: number): Promise<void>;
  /** So many of the next writes find the disk full. */
  fillDisk(writes: number): void;
  /** The server is killed and started again: every line is gone. */
  restart(): void;
  /** Compares everything that participants show with what there is, once they have had the time to hear it. */
  compare(): Promise<void>;
}

/** Milliseconds in which everybody has heard what is new about the class. */
const heardWithin = 51;

export function classOnTheDesk(caseFile: CaseFile, settings: ClassSettings): ClassOnTheDesk {
  const [code, secret] = ['DESK', 'the secret'];
  const clock = handClock();
  const faults: string[] = [];
  const devices = new Map<WatchedDevice, () => readonly string[]>();
  const tokens = createTokens('key', secret);
  const store = keptRows(faults);
  const host: ClassHost = {
    caseFile,
    tokens,
    now: clock.now,
    later: clock.later,
    botPace: 700,
    report: (fault) => void faults.push(fault instanceof Error ? (fault.stack ?? '') : String(fault)),
    keepCase: () => Promise.resolve(ok('')),
    append: (_epoch, rows) => store.append(rows),
  };
  const began = JSON.stringify({ k: 'created', settings });
  store.rows.push({ stream: 0, seq: 1, commandId: undefined, at: clock.now(), payload: began });
  const open = () => createClassroom(code, host, { epoch: 1, rows: store.inOrder() });
  let room = open();
  const shelf = { open: () => Promise.resolve(ok(room)), isKnown: () => true } as unknown as Shelf;
  const hall = createHall({ shelf, tokens, now: clock.now, scenario: () => caseFile });

  function device(before: ClassView = noClass): WatchedDevice {
    let shown = before;
    const look = () => differences(room, caller.visitor, shown);
    const check = (part: string) =>
      void faults.push(...look().filter((difference) => difference.includes(`: ${part}`)));
    const hear = (tell: Tell) => {
      const change = afterTell(shown, plain(tell), clock.now());
      if (change === 'out-of-step') return void faults.push(`out of step: ${JSON.stringify(tell)}`);
      shown = { ...shown, ...change };
      if (tell.type === 'farewell') devices.delete(one);
      else if (tell.type === 'view') check(shown.own?.place?.kind === 'seat' ? 'view' : 'observed');
      else check(tell.type);
    };
    const caller: Caller = {
      line: { tell: hear, close: () => one.hangUp() },
      visitor: undefined,
      room: undefined,
      isGone: false,
    };
    const one: WatchedDevice = {
      shown: () => shown,
      async ask(message) {
        const answer = await hall.ask(caller, message as unknown as Ask);
        // As `socket-line.ts` has it: what is shown is not older than what was told.
        if (
          answer.ok &&
          (message['type'] === 'enter' || message['type'] === 'sync') &&
          caller.room !== undefined
        ) {
          const welcome = plain(caller.room.lines.welcome(caller.line));
          shown = { ...shown, ...afterWelcome(shown, welcome, clock.now()) };
          devices.set(one, caller.visitor?.role === 'participant' ? look : () => []);
        }
        return answer;
      },
      hangUp() {
        devices.delete(one);
        hall.left(caller);
      },
    };
    return one;
  }

  return {
    code,
    secret,
    faults,
    room: () => room,
    device,
    pass: clock.pass,
    fillDisk: store.fill,
    restart() {
      for (const one of devices.keys()) one.hangUp();
      room.stop();
      room = open();
    },
    async compare() {
      const found = () => [...devices.values()].flatMap((look) => look());
      // What is said to the whole class comes a moment later, in which something else may be said.
      for (let tries = 0; tries < 5 && found().length > 0; tries++) await clock.pass(heardWithin);
      faults.push(...found());
    },
  };
}

/** What a store keeps, and what it refuses: a row that does not follow, or a command that it has. */
function keptRows(faults: string[]) {
  const rows: Row[] = [];
  let refused = 0;
  const isKept = ({ stream, seq, commandId }: Row) =>
    rows.some((row) => row.stream === stream && row.seq === seq) ||
    (commandId !== undefined && rows.some((row) => row.commandId === commandId));
  return {
    rows,
    inOrder: () => rows.toSorted((a, b) => a.stream - b.stream || a.seq - b.seq),
    fill: (writes: number) => void (refused = writes),
    append(added: readonly Row[]): ReturnType<ClassHost['append']> {
      if (refused > 0) {
        refused--;
        return Promise.resolve(err({ code: 'STORE_FULL', path: '' }));
      }
      const twice = added.filter(isKept);
      faults.push(...twice.map(({ stream, seq, commandId }) => `a second ${stream}.${seq} or ${commandId}`));
      if (twice.length > 0)
        return Promise.resolve(err({ code: 'STORE_FAILED', path: '', reason: 'conflict' }));
      rows.push(...added);
      return Promise.resolve(ok(undefined));
    },
  };
}
