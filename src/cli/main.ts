#!/usr/bin/env node
/**
 * The command line: `offtake …`. Wires this process to the program; everything else is in `program.ts`.
 *
 * What Node makes of the sources, types taken out and code compiled, is kept beside the packages, so that only the first
 * start pays for it. Where that folder cannot be written, every start pays.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createTerminal } from './terminal.ts';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/offtake', import.meta.url)));
const { run } = await import('./program.ts');

const { stdin: input, stdout: output, stderr: errors, env } = process;
const terminal = createTerminal({ input, output, errors }, env, () => process.exit());
process.exitCode = await run(process.argv.slice(2), terminal);
