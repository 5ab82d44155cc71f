/** When did one's walk-away move, and by how much? The view says only where it stands now. */
import { useState } from 'react';
import type { View } from '#client/index.ts';

export interface SheetShift {
  /** The last event before which it moved. */
  readonly event: number;
  readonly from: number;
  readonly to: number;
}

interface Seen {
  readonly walkAway: number;
  readonly shifts: readonly SheetShift[];
}

export function useShifts({ sheet, events }: View): readonly SheetShift[] {
  const [seen, setSeen] = useState<Seen>({ walkAway: sheet.walkAway, shifts: [] });
  if (seen.walkAway === sheet.walkAway) return seen.shifts;
  const shift = { event: events.at(-1)?.id ?? 0, from: seen.walkAway, to: sheet.walkAway };
  const next = { walkAway: sheet.walkAway, shifts: [...seen.shifts, shift] };
  // React's own way to keep what the last props were: it renders again at once, before anything is shown.
  setSeen(next);
  return next.shifts;
}
