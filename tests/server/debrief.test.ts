import { expect, test } from 'vitest';
import type { WatchedDevice } from '../support/class-on-the-desk.ts';
import { tables } from '../support/lobby.ts';

test('all who look back are answered the same, which is made once, until something of it changes', async () => {
  const { facilitate, people } = await tables(2);
  const [ada, ben] = people as [WatchedDevice, WatchedDevice];
  const look = ({ ask }: WatchedDevice) => ask({ type: 'debrief' });
  expect(await look(ada)).toMatchObject({ step: 'closed', tables: [] });
  const step = { type: 'reveal', evenIfOpen: true };
  expect(await facilitate({ ...step, step: 'agreements' })).toEqual({ ok: true });
  const first = await look(ada);
  expect(first).toMatchObject({ step: 'agreements', tables: [{ table: 1, over: true, record: undefined }] });
  expect(await look(ben)).toBe(first);
  // What is said in a delegation is not looked back on.
  await ada.ask({ type: 'team-say', id: 'among-ourselves', text: 'Well done' });
  expect(await look(ben)).toBe(first);
  await facilitate({ ...step, step: 'everything' });
  const whole = await look(ben);
  expect(whole).toMatchObject({ step: 'everything', tables: [{ record: { moves: expect.any(Array) } }] });
  await ada.ask({ type: 'rename', id: 'another-name', name: 'Ada', language: 'en' });
  expect(await look(ben)).not.toBe(whole);
});
