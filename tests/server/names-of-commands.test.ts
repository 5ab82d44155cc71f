import { describe, expect, test } from 'vitest';
import type { WatchedDevice } from '../support/class-on-the-desk.ts';
import { lobby, tables } from '../support/lobby.ts';

const seat = 'kesanda-chief';

describe('a command is done once, and by its name alone', () => {
  test('tables that are built for latecomers begin, however many come to sit at them', async () => {
    const { desk, facilitate, come, hasBegun } = await tables(2);
    for (let late = 0; late < 4; late++) await come();
    expect(await facilitate({ type: 'build-tables' })).toEqual({ ok: true });
    expect([2, 3].map(hasBegun)).toEqual([true, true]);
    expect(desk.faults).toEqual([]);
  });

  test('two things of one name are both done, one in the class and one at a table, even at once', async () => {
    const { desk, people } = await tables(2);
    const [one] = people as [WatchedDevice];
    const id = 'one-name-for-both';
    const answers = await Promise.all([
      one.ask({ type: 'rename', id, name: 'Ada', language: 'fr' }),
      one.ask({ type: 'team-say', id, text: 'Good morning' }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(desk.faults).toEqual([]);
  });

  test('what is sent again by somebody who was led to another table is answered as it was, and not done there too', async () => {
    const { desk, facilitate, people } = await tables(4);
    const [one] = people as [WatchedDevice];
    const said = { type: 'team-say', id: 'said-at-the-first', text: 'Good morning' };
    expect(await one.ask(said)).toMatchObject({ ok: true });
    const place = { kind: 'seat', table: 2, seat };
    expect(await facilitate({ type: 'place', participant: 'p1', place })).toEqual({ ok: true });
    expect(await one.ask(said)).toMatchObject({ ok: true });
    const messagesAt = (table: number) =>
      [...(desk.room().table(table)?.state().teams.values() ?? [])].flatMap(({ messages }) => messages);
    expect([1, 2].map((table) => messagesAt(table).length)).toEqual([1, 0]);
    expect(desk.faults).toEqual([]);
  });

  test('a question of the lobby that is sent again at the table is asked once', async () => {
    const { desk, facilitate, people } = await lobby(2);
    const asked = { type: 'call-help', id: 'asked-in-the-lobby', text: 'When do we begin?' };
    expect(await people[0]?.ask(asked)).toEqual({ ok: true });
    for (const type of ['build-tables', 'begin']) await facilitate({ type });
    expect(await people[0]?.ask(asked)).toMatchObject({ ok: true });
    await desk.compare();
    expect(people[0]?.shown().help).toHaveLength(1);
    expect(desk.faults).toEqual([]);
  });
});
