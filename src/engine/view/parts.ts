/**
 * What of a scene does a move change? Little of what stands before anybody. Each part of a scene says which fields of the match it is made from, and
 * only where one of these has changed need anybody look whether the part has.
 */
import { isSame } from '#kernel/is-same.ts';
import type { Match, Scenario } from '../model/index.ts';

type Field = keyof Match;

/** One part of what stands before a reader. What it takes from the events changes one of its fields at the same time. */
export interface Part<Reader, Value> {
  readonly from: readonly Field[];
  readonly make: (scenario: Scenario, match: Match, reader: Reader) => Value;
}

/** Everything that stands before a reader, in the order in which it is shown. */
export type Parts<Reader, Scene> = { readonly [Name in keyof Scene]-?: Part<Reader, Scene[Name]> };

/** All parts. */
export function sceneFrom<Reader, Scene>(
  parts: Parts<Reader, Scene>,
  scenario: Scenario,
  match: Match,
  reader: Reader,
): Scene {
  const names = Object.keys(parts) as (keyof Scene)[];
  return Object.fromEntries(names.map((name) => [name, parts[name].make(scenario, match, reader)])) as Scene;
}

/** The parts that stand otherwise before the reader after some moves than before them. */
export function changesFrom<Reader, Scene>(
  parts: Parts<Reader, Scene>,
  scenario: Scenario,
  before: Match,
  after: Match,
  reader: Reader,
): Partial<Scene> {
  const changes: Partial<Scene> = {};
  for (const name of partsTouched(parts, before, after)) {
    const { make } = parts[name];
    const now = make(scenario, after, reader);
    if (!isSame(make(scenario, before, reader), now)) changes[name] = now;
  }
  return changes;
}

interface Comparison {
  readonly before: Match;
  readonly after: Match;
  readonly touched: Map<object, readonly string[]>;
}
let last: Comparison | undefined;

/**
 * Names of the parts that may have changed: of a match, which never changes, what is the same object is equal. All who watch a table ask
 * after the same move, one after the other: it is looked up once for each kind of reader.
 */
export function partsTouched<Reader, Scene>(
  parts: Parts<Reader, Scene>,
  before: Match,
  after: Match,
): readonly (keyof Scene)[] {
  if (last?.before !== before || last.after !== after) last = { before, after, touched: new Map() };
  const known = last.touched.get(parts);
  if (known !== undefined) return known as readonly (keyof Scene)[];
  const made = partsByField(parts);
  const names = new Set<string>();
  for (const field in after)
    if (!Object.is(before[field as Field], after[field as Field]))
      for (const name of made.get(field) ?? []) names.add(name);
  const touched = [...names];
  last.touched.set(parts, touched);
  return touched as (keyof Scene & string)[];
}

const byField = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** Which parts are made from a field of the match? */
function partsByField<Reader, Scene>(parts: Parts<Reader, Scene>): ReadonlyMap<string, readonly string[]> {
  const known = byField.get(parts);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const name in parts)
    for (const field of parts[name].from) made.set(field, [...(made.get(field) ?? []), name]);
  byField.set(parts, made);
  return made;
}
