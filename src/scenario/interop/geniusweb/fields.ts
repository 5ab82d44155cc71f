/** What does a field of a GeniusWeb file say, and is it of the kind that it should be? */
import { isTree } from '../../migrate/tree.ts';
import type { Tree } from '../../migrate/tree.ts';
import type { Path, Problem } from '../../problem/problem.ts';
import { numberIn } from '../genius/attributes.ts';
import type { JsonFile } from '../json/read-json.ts';

/** A file that is being read, and what has been found wrong with it so far. */
export interface JsonReading {
  readonly reportAt: JsonFile['reportAt'];
  readonly problems: Problem[];
}

/** A map behind a key; undefined and reported where there is none. */
export function treeAt(reading: JsonReading, parent: Tree, at: Path, key: string): Tree | undefined {
  const value = own(parent, key);
  if (isTree(value)) return value;
  wrong(reading, at, key, value);
  return undefined;
}

/** A list of texts behind a key. */
export function textsAt(reading: JsonReading, parent: Tree, at: Path, key: string): readonly string[] {
  const value = own(parent, key);
  if (Array.isArray(value) && value.every(isText)) return value.map(String);
  wrong(reading, at, key, value);
  return [];
}

/** Values are texts; numbers are taken as they are written. */
const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** A number behind a key or list position, or a text that says one: some programs write decimals as texts. */
export function numberAt(
  reading: JsonReading,
  parent: Tree | readonly unknown[],
  at: Path,
  key: string | number,
): number | undefined {
  const value = isTree(parent) ? own(parent, String(key)) : parent[Number(key)];
  const number = numberOf(value);
  if (number === undefined) wrong(reading, at, key, value);
  return number;
}

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return numberIn(String(value));
  return typeof value === 'string' ? numberIn(value) : undefined;
}

export const own = (tree: Tree, key: string): unknown => (Object.hasOwn(tree, key) ? tree[key] : undefined);

function wrong({ reportAt, problems }: JsonReading, at: Path, key: string | number, value: unknown): void {
  const code = value === undefined ? 'GENIUSWEB_FIELD_MISSING' : 'GENIUSWEB_FIELD_TYPE';
  problems.push(reportAt(code, value === undefined ? at : [...at, key], { field: String(key) }));
}
