/**
 * How long do people wait while a whole school plays? A process of its own, with all the devices: `node load.ts <what> <address> <tables> <seconds> <milliseconds>`,
 * where `what` is `moves` of all kinds, `talk` alone, or `echo`.
 * Every device makes a move each so many milliseconds, whether or not the last was answered: the wait counts from when it was due.
 * Says `steady` when the measured time begins, and then what it saw, as a line of JSON.
 */
import { moveOf, talkOf } from './moves.ts';
import { openThinLine, received, type ThinLine } from './thin-line.ts';

export interface Seen {
  readonly moves: number;
  readonly refused: number;
  /** Milliseconds from the moment a move was due to its acknowledgement. */
  readonly waits: readonly number[];
  /** Milliseconds for the last class of people to join, all at once. */
  readonly joined: number;
  /** Tables that do not have their four people. */
  readonly split: number;
  /** Processor time of this process in the measured time, as a share of one core. */
  readonly core: number;
  /** What the server has sent to all devices in the measured time. */
  readonly messages: number;
  readonly bytes: number;
}

interface Device {
  readonly line: ThinLine;
  readonly move: (count: number) => unknown;
}

const perClass = 150;
const [what = '', address = '', ...numbers] = process.argv.slice(2);
const [tables = 0, seconds = 0, everyMilliseconds = 2000] = numbers.map(Number);

/** Moves that are due are made in one go, every so many milliseconds: thousands of timers would be load of their own. */
const pace = 2;

async function steady(devices: readonly Device[]) {
  const rounds = Math.ceil((seconds * 1000) / everyMilliseconds);
  const total = rounds * devices.length;
  const waits: number[] = [];
  let refused = 0;
  let answered = 0;
  let next = 0;
  const start = performance.now() + 100;
  const cpu = process.cpuUsage();
  const before = { ...received };
  process.stdout.write('steady\n');
  await new Promise<void>((finish) => {
    const dueAt = (index: number) => start + (index / devices.length) * everyMilliseconds;
    const go = () => {
      for (; next < total && dueAt(next) <= performance.now(); next++) {
        const due = dueAt(next);
        const round = Math.floor(next / devices.length);
        const device = devices[next % devices.length];
        device?.line.askThinly(device.move(round), (isYes) => {
          if (!isYes) refused++;
          // The first round warms up.
          if (round > 0) waits.push(performance.now() - due);
          answered++;
          if (answered === total) finish();
        });
      }
      if (next < total) setTimeout(go, pace);
      // Whoever has no answer by now gets none.
      else setTimeout(finish, 20_000).unref();
    };
    go();
  });
  const { user, system } = process.cpuUsage(cpu);
  const core = (user + system) / 1000 / (performance.now() - start);
  const messages = received.messages - before.messages;
  const bytes = received.bytes - before.bytes;
  return { moves: total, refused: refused + total - answered, waits, core, messages, bytes };
}

/** So many at a time: a class that opens its case all in one instant would need memory that it never needs again. */
const atATime = 40;

async function inGroups<Item>(items: readonly Item[], task: (item: Item, index: number) => Promise<void>) {
  for (let from = 0; from < items.length; from += atATime)
    await Promise.all(items.slice(from, from + atATime).map((item, index) => task(item, from + index)));
}

interface Seated {
  readonly line: ThinLine;
  readonly by: string;
  readonly name: string;
}

async function getReady({ line, by, name }: Seated, what: 'read' | 'planned') {
  const { ok } = await line.ask({ type: 'move', id: `${what}-${name}-bench`, move: { type: 'ready', by } });
  if (!ok) throw new Error(`${name} could not be ready`);
}

/** Classes of so many tables of four, each joined all at once, at their talks; a facilitator looks on in each. */
async function gather() {
  const devices: Device[] = [];
  let joined = 0;
  let split = 0;
  for (let from = 0; from < tables; from += perClass) {
    const count = Math.min(perClass, tables - from);
    const desk = await openThinLine(address);
    const { token } = await desk.ask({ type: 'facilitate', secret: 'crash-test-secret' });
    await desk.ask({ type: 'enter', token });
    const settings = {
      title: 'Bench',
      scenario: 'lobito-corridor',
      difficulty: 0,
      seed: 'bench',
      shape: 'weeks',
      policy: { facilitatorsRead: 'plenary', startTogether: false },
    };
    const made = await desk.ask({ type: 'create-class', id: `create-${from}-bench`, settings });
    const { code } = made['class'] as { readonly code: string };
    await desk.ask({ type: 'enter', token, class: code });
    const began = performance.now();
    const lines = await Promise.all(
      Array.from({ length: count * 4 }, async (_, who): Promise<ThinLine> => {
        const line = await openThinLine(address);
        const id = `join-${from}-${who}-bench`;
        const seat = await line.ask({ type: 'join', id, code, name: `Person ${who}`, language: 'en' });
        await line.ask({ type: 'enter', token: seat['token'] });
        return line;
      }),
    );
    joined = performance.now() - began;
    await desk.ask({ type: 'build-tables', id: `build-${from}-bench` });
    await desk.ask({ type: 'begin', id: `begin-${from}-bench` });
    const places = new Map<number, number>();
    const seated: Seated[] = [];
    await inGroups(lines, async (line, who) => {
      const { own } = (await line.ask({ type: 'sync' })) as unknown as {
        readonly own: { readonly place: { readonly table: number; readonly seat: string } };
      };
      // People at a table do not all do the same at the same moment.
      const ahead = places.get(own.place.table) ?? 0;
      places.set(own.place.table, ahead + 1);
      const by = own.place.seat;
      const name = `${from}-${who}`;
      seated.push({ line, by, name });
      await getReady({ line, by, name }, 'read');
      devices.push({
        line,
        move: (count) => ({
          type: 'move',
          id: `${String(count).padStart(8, '0')}-${name}`,
          move: what === 'talk' ? talkOf(by, count) : moveOf(by, count + ahead),
        }),
      });
    });
    // Nobody plans before everybody at the table has read.
    await inGroups(seated, (person) => getReady(person, 'planned'));
    split += [...places.values()].filter((people) => people !== 4).length;
  }
  return { devices, joined, split };
}

/** The same number of devices in rooms of four, whose server sends everybody what one of them says. */
async function enterRooms(): Promise<readonly Device[]> {
  const view = 'x'.repeat(300);
  return Promise.all(
    Array.from({ length: tables * 4 }, async (_, who) => ({
      line: await openThinLine(address, { room: String(Math.floor(who / 4)) }),
      move: () => ({ view }),
    })),
  );
}

const { devices, joined, split } =
  what === 'echo' ? { devices: await enterRooms(), joined: 0, split: 0 } : await gather();
const seen: Seen = { ...(await steady(devices)), joined, split };
process.stdout.write(`${JSON.stringify(seen)}\n`, () => process.exit());
