/** Questions to the facilitators, with replies, over a restart; and what people are called, in which language. */
import { afterEach, expect, test } from 'vitest';
import { begunClass } from '../support/begun-class.ts';
import { good, settingsFor, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(() => server.remove());

test('a question at a table is replied to in writing, for the asker or the delegation, and stays over a restart', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { code, facilitator, people, tokens } = await begunClass(server, ['Ada', 'Ben']);
  const [ada, ben] = people.map(
    ({ store }) =>
      () =>
        store.get().help,
  );
  const adaSeat = people[0]!.store.get().own!.place;
  if (adaSeat?.kind !== 'seat') throw new Error('No seat');
  // Somebody who shares a seat, and somebody who only watches.
  const others = ['Cleo', 'Olga'].map(async (name) => {
    const line = await server.device();
    good(await line.enter(good(await line.ask('join', { code, name, language: 'en' })).token));
    const { participant } = line.store.get().own!;
    const place = name === 'Cleo' ? adaSeat : ({ kind: 'observer', table: 1 } as const);
    good(await facilitator.ask('place', { participant, place }));
    await until(() => line.store.get().table);
    return line;
  });
  const [cleo, olga] = await Promise.all(others);

  good(await people[0]!.ask('call-help', { text: 'May we leave?' }));
  good(await people[0]!.ask('call-help', { text: 'How long?' }));
  good(await olga!.ask('call-help', { text: 'What is a package?' }));
  const queue = await until(() => {
    const help = facilitator.store.get().cockpit?.tables[0]?.help;
    return help?.length === 3 && help;
  });
  const named = (text: string) => queue.find((request) => request.text === text)!.id;
  const reply = (text: string, words: { readonly text?: string; readonly toDelegation?: boolean }) =>
    facilitator.ask('answer-help', { table: 1, request: named(text), ...words });
  good(await reply('May we leave?', { text: 'You may, at a price.', toDelegation: true }));
  good(await reply('How long?', { text: 'Ten minutes.' }));
  good(await reply('How long?', { text: 'Nine, by now.' }));
  // Whoever holds no seat has no delegation: nobody else reads it.
  good(await reply('What is a package?', { text: 'One option of each issue.', toDelegation: true }));

  const ofAda = [
    { text: 'May we leave?', replies: [{ text: 'You may, at a price.', toDelegation: true }] },
    {
      text: 'How long?',
      replies: [
        { text: 'Ten minutes.', toDelegation: false },
        { text: 'Nine, by now.', toDelegation: false },
      ],
    },
  ];
  await expect.poll(() => ada!(), { timeout: 30_000 }).toMatchObject(ofAda);
  await expect.poll(() => cleo!.store.get().help, { timeout: 30_000 }).toMatchObject([ofAda[0]]);
  await expect
    .poll(() => olga!.store.get().help, { timeout: 30_000 })
    .toMatchObject([{ answered: true, replies: [{ toDelegation: false }] }]);
  expect(ben!()).toEqual([]);

  const { folder } = server;
  await server.stop();
  server = await startClassServer({ folder, botPace: 600_000 });
  const back = await server.device();
  const welcome = good(await back.enter(tokens[0]!));
  expect(welcome.help).toMatchObject(ofAda);
  const desk = await server.facilitator(code);
  expect(desk.store.get().cockpit?.tables[0]?.help.every(({ answered }) => answered)).toBe(true);
  expect(server.faults).toEqual([]);
});

test('whoever waits for a place asks too, is replied to, and keeps the reply at the table', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const lobby = await server.facilitator();
  const { code } = good(await lobby.ask('create-class', { settings: settingsFor() })).class;
  const desk = await server.facilitator(code);
  const [ada, ben] = await Promise.all([server.device(), server.device()]);
  const tokens: string[] = [];
  for (const [name, line] of [
    ['Ada', ada],
    ['Ben', ben],
  ] as const) {
    const { token } = good(await line.ask('join', { code, name, language: 'en' }));
    good(await line.enter(token));
    tokens.push(token);
  }
  good(await ada.ask('call-help', { text: 'Whom do I play?' }));
  const asked = await until(() => desk.store.get().cockpit?.questions?.[0]);
  expect(asked).toMatchObject({ name: 'Ada', text: 'Whom do I play?', answered: false });
  expect(asked.table).toBeUndefined();
  good(await desk.ask('answer-help', { request: asked.id, text: 'You will see in a minute.' }));
  // What nobody asked is answered by nothing.
  good(await desk.ask('answer-help', { request: 99, text: 'Hello?' }));
  const replied = [{ text: 'Whom do I play?', replies: [{ text: 'You will see in a minute.' }] }];
  await expect.poll(() => ada.store.get().help, { timeout: 30_000 }).toMatchObject(replied);

  const { folder } = server;
  await server.stop();
  server = await startClassServer({ folder, botPace: 600_000 });
  const again = await server.facilitator(code);
  expect(again.store.get().cockpit?.questions).toMatchObject([{ answered: true, replies: [{}] }]);
  good(await again.ask('build-tables', {}));
  good(await again.ask('begin', {}));
  const [adaBack, benBack] = await Promise.all([server.device(), server.device()]);
  expect(good(await adaBack.enter(tokens[0]!)).help).toMatchObject(replied);
  expect(good(await benBack.enter(tokens[1]!)).help).toEqual([]);
  expect(server.faults).toEqual([]);
});

test('whoever comes by a link of the roster has the language of the first device, and keeps the one chosen later', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const lobby = await server.facilitator();
  const { code } = good(await lobby.ask('create-class', { settings: settingsFor() })).class;
  const desk = await server.facilitator(code);
  const { tokens } = good(await desk.ask('enrol', { names: ['Zoé', 'Max'] }));
  const [zoe, max] = await Promise.all([server.device(), server.device()]);
  expect(good(await zoe.enter(tokens[0]!.token, undefined, 'fr')).own?.language).toBe('fr');
  expect(good(await max.enter(tokens[1]!.token)).own?.language).toBe('en');
  good(await zoe.ask('rename', { name: 'Zoé B.', language: 'de' }));
  // Another device of hers does not undo what she chose.
  const phone = await server.device();
  const { own } = good(await phone.enter(tokens[0]!.token, undefined, 'en'));
  expect(own).toMatchObject({ name: 'Zoé B.', language: 'de' });
  await expect
    .poll(() => desk.store.get().cockpit?.people?.[0], { timeout: 30_000 })
    .toMatchObject({ name: 'Zoé B.', language: 'de' });
});

test('one person has five questions waiting at most, before the table and at it', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const desk = await server.facilitator();
  const { class: made } = good(await desk.ask('create-class', { settings: settingsFor() }));
  const ada = await server.device();
  good(await ada.enter(good(await ada.ask('join', { code: made.code, name: 'Ada', language: 'en' })).token));
  for (let asked = 0; asked < 5; asked++) good(await ada.ask('call-help', { text: `Question ${asked}` }));
  expect(await ada.ask('call-help', { text: 'One more' })).toMatchObject({ code: 'TOO_FAST' });

  const lead = await server.facilitator(made.id);
  good(await lead.ask('answer-help', { request: 0, text: 'Yes.' }));
  good(await ada.ask('call-help', { text: 'Another' }));
  // The same name and language again change nothing.
  const before = await server.classes.shelf.log(made.id);
  good(await ada.ask('rename', { name: 'Ada', language: 'en' }));
  const after = await server.classes.shelf.log(made.id);
  expect(after.ok && after.value?.rows.length).toBe(before.ok && before.value?.rows.length);

  good(await lead.ask('build-tables', {}));
  good(await lead.ask('begin', {}));
  await until(() => ada.table());
  for (let asked = 0; asked < 5; asked++) good(await ada.ask('call-help', { text: `At the table ${asked}` }));
  expect(await ada.ask('call-help', { text: 'One more' })).toMatchObject({ code: 'TOO_FAST' });
});

test('a reply is for the delegation that asked, and follows the asker to another table', async () => {
  server = await startClassServer({ botPace: 600_000 });
  const { facilitator, people } = await begunClass(server, ['Ada', 'Ben', 'Cleo', 'Dan']);
  const placeOf = (line: (typeof people)[number]) => line.store.get().own!.place!;
  const seatOf = (line: (typeof people)[number]) => {
    const place = placeOf(line);
    return place.kind === 'seat' ? place.seat : '';
  };
  const at = (table: number) => people.filter((line) => placeOf(line).table === table);
  const [ada, ben] = at(1);
  const [cleo] = at(2).filter((line) => seatOf(line) === seatOf(ada!));
  const lead = (line: (typeof people)[number], place: NonNullable<ReturnType<typeof placeOf>>) =>
    facilitator.ask('place', { participant: line.store.get().own!.participant, place });
  good(await ada!.ask('call-help', { text: 'Whom do we tell?' }));
  good(await ada!.ask('call-help', { text: 'And when?' }));
  // Somebody joins her delegation, and she goes over to the other side.
  good(await lead(cleo!, placeOf(ada!)));
  good(await lead(ada!, placeOf(ben!)));
  await until(() => seatOf(ada!) === seatOf(ben!) && placeOf(cleo!).table === 1);
  const reply = { table: 1, request: 0, text: 'Nobody yet.', toDelegation: true };
  good(await facilitator.ask('answer-help', reply));
  await expect.poll(() => ada!.store.get().help[0]?.replies).toHaveLength(1);
  await expect.poll(() => cleo!.store.get().help).toMatchObject([{ replies: [{ text: 'Nobody yet.' }] }]);
  expect(ben!.store.get().help).toEqual([]);
  // At another table she reads what she asked here, and hears what is replied.
  good(await lead(ada!, { kind: 'observer', table: 2 }));
  await until(() => placeOf(ada!).table === 2);
  await expect
    .poll(() => ada!.store.get().help.map(({ text }) => text))
    .toEqual(['Whom do we tell?', 'And when?']);
  good(await facilitator.ask('answer-help', { table: 1, request: 1, text: 'At noon.' }));
  await expect.poll(() => ada!.store.get().help[1]).toMatchObject({ replies: [{ text: 'At noon.' }] });
  expect(server.faults).toEqual([]);
});
