import { expect, test } from 'vitest';
import { isOwnDeviceOnly } from '../../../src/ui/classroom/class-address.ts';

test('an address that leads every device to itself is told from one that others can open', () => {
  for (const host of ['localhost', 'offtake.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
    expect(isOwnDeviceOnly(host), host).toBe(true);
  for (const host of ['192.0.2.2', '10.127.0.1', 'localhost.example.org', '127.example.org', '[2001:db8::1]'])
    expect(isOwnDeviceOnly(host), host).toBe(false);
});
