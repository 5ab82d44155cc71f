import { expect, test } from 'vitest';
import { beatEvery, createRollCall, lapseAfter } from '#server/cluster/roll-call.ts';

/** Beats from `from` to `to`, each followed by a look; who died, and whether this server was away for the others. */
function run(roll: ReturnType<typeof createRollCall>, from: number, to: number, heard: readonly string[]) {
  const died: string[] = [];
  let wasAway = false;
  for (let at = from; at <= to; at += beatEvery) {
    for (const server of heard) roll.heard(server, `http://${server}`, at);
    const look = roll.look(at);
    died.push(...look.died);
    wasAway ||= look.wasAway;
  }
  return { died, wasAway };
}

test('a server that is heard lives, and one that falls silent dies once', () => {
  const roll = createRollCall('own', 0);
  expect(run(roll, 0, 5000, ['own', 'other'])).toEqual({ died: [], wasAway: false });
  expect([...roll.living()]).toEqual([['other', 'http://other']]);
  expect(run(roll, 5000 + beatEvery, 5000 + lapseAfter, ['own']).died).toEqual([]);
  expect(roll.isQuiet('other', 5000 + beatEvery)).toBe(false);
  expect(roll.isQuiet('other', 5000 + lapseAfter)).toBe(true);
  expect(run(roll, 5000 + lapseAfter + beatEvery, 9000, ['own']).died).toEqual(['other']);
  expect(roll.living().size).toBe(0);
});

test('whoever does not hear even themselves judges nobody, and gives everybody time afterwards', () => {
  const roll = createRollCall('own', 0);
  run(roll, 0, 1000, ['own', 'other']);
  expect(run(roll, 1000 + beatEvery, 60_000, []).died).toEqual([]);
  expect(roll.isQuiet('other', 60_000)).toBe(false);
  expect(run(roll, 60_000 + beatEvery, 60_000 + lapseAfter, ['own'])).toEqual({ died: [], wasAway: true });
  expect(roll.living().size).toBe(1);
  expect(run(roll, 60_000 + lapseAfter, 64_000, ['own']).died).toEqual(['other']);
});

test('whoever has slept knows it, and judges nobody by what could not be heard', () => {
  const roll = createRollCall('own', 0);
  run(roll, 0, 1000, ['own', 'other']);
  expect(roll.look(9000)).toEqual({ died: [], wasAway: true });
  expect(run(roll, 9000 + beatEvery, 9000 + lapseAfter, ['own']).died).toEqual([]);
});

test('one whose port is shut is dead until its next beat', () => {
  const roll = createRollCall('own', 0);
  run(roll, 0, 1000, ['own', 'other']);
  roll.suspect('other');
  expect(roll.living().size).toBe(0);
  roll.heard('other', 'http://other', 1100);
  expect(roll.living().size).toBe(1);
  roll.gone('other');
  expect(roll.living().size).toBe(0);
});
