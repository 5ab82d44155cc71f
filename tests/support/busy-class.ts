/** Everything that people do in a class, at random, at several tables at once: they play, come and go, and those who facilitate meddle. */
import type { ClassView } from '#client/index.ts';
import { legalMoves, type Move, type Scenario } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Classroom } from '#server/classroom/room.ts';
import { classOnTheDesk, type Asked, type ClassOnTheDesk, type WatchedDevice } from './class-on-the-desk.ts';
import { openPolicy, settingsFor } from './class-server.ts';
import { meddling } from './meddling.ts';
import { randomAnswer } from './random-play.ts';

interface Attendee {
  readonly participant: string;
  token: string;
  device: WatchedDevice;
  /** What the device showed when its line broke; undefined while it is on the line. */
  left: ClassView | undefined;
}

/** Plays so many turns, in each of which several things happen at once, and answers what was shown and was not so. */
export async function busyClass(caseFile: CaseFile, seed: string, turns: number): Promise<readonly string[]> {
  const { scenario } = caseFile;
  const roll = streamFrom(`busy:${seed}:${scenario.digest}`);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(roll() * items.length)] as Item;
  const { protocol } = scenario.rules;
  const policy = { ...openPolicy, facilitatorsRead: 'plenary', coverAfterSeconds: pick([0, 20]) } as const;
  const settings = settingsFor({ scenario: scenario.id, protocol, shape: 'minutes-60', policy });
  const desk = classOnTheDesk(caseFile, settings);
  let asked = 0;
  const named = (message: Asked): Asked => ({ id: `command-${asked++}`, ...message });
  let facilitate = await openDesk(desk);
  const people: Attendee[] = [];
  const join = async () => {
    const one = await comeIn(desk, named);
    if (one !== undefined) people.push(one);
  };
  for (let who = 0; who < scenario.seats.length + 6; who++) await join();
  for (const message of [{ type: 'build-tables', tables: 2 }, { type: 'begin' }])
    await facilitate(named(message));

  const meddle = meddling(scenario, desk.room, pick);
  const sent: Asked[] = [];
  const seatMove = ({ participant }: Attendee) => randomMove(desk.room(), scenario, participant, roll);
  const doings: readonly (readonly [weight: number, run: () => Promise<unknown>])[] = [
    [50, () => Promise.all([say(), say(), say()])],
    [6, () => pick(people).device.ask(pick([...sent, { type: 'sync' }]))],
    [6, () => pick(people).device.ask(named(aside()))],
    [6, comeOrGo],
    [14, () => facilitate(named(meddle()))],
    [6, () => desk.pass(pick([10, 60, 800, 5000, 30_000]))],
    [1, async () => desk.fillDisk(pick([1, 2]))],
    [1, async () => (roll() < 0.3 ? join() : undefined)],
    [0.5, restart],
  ];
  const weights = doings.reduce((sum, [weight]) => sum + weight, 0);
  for (let turn = 0; turn < turns && desk.faults.length === 0; turn++) {
    let left = roll() * weights;
    await doings.find(([weight]) => (left -= weight) < 0)?.[1]();
    if (turn % 5 === 0) await desk.compare();
  }
  await desk.compare();
  return desk.faults;

  async function say(): Promise<void> {
    const one = pick(people);
    const move = seatMove(one);
    if (move === undefined || one.left !== undefined) return;
    const message = named({ type: 'move', move, ...(roll() < 0.1 && { revision: pick([0, 3, 10_000]) }) });
    sent.push(message);
    await one.device.ask(message);
  }
  function aside(): Asked {
    const text = `aside ${asked}`;
    const move = seatMove(pick(people));
    return pick<Asked>([
      { type: 'team-say', text },
      { type: 'team-draft', packages: move?.type === 'propose' ? move.packages : [[0]] },
      { type: 'team-opinion', draft: pick([0, 1, 2]), verdict: 'agree' },
      { type: 'team-accept', proposal: pick([0, 1, 2]), package: 0 },
      { type: 'call-help', text },
      { type: 'observe', kind: 'other', note: text },
      { type: 'rename', name: `Named ${pick([1, 2, 3])}`, language: pick(['en', 'fr']) },
    ]);
  }
  async function comeOrGo(): Promise<void> {
    const one = pick(people);
    if (one.left === undefined && roll() < 0.7) {
      one.left = one.device.shown();
      one.device.hangUp();
      return;
    }
    // On the same device, or on another one while the line of the first is still there.
    one.device = desk.device(roll() < 0.5 ? one.left : undefined);
    await one.device.ask({ type: 'enter', token: one.token });
    one.left = undefined;
  }
  async function restart(): Promise<void> {
    for (const one of people) one.left ??= one.device.shown();
    desk.restart();
    facilitate = await openDesk(desk);
  }
}

type Named = (message: Asked) => Asked;
const carried = (answer: unknown) => answer as { readonly token: string };

/** Opens the desk of whoever facilitates, with the wall beside it; returns how to ask something there. */
async function openDesk({ code, secret, device }: ClassOnTheDesk): Promise<WatchedDevice['ask']> {
  const [head, wall] = [device(), device()];
  const { token } = carried(await head.ask({ type: 'facilitate', secret }));
  await head.ask({ type: 'enter', token, class: code });
  const projector = carried(await head.ask({ type: 'projector-token' }));
  await wall.ask({ type: 'enter', token: projector.token });
  return head.ask;
}

async function comeIn({ code, device }: ClassOnTheDesk, named: Named): Promise<Attendee | undefined> {
  const one = device();
  const joined = await one.ask(named({ type: 'join', code, name: 'Somebody', language: 'en' }));
  if (!joined.ok) return undefined;
  const { token } = carried(joined);
  await one.ask({ type: 'enter', token });
  return { participant: one.shown().own?.participant ?? '', token, device: one, left: undefined };
}

/** Something that the rules allow whoever sits there; mostly nobody is long in getting ready, and hardly anybody walks away. */
function randomMove(
  room: Classroom,
  scenario: Scenario,
  participant: string,
  roll: () => number,
): Move | undefined {
  const place = room.state().members.get(participant)?.place;
  const seat = scenario.seats.find(({ id }) => place?.kind === 'seat' && id === place.seat);
  const match = room.table(place?.table)?.state().session?.match();
  if (seat === undefined || match === undefined) return undefined;
  const legal = legalMoves(scenario, match, seat).filter(({ type }) => type !== 'walk-away' || roll() < 0.02);
  const ready = legal.find(({ type }) => type === 'ready' && roll() < 0.4);
  const question = ready ?? legal[Math.floor(roll() * legal.length)];
  return question && randomAnswer(scenario, match, seat, question, roll);
}
