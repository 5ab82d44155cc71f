import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import { dataFolder } from './host/data-folder.ts';

/** Where people asked the server to listen, and to keep what must last. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Folder of the classes' store. */
  readonly data: string;
  /** Days after the last thing that happened in it that a class is deleted; 0 keeps it until somebody deletes it. */
  readonly keepDays: number;
  /** The facilitators' secret; left out, one is made up once and kept with the classes. */
  readonly secret: string | undefined;
  /** A PostgreSQL instead of the folder; undefined keeps classes in the folder. */
  readonly shared: { readonly database: string; readonly redis: string | undefined } | undefined;
  /** Where other servers reach this one; undefined leaves it to be found out. */
  readonly peer: string | undefined;
  /** Is the game to be built first? */
  readonly build: boolean;
}

/** What holds where nothing is said. */
export type Defaults = Readonly<Record<'port' | 'host' | 'data' | 'keepDays', string>>;

export type OptionProblem =
  | { readonly code: 'REDIS_ALONE' }
  | { readonly code: 'PEER_ADDRESS'; readonly address: string }
  | { readonly code: 'BAD_PORT'; readonly port: string }
  | { readonly code: 'BAD_DAYS'; readonly days: string }
  | { readonly code: 'BAD_SECRET' }
  | { readonly code: 'BAD_OPTION'; readonly reason: string }
  | { readonly code: 'BAD_ARGUMENT' };

/** Everybody on the network can reach the game: that is how a class joins. `--host 127.0.0.1` keeps it to this machine. */
const defaultHost = '0.0.0.0';
const defaultPort = '4173';
const defaultDays = '0';
const leastSecret = 8;

type Environment = Readonly<Record<string, string | undefined>>;

export const defaultsIn = (env: Environment): Defaults => ({
  port: defaultPort,
  host: defaultHost,
  data: dataFolder(process.platform, homedir(), env),
  keepDays: defaultDays,
});

/** Does somebody want to know what there is to say? Whatever else they said. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((arg) => arg === '--help' || arg === '-h');

/** Reads the options, then the variables PORT, HOST and OFFTAKE_*; what is not said has a default. */
export function parseOptions(args: readonly string[], env: Environment): Result<ServeOptions, OptionProblem> {
  const given = readArguments(args);
  if (!given.ok) return given;
  const { value } = given;
  const port = value.port ?? env['PORT'] ?? defaultPort;
  if (!isPort(port)) return err({ code: 'BAD_PORT', port });
  const days = value['keep-days'] ?? env['OFFTAKE_KEEP_DAYS'] ?? defaultDays;
  if (!/^\d{1,5}$/.test(days)) return err({ code: 'BAD_DAYS', days });
  // A secret on the command line could be read by everybody on this machine.
  const secret = env['OFFTAKE_SECRET'];
  if (secret !== undefined && secret.replaceAll(/[^a-zA-Z0-9]/g, '').length < leastSecret)
    return err({ code: 'BAD_SECRET' });
  const database = textOf(env['OFFTAKE_DATABASE_URL']);
  const redis = textOf(env['OFFTAKE_REDIS_URL']);
  if (database === undefined && redis !== undefined) return err({ code: 'REDIS_ALONE' });
  const peer = textOf(env['OFFTAKE_PEER_ADDRESS']);
  if (peer !== undefined && !isPeer(peer)) return err({ code: 'PEER_ADDRESS', address: peer });
  return ok({
    host: value.host ?? env['HOST'] ?? defaultHost,
    port: Number(port),
    data: resolve(textOf(value.data) ?? textOf(env['OFFTAKE_DATA']) ?? defaultsIn(env).data),
    keepDays: Number(days),
    secret,
    shared: database === undefined ? undefined : { database, redis },
    peer,
    build: value.build ?? false,
  });
}

/** A variable that is set to nothing, as compose files do, is not set. */
const textOf = (text: string | undefined) => (text === '' ? undefined : text);

/** Servers speak plain http to each other, and name nothing but host and port. */
function isPeer(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && url.hostname !== '' && url.origin === text.replace(/\/$/, '');
}

/** A whole number from 0 to 65,535, in decimal digits. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

const known = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'keep-days': { type: 'string' },
  build: { type: 'boolean' },
} as const;

function readArguments(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: known }).values);
  } catch (error) {
    // The word itself is not repeated: it may be a secret that went astray.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      return err({ code: 'BAD_ARGUMENT' as const });
    return err({
      code: 'BAD_OPTION' as const,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
