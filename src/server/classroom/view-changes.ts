/** What has changed in a view since it was last shown? Small messages, so that a phone on a crowded network keeps up. */
import type { ObserverView, View } from '#engine/index.ts';
import type { ViewChange } from '#wire/index.ts';

export type AnyView = View | ObserverView;

/** The fields that differ from what was shown, and the events since. A field that is gone is sent as `null`. */
export function changeSince(before: AnyView, view: AnyView, table: number): ViewChange {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(view));
  const names = new Set([...earlier.keys(), ...now.keys()]);
  names.delete('events');
  const fields = Object.fromEntries(
    [...names]
      .filter((name) => !isSame(earlier.get(name), now.get(name)))
      .map((name) => [name, now.get(name) ?? null]),
  );
  return {
    table,
    from: before.revision,
    revision: view.revision,
    fields,
    events: view.events.slice(before.events.length),
  };
}

/** Equal as plain data. Views share what has not changed, so that most of it is seen at a glance. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const [fieldsOfA, fieldsOfB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    fieldsOfA.length === fieldsOfB.size &&
    fieldsOfA.every(([name, value]) => fieldsOfB.has(name) && isSame(value, fieldsOfB.get(name)))
  );
}
