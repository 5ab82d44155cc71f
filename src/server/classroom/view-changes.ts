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

/** A field that is gone is sent as `null`. Scenes share what has not changed, so that what differs is seen at a glance. */
function fieldsThatDiffer(
  before: Scene | ObservedScene,
  scene: Scene | ObservedScene,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const name in scene) {
    const now: unknown = Reflect.get(scene, name);
    if (!Object.is(now, Reflect.get(before, name))) fields[name] = now ?? null;
  }
  return fields;
}

/** Would two readers be told the very same? They are where the same has changed for both, and both heard the same. */
export function isSameChange(a: ViewChange, b: ViewChange): boolean {
  return (
    a.table === b.table &&
    a.from === b.from &&
    a.revision === b.revision &&
    areSameFields(a.fields, b.fields) &&
    a.events.length === b.events.length &&
    a.events.every((event, index) => event === b.events[index])
  );
}

/** Scenes of one match share what they show alike. */
function areSameFields(a: ViewChange['fields'], b: ViewChange['fields']): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && Object.is(Reflect.get(a, name), Reflect.get(b, name)))
  );
}
