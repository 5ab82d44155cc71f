import { describe, expect, test } from 'vitest';
import { onlyHere, placeAmong } from '#server/cluster/placement.ts';

const kept = (id: string, holder: string | undefined, epoch = 3) => ({ id, holder, epoch, createdAt: 0 });
const codes = Array.from({ length: 300 }, (_, index) => `CLASS${index}`);

describe('a class', () => {
  test('that nobody made is nowhere', () => {
    expect(placeAmong(undefined, 'north', ['south'])).toEqual({ kind: 'nowhere' });
    expect(onlyHere(undefined)).toEqual({ kind: 'nowhere' });
  });

  test('is taken from anybody where there is one server', () => {
    expect(onlyHere(kept('A', 'an earlier start'))).toEqual({ kind: 'here', over: undefined });
  });

  test('stays with whoever holds it and lives', () => {
    for (const code of codes) {
      expect(placeAmong(kept(code, 'south'), 'north', ['south', 'west'])).toEqual({
        kind: 'elsewhere',
        server: 'south',
      });
      expect(placeAmong(kept(code, 'north'), 'north', ['south', 'west'])).toEqual({ kind: 'here', over: 3 });
    }
  });

  test('of a dead server goes to one that all agree on, and they share such classes', () => {
    const servers = ['north', 'south', 'west'];
    const taken = new Map(servers.map((server) => [server, 0]));
    for (const code of codes) {
      const takers = servers.filter(
        (own) =>
          placeAmong(
            kept(code, 'east'),
            own,
            servers.filter((other) => other !== own),
          ).kind === 'here',
      );
      expect(takers.length).toBe(1);
      taken.set(takers[0]!, (taken.get(takers[0]!) ?? 0) + 1);
    }
    for (const count of taken.values()) expect(count).toBeGreaterThan(60);
  });
});
