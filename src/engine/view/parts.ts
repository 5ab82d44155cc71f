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

/** What stands before one kind of reader, and how a match changes it. */
export interface Scenes<Reader, Scene> {
  at(scenario: Scenario, match: Match, reader: Reader): Scene;
  /** The parts that stand otherwise before the reader after some moves than before them. */
  changes(scenario: Scenario, before: Match, after: Match, reader: Reader): Partial<Scene>;
  /** Names of the parts that may have changed between two states of a match, for whichever reader. */
  touched(before: Match, after: Match): readonly (keyof Scene)[];
}

export function scenesOf<Reader, Scene>(parts: Parts<Reader, Scene>): Scenes<Reader, Scene> {
  const names = Object.keys(parts) as (keyof Scene)[];
  const madeFrom = new Map<string, (keyof Scene)[]>();
  for (const name of names)
    for (const field of parts[name].from) madeFrom.set(field, [...(madeFrom.get(field) ?? []), name]);

  let last:
    { readonly before: Match; readonly after: Match; readonly touched: readonly (keyof Scene)[] } | undefined;
  /** All who watch a table ask after the same move, one after the other: it is looked up once. */
  function touched(before: Match, after: Match): readonly (keyof Scene)[] {
    if (last?.before === before && last.after === after) return last.touched;
    const found = new Set<keyof Scene>();
    // A match never changes, so what is the same object is equal.
    for (const field in after)
      if (!Object.is(before[field as Field], after[field as Field]))
        for (const name of madeFrom.get(field) ?? []) found.add(name);
    last = { before, after, touched: [...found] };
    return last.touched;
  }

  return {
    at: (scenario, match, reader) =>
      Object.fromEntries(names.map((name) => [name, parts[name].make(scenario, match, reader)])) as Scene,
    changes(scenario, before, after, reader) {
      const changes: Partial<Scene> = {};
      for (const name of touched(before, after)) {
        const { make } = parts[name];
        const now = make(scenario, after, reader);
        if (!isSame(make(scenario, before, reader), now)) changes[name] = now;
      }
      return changes;
    },
    touched,
  };
}
