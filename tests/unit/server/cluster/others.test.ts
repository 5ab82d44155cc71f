import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchOthers } from '#server/cluster/others.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A Redis as several servers would see it, with time that passes only when it is told to. */
function cluster() {
  const listening = new Set(['north', 'south']);
  const frozen = new Set<string>();
  const addresses: Record<string, string> = { south: 'http://south' };
  const told: string[] = [];
  const redis = {
    isThere: true,
    breaks: 0,
    addresses: () => Promise.resolve({ ...addresses }),
    sayWhere: (server: string, address: string) => Promise.resolve((addresses[server] = address)),
    isListening: (server: string) => Promise.resolve(listening.has(server)),
  };
  const others = watchOthers({
    own: 'north',
    address: 'http://north',
    redis,
    isWell(server) {
      const isFrozen = frozen.has(server);
      return new Promise((resolve) => setTimeout(() => resolve(!isFrozen), isFrozen ? 600 : 1));
    },
    wellWithin: 600,
    async sweep(server) {
      delete addresses[server];
      told.push(`swept ${server}`);
      return Promise.resolve();
    },
    onGone: (server) => told.push(`gone ${server}`),
    onAwake: () => told.push('awake'),
  });
  return { others, redis, listening, frozen, addresses, told };
}

test('a server says where it is, and knows where the others are', async () => {
  const { others, addresses, told } = cluster();
  await others.look();
  expect(addresses).toEqual({ north: 'http://north', south: 'http://south' });
  expect(others.addressOf('south')).toBe('http://south');
  expect(await others.isGone('south')).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([]);
});

test('what is no address is nobody’s', async () => {
  const { others, addresses } = cluster();
  Object.assign(addresses, { east: 'not a url', west: 'file:///etc/passwd' });
  await others.look();
  expect(['south', 'east', 'west'].map(others.addressOf)).toEqual(['http://south', undefined, undefined]);
});

test('a killed one is missed as soon as anybody asks, and swept before it counts as gone', async () => {
  const { others, listening, told } = cluster();
  await others.look();
  listening.delete('south');
  expect(await others.isGone('south')).toBe(true);
  expect(told).toEqual(['swept south', 'gone south']);
  expect(others.addressOf('south')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told.length).toBe(2);
});

test('a frozen one is missed in little more than a second, by those who wait for it too', async () => {
  const { others, frozen, told } = cluster();
  await others.look();
  frozen.add('south');
  let isOver = false;
  void others.gone('south').wait.then(() => (isOver = true));
  const calledOff = others.gone('south');
  calledOff.callOff();
  await vi.advanceTimersByTimeAsync(1100);
  expect([isOver, await others.isGone('south')]).toEqual([false, false]);
  await vi.advanceTimersByTimeAsync(500);
  expect([isOver, await others.isGone('south')]).toEqual([true, true]);
  expect(told).toEqual(['swept south', 'gone south']);
});

test('one that is late once is not missed', async () => {
  const { others, frozen, told } = cluster();
  await others.look();
  for (let times = 0; times < 5; times++) {
    frozen.add('south');
    await vi.advanceTimersByTimeAsync(500);
    frozen.delete('south');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(told).toEqual([]);
});

test('one that was taken for dead by mistake is back when it says where it is', async () => {
  const { others, listening, addresses } = cluster();
  await others.look();
  listening.delete('south');
  expect(await others.isGone('south')).toBe(true);
  listening.add('south');
  addresses['south'] = 'http://south';
  await vi.advanceTimersByTimeAsync(500);
  expect(await others.isGone('south')).toBe(false);
  expect(others.addressOf('south')).toBe('http://south');
});

test('whoever is missed by the others says again where it is, and looks at what it holds', async () => {
  const { others, addresses, told } = cluster();
  await others.look();
  delete addresses['north'];
  await vi.advanceTimersByTimeAsync(500);
  expect(addresses['north']).toBe('http://north');
  expect(told).toEqual(['awake']);
});

test('nobody is judged while Redis is away, but for one at whose port nobody listens', async () => {
  const { others, redis, listening, told } = cluster();
  await others.look();
  redis.isThere = false;
  listening.clear();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await others.isGone('south')).toBe(false);
  expect(others.addressOf('south')).toBe('http://south');
  others.suspect('south');
  await vi.advanceTimersByTimeAsync(0);
  expect(await others.isGone('south')).toBe(true);
  expect(told).toEqual(['swept south', 'gone south']);
});

test('nobody is judged at once when Redis has gone and come back between two looks', async () => {
  const { others, redis, listening, told } = cluster();
  await others.look();
  redis.breaks++;
  listening.delete('south');
  expect(await others.isGone('south')).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await others.isGone('south')).toBe(false);
  listening.add('south');
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual(['awake']);
});

test('who says farewell is gone at once', async () => {
  const { others, told } = cluster();
  await others.look();
  await others.farewell('south');
  expect(told).toEqual(['swept south', 'gone south']);
  others.stop();
});
