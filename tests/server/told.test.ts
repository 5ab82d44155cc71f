import { describe, expect, test } from 'vitest';
import { protocolsFor, underProtocol } from '#engine/index.ts';
import { busyClass } from '../support/busy-class.ts';
import type { WatchedDevice } from '../support/class-on-the-desk.ts';
import { tables } from '../support/lobby.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';

/*
 * A device is told what has changed, at two tables that play at once, while people come and go, are led elsewhere and back, send things twice, and
 * servers are killed. However that goes, it must show what the server would show it if everything were made anew; then it also shows nothing
 * that is another's, since what is made anew shows none (`tests/properties/secrecy.test.ts`).
 */
const games = ['lithium-triangle', 'lobito-corridor']
  .map(shippedCase)
  .flatMap((caseFile) =>
    protocolsFor(caseFile.scenario).map((protocol) => ({ caseFile, protocol, id: caseFile.scenario.id })),
  );
/** `SEED=tuesday TURNS=1500 npx vitest run told` looks further. */
const [seed = 'monday', turns = 150] = [process.env['SEED'], Number(process.env['TURNS'] ?? 150)];

describe('what devices are told of a busy class', () => {
  test.each(games)('comes to what there is: $id under $protocol', async ({ caseFile, protocol }) => {
    const scenario = underProtocol(caseFile.scenario, protocol);
    expect(await busyClass({ ...caseFile, scenario }, seed, turns)).toEqual([]);
  });
});

test('who is led away and back to the same seat is shown everything there again', async () => {
  const { desk, facilitate, people } = await tables(2);
  const [one] = people as [WatchedDevice];
  const before = one.shown();
  expect(before.view).toBeDefined();
  for (const place of [undefined, before.own?.place]) {
    await facilitate({ type: 'place', participant: 'p1', place });
    await desk.pass(60);
    expect(one.shown().own?.place).toEqual(place);
  }
  await desk.compare();
  expect(one.shown().view).toEqual(before.view);
  expect(desk.faults).toEqual([]);
});
