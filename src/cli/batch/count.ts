/** How many is that? */
import { Failure, type FailureCode } from '../failure.ts';

/** A whole number from 1 to `most`, or a failure with the given code. */
export function countOf(text: string, most: number, code: FailureCode): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most) throw new Failure(code, { text });
  return count;
}

/** More threads than this are a slip of the hand. */
const mostWorkers = 512;

/** How many games may be played at once; undefined where nothing was said. */
export const workersOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : countOf(text, mostWorkers, 'NOT_WORKERS');
