/**
 * What becomes of what was scheduled in a session that comes from a file? It is called off, in so many words: whoever looks back on the session, or
 * plays it on elsewhere, is not to be overtaken by it.
 */
import type { KeptRow } from '#wire/index.ts';
import { afterScheduled, type Item } from './schedule.ts';
import type { ClassEntry } from './log-entries.ts';

/** The lines to add to those of the file. `now` in milliseconds since 1970. */
export function callingOff(rows: readonly KeptRow[], now: number): readonly KeptRow[] {
  const own = rows.filter(({ stream }) => stream === 0);
  let items: readonly Item[] = [];
  for (const { entry, at } of own) {
    // Its form was looked at when the file was read.
    const line = entry as ClassEntry;
    if (line.k === 'scheduled' || line.k === 'called-off') items = afterScheduled(items, line, at);
  }
  return items
    .filter(({ calledOff }) => !calledOff)
    .map(({ id }, index) => ({
      stream: 0,
      seq: own.length + index + 1,
      at: now,
      entry: { k: 'called-off', item: id },
    }));
}
