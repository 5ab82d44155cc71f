import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begunClass } from '../support/begun-class.ts';
import { good, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startClassServer();
});
afterAll(async () => {
  await server.remove();
});

describe('a class', () => {
  test('is made, joined by code, seated and begun; every seat has its own case and view', async () => {
    const { facilitator, people } = await begunClass(server, ['Ada', 'Ben', 'Cleo', 'Dan']);
    for (const person of people) {
      const table = person.table()!;
      const { own } = person.store.get();
      expect(own?.place?.kind).toBe('seat');
      expect(table.brief().seat.id).toBe(own?.place?.kind === 'seat' ? own.place.seat : '');
      expect(table.view().phase).toBe('briefing');
    }
    // The cockpit is told at its own pace.
    const cockpit = () => facilitator.store.get().cockpit;
    await expect
      .poll(() => cockpit()?.tables.map(({ phase }) => phase), { timeout: 30_000 })
      .toEqual(['briefing', 'briefing']);
    expect(cockpit()?.people).toHaveLength(4);
  });

  test('passes a move on to the other seats of the table, and to them only', async () => {
    const { people } = await begunClass(server, ['Ada', 'Ben', 'Cleo', 'Dan']);
    const [ada, ben, cleo, dan] = people.map((person) => person.table());
    expect((await ada!.send({ type: 'ready', by: ada!.brief().seat.id })).ok).toBe(true);
    const mine = people[0]!.store.get().own?.place?.table;
    const together = [ben!, cleo!, dan!].filter(
      (_, index) => people[index + 1]!.store.get().own?.place?.table === mine,
    );
    expect(together).toHaveLength(1);
    await until(() => together[0]!.view().ready.includes(true));
    for (const other of [ben!, cleo!, dan!].filter((one) => !together.includes(one)))
      expect(other.view().ready).not.toContain(true);
  });

  test('lets programs play empty seats, says so, and gives the seat to whoever comes', async () => {
    const { facilitator, people, code } = await begunClass(server, ['Ada']);
    const ada = people[0]!;
    const seat = ada.store.get().table?.seats.find(({ program }) => program !== undefined);
    expect(seat).toMatchObject({ program: 'conceder', covered: false, people: [] });
    const late = await server.device();
    const { token } = good(await late.ask('join', { code, name: 'Late', language: 'fr' }));
    good(await late.enter(token));
    const participant = late.store.get().own!.participant;
    good(
      await facilitator.ask('place', { participant, place: { kind: 'seat', table: 1, seat: seat!.seat } }),
    );
    await until(() => late.table());
    await until(() => ada.store.get().table?.seats.every(({ program }) => program === undefined));
  });

  test('ends a table where it is, without the rounds and events that were still to come', async () => {
    const { facilitator, people } = await begunClass(server, ['Ada', 'Ben']);
    good(await facilitator.ask('end-tables', {}));
    const [ada] = people;
    const view = await until(() => {
      const { view: now } = ada!.store.get();
      return now?.ending !== undefined && now;
    });
    expect(view).toMatchObject({ round: 0, ending: { kind: 'impasse', reason: 'adjourned' } });
    expect(view.events.filter(({ type }) => type === 'round-began' || type === 'inject')).toEqual([]);
  });

  test('has no clock at a table that is over, whoever sets one for all of them', async () => {
    const { facilitator, code } = await begunClass(server, ['Ada', 'Ben']);
    good(await facilitator.ask('end-tables', {}));
    good(await facilitator.ask('clock', { action: 'set', seconds: 1 }));
    expect(good(await facilitator.ask('watch', { table: 1 })).table.clock).toBeUndefined();

    // A session from elsewhere may have one all the same, which has run out long ago.
    const log = await server.classes.shelf.log(code);
    const { caseFile, rows } = (log.ok && log.value) || { caseFile: undefined, rows: [] };
    if (caseFile === undefined) throw new Error('No log');
    const kept = rows.map(({ stream, seq, at, payload }) => ({
      stream,
      seq,
      at,
      entry: JSON.parse(payload) as object,
    }));
    for (const lastCall of [false, true]) {
      const clock = { kind: 'running', endsAt: 1, lastCall };
      const seq = kept.filter(({ stream }) => stream === 1).length + 1;
      const adopted = await server.classes.shelf.adopt({
        scenario: caseFile.scenario,
        rows: [...kept, { stream: 1, seq, at: 1, entry: { k: 'clock', clock } }],
        tables: [],
      });
      if (!adopted.ok) throw new Error(adopted.error.code);
      const desk = await server.facilitator(adopted.value);
      await expect
        .poll(async () => good(await desk.ask('watch', { table: 1 })).table.clock, { timeout: 30_000 })
        .toBeUndefined();
      good(await desk.ask('lock', { locks: ['moves'] }));
    }
  });

  test('has shown no fault of ours', () => {
    expect(server.faults).toEqual([]);
  });
});
