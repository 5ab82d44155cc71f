#!/usr/bin/env node
/** The command line: `offtake …`. Wires the terminal to the program; everything else is in `program.ts`. */
import { terminal } from './terminal.ts';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), terminal());
