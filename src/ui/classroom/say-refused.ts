/** Why was an ask refused, or why is it being repeated, in a sentence? */
import type { Words } from '#words/index.ts';

/** A class's own codes first, then those of the rules. */
export function sayRefused(words: Words, code: string): string {
  const known = [`classroom.refused.${code}`, `table.refusals.${code}`].find((key) => words.has(key));
  return words.t(known ?? 'classroom.refused.SERVER_FAULT');
}
