/** How does a file of an older format become one of this? */
import { fault } from '../problem/problem.ts';
import type { Fault } from '../problem/problem.ts';
import { FORMAT } from '../vocabulary.ts';
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { difficultiesBecomeAList } from './difficulties-become-a-list.ts';
import type { Migration } from './migration.ts';
import { reservationBecomesWalkAway } from './reservation-becomes-walk-away.ts';
import { isTree } from './tree.ts';

/** In the order in which they are made. A test fails when one of them is never exercised. */
export const migrations: readonly Migration[] = [reservationBecomesWalkAway, difficultiesBecomeAList];

/** What kind of file it is; texts have the format of the scenario that they belong to. */
export type FileKind = 'scenario' | 'texts' | 'regime';

/**
 * The format that a file says it has. A number that is no format, or none at all, counts as the newest:
 * the shape says what is wrong with it. Refuses a format from the future.
 */
export function formatOf(value: unknown): Result<number, Fault> {
  const format = isTree(value) ? value['format'] : undefined;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) return ok(FORMAT);
  if (format > FORMAT) return err(fault('FORMAT_UNKNOWN', ['format'], { format, newest: FORMAT }));
  return ok(format);
}

/** The value as this format would have it. What is no map is handed back as it is. */
export function migrate(kind: FileKind, value: unknown, from: number): unknown {
  if (!isTree(value) || from >= FORMAT) return value;
  const changed = migrations
    .filter((migration) => migration.from >= from)
    .reduce((tree, migration) => migration[kind]?.(tree) ?? tree, value);
  return kind === 'texts' ? changed : { ...changed, format: FORMAT };
}
