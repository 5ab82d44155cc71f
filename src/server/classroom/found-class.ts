/** How does a class come into the store? Under a code that no other has, and once for each command. */
import { ok, type Result } from '#kernel/result.ts';
import type { Row, Store, StoreProblem } from '../store/store.ts';
import { randomCode } from './tokens.ts';

const keptForCommand = (command: string) => `made:${command}`;

/** A code that no class has, the same one each time for one command: wherever it is sent again, it finds the class that it made. */
async function codeFor(store: Store, command: string | undefined): Promise<Result<string, StoreProblem>> {
  for (;;) {
    const code = randomCode(6);
    const taken = await store.find(code);
    if (!taken.ok) return taken;
    if (taken.value === undefined)
      return command === undefined ? ok(code) : store.keep(keptForCommand(command), code);
  }
}

/** Writes the log of a new class; its code. Done once for the command of its first row. `at` in milliseconds since 1970. */
export async function foundClass(
  store: Store,
  at: number,
  rows: readonly Row[],
): Promise<Result<string, StoreProblem>> {
  const command = rows[0]?.commandId;
  const code = await codeFor(store, command);
  if (!code.ok) return code;
  const id = code.value;
  const there = await store.read(id, 0);
  if (!there.ok) return there;
  if (command !== undefined && there.value[0]?.commandId === command) return ok(id);
  const claim = await store.claim(id, at);
  if (!claim.ok) return claim;
  const kept = await store.append(id, claim.value.epoch, rows);
  return kept.ok ? ok(id) : kept;
}
