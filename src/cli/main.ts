#!/usr/bin/env node
/** The command line: `offtake …`. Wires this process to the program; everything else is in `program.ts`. */
import { run } from './program.ts';
import { createTerminal } from './terminal.ts';

const { stdin: input, stdout: output, stderr: errors, env } = process;
const terminal = createTerminal({ input, output, errors }, env, () => process.exit());
process.exitCode = await run(process.argv.slice(2), terminal);
