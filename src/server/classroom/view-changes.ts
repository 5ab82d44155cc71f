/** What has changed in a view since it was last shown? Small messages, so that a phone on a crowded network keeps up. */
import type { ObserverView, View } from '#engine/index.ts';
import type { ViewChange } from '#wire/index.ts';

/** What a reader has been shown: each field as text, and how many events. */
export interface Shown {
  readonly revision: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly events: number;
}

type AnyView = View | ObserverView;

/** The whole view as something that was shown. */
export function shownOf(view: AnyView): Shown {
  const fields = Object.entries(view).flatMap(([name, value]) =>
    name === 'events' || value === undefined ? [] : [[name, JSON.stringify(value)] as const],
  );
  return { revision: view.revision, fields: new Map(fields), events: view.events.length };
}

/** The fields that differ from what was shown, and the events since. A field that is gone is sent as `null`. */
export function changeSince(
  before: Shown,
  view: AnyView,
  table: number,
): { readonly change: ViewChange; readonly shown: Shown } {
  const shown = shownOf(view);
  const entries = new Map<string, unknown>(Object.entries(view));
  const names = new Set([...before.fields.keys(), ...shown.fields.keys()]);
  const fields = Object.fromEntries(
    [...names]
      .filter((name) => before.fields.get(name) !== shown.fields.get(name))
      .map((name) => [name, entries.get(name) ?? null]),
  );
  return {
    change: {
      table,
      from: before.revision,
      revision: view.revision,
      fields,
      events: view.events.slice(before.events),
    },
    shown,
  };
}
