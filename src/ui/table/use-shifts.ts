/** When did one's own sheet move, and by how much? The view says only where it stands now. */
import { useState } from 'react';
import type { Sheet, View } from '#client/index.ts';

/** A figure of the sheet that an event has moved. */
export type SheetShift = {
  /** The last event of the moment at which it was noticed. */
  readonly event: number;
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: 'walk-away' }
  | { readonly kind: 'points'; readonly issue: number; readonly option: number }
);

interface Seen {
  readonly sheet: Sheet;
  readonly shifts: readonly SheetShift[];
}

export function useShifts({ sheet, events }: View): readonly SheetShift[] {
  const [seen, setSeen] = useState<Seen>({ sheet, shifts: [] });
  if (seen.sheet.points === sheet.points && seen.sheet.walkAway === sheet.walkAway) return seen.shifts;
  const fresh = shiftsBetween(seen.sheet, sheet, events.at(-1)?.id ?? 0);
  const next = { sheet, shifts: fresh.length === 0 ? seen.shifts : [...seen.shifts, ...fresh] };
  // React's own way to keep what the last props were: it renders again at once, before anything is shown.
  setSeen(next);
  return next.shifts;
}

function shiftsBetween(before: Sheet, after: Sheet, event: number): readonly SheetShift[] {
  const walkAway: readonly SheetShift[] =
    before.walkAway === after.walkAway
      ? []
      : [{ kind: 'walk-away', event, from: before.walkAway, to: after.walkAway }];
  const points = after.points.flatMap((options, issue) =>
    options.flatMap((to, option): readonly SheetShift[] => {
      const from = before.points[issue]?.[option] ?? 0;
      return from === to ? [] : [{ kind: 'points', event, issue, option, from, to }];
    }),
  );
  return [...walkAway, ...points];
}
