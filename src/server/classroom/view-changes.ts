/** What has changed in a view since it was last shown? Small messages, so that a phone on a crowded network keeps up. */
import type { MatchEvent, ObservedScene, Scene } from '#engine/index.ts';
import type { ViewChange } from '#wire/index.ts';

/** What a line has been shown of a match. */
export interface Shown {
  readonly scene: Scene | ObservedScene;
  readonly revision: number;
  /** How many events of the match had happened, whether or not they were heard here. */
  readonly events: number;
}

/** What differs from what was shown, and what was heard since. */
export function changeSince(
  before: Shown,
  now: Shown,
  heard: readonly MatchEvent[],
  table: number,
): ViewChange {
  const { revision } = now;
  const fields =
    before.scene === now.scene ? { revision } : { ...fieldsThatDiffer(before.scene, now.scene), revision };
  return { table, from: before.revision, revision, fields, events: heard };
}

/** A field that is gone is sent as `null`. */
function fieldsThatDiffer(
  before: Scene | ObservedScene,
  scene: Scene | ObservedScene,
): Readonly<Record<string, unknown>> {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(scene));
  const names = new Set([...earlier.keys(), ...now.keys()]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !isSame(earlier.get(name), now.get(name)))
      .map((name) => [name, now.get(name) ?? null]),
  );
}

/** Equal as plain data. Scenes share what has not changed, so that most of it is seen at a glance. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(Reflect.get(a, name), Reflect.get(b, name)))
  );
}

/** Nothing but a new revision: most often only something was said. */
function isBare(fields: ViewChange['fields']): boolean {
  for (const name in fields) if (name !== 'revision') return false;
  return true;
}

/** Would two readers be told the very same? They are where both scenes stayed as they were and both heard the same. */
export function isSameChange(a: ViewChange, b: ViewChange): boolean {
  return (
    a.table === b.table &&
    a.from === b.from &&
    a.revision === b.revision &&
    isBare(a.fields) &&
    isBare(b.fields) &&
    a.events.length === b.events.length &&
    a.events.every((event, index) => event === b.events[index])
  );
}
