/** How are points below nothing said in a format that has none? */
import type { Loss, PlainIssue, PlainProfile } from './plain-table.ts';

/**
 * The same profile with every row of points raised until it holds nothing below 0, and the walk-away with it: what a
 * package is worth above the walk-away stays as it was. Each row that had to be raised is a loss.
 */
export function raised(
  profile: PlainProfile,
  issues: readonly PlainIssue[],
): { readonly profile: PlainProfile; readonly losses: readonly Loss[] } {
  const lifts = profile.points.map((row) => Math.max(0, -Math.min(...row)));
  const total = lifts.reduce((sum, lift) => sum + lift, 0);
  return {
    profile: {
      ...profile,
      points: profile.points.map((row, issue) => row.map((value) => value + (lifts[issue] ?? 0))),
      walkAway: profile.walkAway + total,
    },
    losses: lifts.flatMap((lift, issue): readonly Loss[] =>
      lift === 0 ? [] : [{ kind: 'negative-points', party: profile.id, name: issues[issue]?.name ?? '' }],
    ),
  };
}
