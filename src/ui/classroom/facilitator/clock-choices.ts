/** Which clocks of a class can be stopped, and which can go on? */
import type { CockpitTable } from '#client/index.ts';

export type ClockChoice = 'pause' | 'resume';

/** What can be asked of all clocks at once: both where tables differ, a pause where none has a clock yet. */
export function clockChoices(
  tables: readonly Pick<CockpitTable, 'clock' | 'over'>[],
): readonly ClockChoice[] {
  const clocks = tables.flatMap(({ clock, over }) => (over || clock === undefined ? [] : [clock]));
  const paused = clocks.filter(({ kind }) => kind === 'paused').length;
  if (paused === 0) return ['pause'];
  return paused === clocks.length ? ['resume'] : ['pause', 'resume'];
}
