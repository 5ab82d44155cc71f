/** Is this an address of a Redis, and what of it may be shown? */

export function parseRedisAddress(
  address: string,
): { readonly href: string; readonly shown: string } | undefined {
  const url = URL.parse(address);
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') return undefined;
  return { href: url.href, shown: `${url.protocol}//${url.host}${url.pathname}` };
}
