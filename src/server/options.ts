import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';

/** Where people asked the server to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

export type OptionProblem =
  | { readonly code: 'BAD_PORT'; readonly port: string }
  | { readonly code: 'BAD_OPTION'; readonly reason: string };

/** Only this machine can reach the game, until somebody asks for more. */
const defaultHost = '127.0.0.1';
const defaultPort = '4173';

/** Reads `--port` and `--host`, then the variables PORT and HOST; what is not said has a safe default. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<ListenOptions, OptionProblem> {
  const given = readArguments(args);
  if (!given.ok) return given;
  const port = given.value.port ?? env['PORT'] ?? defaultPort;
  if (!isPort(port)) return err({ code: 'BAD_PORT', port });
  return ok({ host: given.value.host ?? env['HOST'] ?? defaultHost, port: Number(port) });
}

/** A whole number from 0 to 65,535, in decimal digits. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function readArguments(
  args: readonly string[],
): Result<{ readonly port?: string; readonly host?: string }, OptionProblem> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' } },
    });
    return ok(values);
  } catch (error) {
    return err({ code: 'BAD_OPTION', reason: error instanceof Error ? error.message : String(error) });
  }
}
