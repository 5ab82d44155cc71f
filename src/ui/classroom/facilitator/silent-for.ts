/** Has a seat been silent for so long that somebody should ask? */
import type { CockpitTable } from '#client/index.ts';

/** Milliseconds of silence once it has lasted the class's quiet time; undefined before, and where nobody is there to speak. */
export function silentFor(
  { silentSince, people }: Pick<CockpitTable['seats'][number], 'silentSince' | 'people'>,
  now: number,
  quietMinutes: number,
): number | undefined {
  if (silentSince === undefined || people.every(({ connected }) => !connected)) return undefined;
  const silent = now - silentSince;
  return silent >= quietMinutes * 60_000 ? silent : undefined;
}
