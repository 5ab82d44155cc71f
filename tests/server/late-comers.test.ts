/** Who comes when a class has begun, to a seat that a program plays. */
import { afterEach, expect, test } from 'vitest';
import type { ClassLine } from '#client/index.ts';
import { begunClass } from '../support/begun-class.ts';
import { good, settingsFor, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(() => server.remove());

const [ada, other] = ['kesanda-chief', 'halvern-chief'] as const;
const ready = (line: ClassLine) => line.table()!.send({ type: 'ready', by: ada });
const chair = ({ store }: ClassLine) => store.get().table?.seats.find(({ seat }) => seat === other);
const phaseOf = ({ store }: ClassLine) => store.get().view?.phase;

/** Somebody new, led to the chair of the program. */
async function comesLate(code: string, facilitator: ClassLine) {
  const late = await server.device();
  const { token } = good(await late.ask('join', { code, name: 'Late', language: 'en' }));
  good(await late.enter(token));
  const { participant } = late.store.get().own!;
  good(await facilitator.ask('place', { participant, place: { kind: 'seat', table: 1, seat: other } }));
  await until(() => late.table());
  return { late, token };
}

test('before the talks the seat is theirs at once, with a plan of the program’s that they may change', async () => {
  server = await startClassServer({ botPace: 1 });
  const { code, facilitator, people } = await begunClass(server, ['Ada']);
  const [line] = people as [ClassLine];
  await ready(line);
  await until(() => phaseOf(line) === 'preparation');
  await until(() => facilitator.store.get().cockpit?.tables[0]?.seats.some(({ planned }) => planned));
  // The program has planned, and waits with whoever has not.
  const { late } = await comesLate(code, facilitator);
  await until(() => chair(line)?.program === undefined);
  const view = late.store.get().view!;
  expect([view.phase, view.plan === undefined, view.ready[view.party]]).toEqual([
    'preparation',
    false,
    false,
  ]);
  const sheet = { ...view.plan!, target: 61 };
  expect((await late.table()!.send({ type: 'prepare', by: other, sheet })).ok).toBe(true);
  expect((await late.table()!.send({ type: 'ready', by: other })).ok).toBe(true);
  await ready(line);
  await until(() => phaseOf(line) === 'negotiation');
  expect(late.store.get().view?.plan?.target).toBe(61);
});

test('once the table talks the program plays on, announced, until they have read and take the seat', async () => {
  server = await startClassServer({ botPace: 1 });
  const { code, facilitator, people } = await begunClass(server, ['Ada']);
  const [line] = people as [ClassLine];
  await ready(line);
  await until(() => phaseOf(line) === 'preparation');
  await ready(line);
  await until(() => phaseOf(line) === 'negotiation');
  const { late, token } = await comesLate(code, facilitator);
  const reading = { program: 'conceder', covered: true, reading: true, people: [{ name: 'Late' }] };
  await until(() => chair(line)?.reading);
  expect(chair(line)).toMatchObject(reading);
  // A line that breaks and comes back takes nothing over.
  late.close();
  const back = await server.device();
  good(await back.enter(token));
  await until(() => back.table());
  expect(chair(back)).toMatchObject(reading);
  expect(await back.table()!.send({ type: 'pass', by: other })).toMatchObject({
    error: { code: 'SEAT_COVERED' },
  });
  good(await back.ask('take-seat', {}));
  await until(() => chair(line)?.program === undefined);
  expect(chair(line)).toMatchObject({ covered: false, reading: false });
  const log = await server.classes.shelf.log(code);
  const seated = ((log.ok && log.value?.rows) || []).filter(({ payload }) => payload.includes('"seated"'));
  expect(seated).toHaveLength(2);
});

test('a table that programs have to themselves waits for late-comers, without a clock, until a facilitator lets it play', async () => {
  server = await startClassServer({ botPace: 1 });
  const desk = await server.facilitator();
  const timing = { preparation: 5, round: 5 };
  const { code } = good(await desk.ask('create-class', { settings: settingsFor({ timing }) })).class;
  const facilitator = await server.facilitator(code);
  good(await facilitator.ask('build-tables', { tables: 2 }));
  good(await facilitator.ask('begin', {}));
  const tables = () => facilitator.store.get().cockpit?.tables ?? [];
  // The time for reading runs out, and nothing has happened there.
  await until(() => tables().length === 2 && tables().every(({ clock }) => clock === undefined));
  expect(tables().map(({ phase, keptBack, revision }) => [phase, keptBack, revision])).toEqual(
    Array.from({ length: 2 }, () => ['briefing', true, 0]),
  );
  good(await facilitator.ask('let-play', { tables: [2] }));
  await until(() => tables()[1]?.phase === 'negotiation');
  expect(tables().map(({ keptBack }) => keptBack)).toEqual([true, false]);

  const { late } = await comesLate(code, facilitator);
  await until(() => tables()[0]?.keptBack === false);
  const go = () => late.table()!.send({ type: 'ready', by: other });
  await go();
  await until(() => phaseOf(late) === 'preparation');
  await go();
  await until(() => phaseOf(late) === 'negotiation');
  // A restart forgets neither.
  const { folder } = server;
  await server.stop();
  server = await startClassServer({ folder, botPace: 600_000 });
  const again = await server.facilitator(code);
  expect(again.store.get().cockpit?.tables.map(({ keptBack }) => keptBack)).toEqual([false, false]);
});

test('a table whose people are all covered waits for one of them, and opens no question about the debrief', async () => {
  server = await startClassServer({ botPace: 1 });
  const { facilitator, people, tokens } = await begunClass(server, ['Ada', 'Ben']);
  for (const line of people) line.close();
  for (const seat of [ada, other]) good(await facilitator.ask('cover', { table: 1, seat, covered: true }));
  const table = () => facilitator.store.get().cockpit?.tables[0];
  await until(() => table()?.keptBack);
  const { revision } = table()!;
  await new Promise((wait) => setTimeout(wait, 300));
  expect(table()?.revision).toBe(revision);
  const back = await server.device();
  good(await back.enter(tokens[0]!));
  await until(() => table()?.keptBack === false);
  await until(() => back.table());
  back.close();
  good(await facilitator.ask('cover', { table: 1, seat: ada, covered: true }));
  await until(() => table()?.keptBack);
  good(await facilitator.ask('reveal', { step: 'agreements' }));
  await until(() => table()?.over);
});

test('a seat that no program covers is taken by nobody', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code, people } = await begunClass(server, ['Ada', 'Ben']);
  for (const line of people) good(await line.ask('take-seat', {}));
  const log = await server.classes.shelf.log(code);
  expect((log.ok && log.value?.rows.some(({ payload }) => payload.includes('"seated"'))) || false).toBe(
    false,
  );
});
