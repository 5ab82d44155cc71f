/** Is this an address of a Redis, how is it called there, and what of it may be shown? */

export interface RedisAddress {
  /** Without secrets. */
  readonly shown: string;
  readonly host: string;
  readonly port: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly db: number;
  readonly isEncrypted: boolean;
}

const usualPort = 6379;

export function parseRedisAddress(address: string): RedisAddress | undefined {
  const url = URL.parse(address);
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') return undefined;
  const database = /^\/?(\d{0,9})$/.exec(url.pathname)?.[1];
  const secrets = [url.username, url.password].map(decoded);
  if (database === undefined || secrets.includes(undefined)) return undefined;
  const [username = '', password = ''] = secrets;
  return {
    shown: `${url.protocol}//${url.host}${url.pathname}`,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? usualPort : Number(url.port),
    username: username === '' ? undefined : username,
    password: password === '' ? undefined : password,
    db: Number(database),
    isEncrypted: url.protocol === 'rediss:',
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
