import { describe, expect, test } from 'vitest';
import { onlyHere, placeAmong } from '#server/classroom/placement.ts';

const kept = (holder: string | undefined, epoch = 3) => ({ id: 'ABCDEF', holder, epoch, createdAt: 0 });
const gone =
  (...servers: readonly string[]) =>
  (server: string) =>
    Promise.resolve(servers.includes(server));

describe('a class', () => {
  test('that nobody made is nowhere', async () => {
    expect(await placeAmong(undefined, 'north', gone())).toEqual({ kind: 'nowhere' });
    expect(onlyHere(undefined)).toEqual({ kind: 'nowhere' });
  });

  test('is taken from anybody where there is one server', () => {
    expect(onlyHere(kept('an earlier start'))).toEqual({ kind: 'here', over: undefined });
  });

  test('stays with whoever holds it and lives', async () => {
    const south = { kind: 'elsewhere', server: 'south', epoch: 3 };
    expect(await placeAmong(kept('south'), 'north', gone('west'))).toEqual(south);
    expect(await placeAmong(kept('north'), 'north', gone('north'))).toEqual({ kind: 'here', over: 3 });
  });

  test('of a server that is gone is for whoever is asked, and taken over from the claim that was found', async () => {
    const here = { kind: 'here', over: 7 };
    expect(await placeAmong(kept('south', 7), 'north', gone('south'))).toEqual(here);
    expect(await placeAmong(kept('south', 7), 'west', gone('south'))).toEqual(here);
    expect(await placeAmong(kept(undefined, 7), 'north', gone())).toEqual(here);
  });
});
