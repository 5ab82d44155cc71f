/** Which address do the others in the room type? The likely one first; laptops have many. */
import type { NetworkInterfaceInfo } from 'node:os';

export interface LanAddress {
  readonly name: string;
  readonly address: string;
}

/** Interfaces of machines inside this machine, and tunnels to elsewhere. */
const inside =
  /docker|veth|^br-|virbr|vmnet|vbox|vethernet|hyper-v|wsl|loopback|^(tun|tap|utun|wg|zt|ppp|ham)|tailscale|vpn/i;
const wireless = /^(wl|wlan|wi-?fi|en0|airport)/i;

/** IPv4 addresses by which others may reach this machine, the likeliest first; then by name, so that the order is always the same. */
export function lanAddresses(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly LanAddress[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) =>
      (infos ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ name, address, score: scoreOf(name, address) })),
    )
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .map(({ name, address }) => ({ name, address }));
}

function scoreOf(name: string, address: string): number {
  const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
  const isSelfGiven = address.startsWith('169.254.');
  return (
    (isPrivate ? 4 : 0) +
    (address.startsWith('192.168.') ? 1 : 0) +
    (wireless.test(name) ? 2 : 0) -
    (inside.test(name) ? 8 : 0) -
    (isSelfGiven ? 8 : 0)
  );
}
