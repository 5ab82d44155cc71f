/** Whoever stands for a constituency is in no delegation: nothing of it reaches them, and they say nothing in it. */
import { afterEach, expect, test } from 'vitest';
import { begunClass } from '../support/begun-class.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import { good, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(() => server.remove());

const { scenario } = shippedCase('lobito-corridor');

test('a home hears nothing of its party’s delegation, and has no say in it', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code, facilitator, people } = await begunClass(server, ['Ada'], { scenario: scenario.id });
  const [ada] = people;
  const { place } = ada!.store.get().own!;
  const party = scenario.seats.find(({ id }) => place?.kind === 'seat' && id === place.seat)!.party;
  const constituency = scenario.constituencies.findIndex((one) => one.party === party);
  expect(constituency).toBeGreaterThanOrEqual(0);
  const home = await server.device();
  good(await home.enter(good(await home.ask('join', { code, name: 'Hope', language: 'en' })).token));
  const { participant } = home.store.get().own!;
  good(await facilitator.ask('place', { participant, place: { kind: 'home', table: 1, constituency } }));
  await until(() => home.store.get().caseFile && home.store.get().own?.place?.kind === 'home');

  const { id } = scenario.parties[party]!;
  good(await ada!.ask('team-say', { text: 'Between us' }));
  good(await facilitator.ask('announce', { kind: 'message', text: 'To the delegation', parties: [id] }));
  const ready = 'ask-for-offer';
  good(await facilitator.ask('announce', { kind: 'message', text: 'To everybody', ready }));
  await until(() =>
    home.store
      .get()
      .table?.announcements.some((said) => said.text === 'To everybody' && said.ready === ready),
  );
  await until(() => ada!.store.get().table?.announcements.length === 2);
  expect(home.store.get().team).toBeUndefined();
  expect(JSON.stringify(home.store.get())).not.toMatch(/Between us|To the delegation/);
  const refused = { ok: false, code: 'NOT_SEATED' };
  expect(await home.ask('team-say', { text: 'Hello' })).toMatchObject(refused);
  expect(await home.ask('team-opinion', { draft: 0, verdict: 'object' })).toMatchObject(refused);
  expect(good(await home.ask('sync', {})).team).toBeUndefined();
  expect(server.faults).toEqual([]);
});
