import { expect, test } from 'vitest';
import { isOwnDeviceOnly, parseClassAddress } from '../../../src/ui/classroom/class-address.ts';

test('an address that leads every device to itself is told from one that others can open', () => {
  for (const host of ['localhost', 'offtake.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
    expect(isOwnDeviceOnly(host), host).toBe(true);
  for (const host of ['192.0.2.2', '10.127.0.1', 'localhost.example.org', '127.example.org', '[2001:db8::1]'])
    expect(isOwnDeviceOnly(host), host).toBe(false);
});

test('a code leads to the door of a class, whichever word stands before it and however it was typed', () => {
  for (const hash of ['#class/AB12', '#join/AB12'])
    expect(parseClassAddress(hash), hash).toEqual({ door: 'join', code: 'AB12' });
  expect(parseClassAddress('#join')).toEqual({ door: 'join', code: '' });
  expect(parseClassAddress('#join/%')).toEqual({ door: 'join', code: '%' });
  expect(parseClassAddress('#joiner/AB12')).toBeUndefined();
});
