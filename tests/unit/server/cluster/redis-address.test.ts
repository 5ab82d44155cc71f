import { expect, test } from 'vitest';
import { parseRedisAddress } from '#server/cluster/redis-address.ts';

test('an address of a Redis says where it is, who calls and what for, and shows no secret', () => {
  expect(parseRedisAddress('rediss://me:p%40ss@redis.example:6380/2')).toEqual({
    shown: 'rediss://redis.example:6380/2',
    host: 'redis.example',
    port: 6380,
    username: 'me',
    password: 'p@ss',
    db: 2,
    isEncrypted: true,
  });
  expect(parseRedisAddress('redis://[::1]')).toMatchObject({ host: '::1', port: 6379, db: 0 });
  expect(parseRedisAddress('redis://:only@host')).toMatchObject({ username: undefined, password: 'only' });
});

test('what is none is refused', () => {
  for (const address of ['', 'redis', 'redis://', 'http://host', 'redis://host/name', 'redis://a:%zz@host'])
    expect(parseRedisAddress(address)).toBeUndefined();
});
