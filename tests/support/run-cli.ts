import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '#cli/program.ts';
import { fakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts';

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one command line in this process. */
export async function runCli(args: readonly string[], options: FakeTerminalOptions = {}): Promise<Ran> {
  const terminal = fakeTerminal(options);
  const code = await run(args, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
