/** What has changed in a view since it was last shown? Small messages, so that a phone on a crowded network keeps up. */
import type { Match, MatchEvent, SeatId } from '#engine/index.ts';
import type { Session } from '#session/index.ts';
import type { ViewChange } from '#wire/index.ts';

export interface ViewTell {
  readonly type: 'view';
  readonly change: ViewChange;
}

type Fields = Readonly<Record<string, unknown>>;

/** The whole view of a seat, or of somebody without one. */
export function wholeView(session: Session, seat: SeatId | undefined, table: number): ViewTell {
  const { events, ...fields } = seat === undefined ? session.observerView() : session.viewOf(seat);
  return { type: 'view', change: { table, from: undefined, revision: session.revision(), fields, events } };
}

/**
 * What differs from what was shown, and what was heard since. `others` holds what has been told to others after the same move: whoever is told the
 * very same is handed the same, which is written once.
 */
export function changeSince(
  shown: Match,
  session: Session,
  seat: SeatId | undefined,
  table: number,
  others: ViewTell[],
): ViewTell {
  const from = shown.revision;
  const revision = session.revision();
  const changes: Record<string, unknown> = session.changesSince(seat, shown);
  const events = session.heardOf(seat, shown.events.length);
  for (const other of others) if (isTheSame(other.change, from, changes, events)) return other;
  const fields: Record<string, unknown> = {};
  // A field that is gone is sent as `null`.
  for (const name in changes) fields[name] = changes[name] ?? null;
  fields['revision'] = revision;
  const tell: ViewTell = { type: 'view', change: { table, from, revision, fields, events } };
  others.push(tell);
  return tell;
}

/** What everybody sees alike is the same object for all, and all who hear the same events are given the same list. */
function isTheSame(told: ViewChange, from: number, changes: Fields, events: readonly MatchEvent[]): boolean {
  if (told.from !== from || told.events !== events) return false;
  let names = 1;
  for (const name in changes) {
    if (!Object.is(told.fields[name], changes[name] ?? null)) return false;
    names++;
  }
  return names === Object.keys(told.fields).length;
}
