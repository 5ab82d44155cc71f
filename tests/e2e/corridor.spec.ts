import { readFileSync } from 'node:fs';
import { digest, isOver, replay } from '#engine/index.ts';
import { createSession, soloSeating } from '#session/index.ts';
import { parseRecord } from '#wire/index.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import { expect, test } from './support/browser.ts';
import { folios, Game, lobito, settle } from './support/game.ts';

test('Zambia brings home a signed and ratified agreement, and Node plays the same game again', async ({
  page,
}) => {
  test.slow();
  await settle(page);
  const game = new Game(page);
  await game.sitDown({ ...lobito, against: 'Conceder' });
  await game.othersHavePassed(3);
  await game.section('Home');
  const assembly = page.getByRole('listitem').filter({ hasText: 'Veto' }).first();
  await game.press('Consult them', assembly);
  await game.press('Consult them', page.getByRole('alertdialog'));
  await expect(assembly).toContainText('You have asked them what they need.');
  // Whoever leaves every acceptance to the last rounds often comes home with nothing.
  await game.bargain({ others: 3, acceptFrom: 4 });

  await game.ratify();
  await game.toYears();
  await game.press('Skip to the end');
  await expect(game.button('Next year')).toBeDisabled();
  await game.toDebrief('Go on to the debrief');
  for (const folio of folios) await game.folio(folio);

  const saving = page.waitForEvent('download');
  await game.press('Save the record of this game');
  const path = await (await saving).path();
  checkInNode(readFileSync(path, 'utf8'));
});

/** The record leads to the same match in Node, and Node's programs answer the player's moves as the browser's did. */
function checkInNode(text: string): void {
  const file = parseRecord(text);
  if (!file.ok) throw new Error(file.error.code);
  const { record, players, digest: stated } = file.value;
  const { scenario } = shippedCase(record.scenario.id);

  const replayed = replay(scenario, record);
  if (!replayed.ok) throw new Error(replayed.error.code);
  expect(isOver(replayed.value)).toBe(true);
  expect(digest(replayed.value)).toBe(stated);

  const own = scenario.seats.find(({ id }) => players[id]?.kind === 'person')?.id;
  const session = createSession(
    scenario,
    record.setup,
    soloSeating(scenario, own, () => 'conceder'),
  );
  for (const move of record.moves) {
    if (!('by' in move)) session.timeUp();
    else if (move.by === own) session.submit(own, { id: `${session.revision()}`, move });
    else session.advance();
  }
  expect(session.record().moves).toEqual(record.moves);
  expect(digest(session.match())).toBe(stated);
}
