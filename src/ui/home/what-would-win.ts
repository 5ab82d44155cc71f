/** Which one change to the text would win somebody at home, and what would it cost oneself? */
import {
  isClosed,
  isOpen,
  pointsOf,
  redLinesCrossed,
  settle,
  type Brief,
  type IssueIndex,
  type OptionIndex,
  type Package,
  type ShownConstituency,
  type View,
} from '#client/index.ts';

/** A payment within the agreement: one clause settled in another way. */
export interface Sweetener {
  readonly issue: IssueIndex;
  readonly option: OptionIndex;
  /** Points more for them, on their own sheet. */
  readonly forThem: number;
  /** Points more or less for oneself. */
  readonly forUs: number;
  /** Whether it is enough, as far as is known. */
  readonly wins: boolean;
}

/** How many are worth naming. */
const NAMED = 2;

/**
 * The changes that win at the least cost to oneself; where none does, those that help most. None for those who would say
 * yes anyway, and none that the own instructions or a regime forbid.
 */
export function whatWouldWin(
  brief: Brief,
  view: View,
  pkg: Package,
  entry: ShownConstituency,
): readonly Sweetener[] {
  const home = brief.home.find(({ constituency }) => constituency === entry.constituency);
  if (home === undefined || entry.stance === 'yes') return [];
  const theirs = (of: Package) => pointsOf({ points: home.points, interactions: [] }, of);
  const missing = entry.thresholdBetween[1] - entry.points - entry.goodwill;
  const changes = brief.issues.flatMap((issue, index) =>
    isOpen(issue, pkg)
      ? issue.options.flatMap((_, option): readonly Sweetener[] => {
          if (pkg[index] === option || isClosed(view.closed, index, option)) return [];
          const changed = settle(brief.issues, view.closed, pkg.with(index, option));
          const forThem = theirs(changed) - theirs(pkg);
          if (forThem <= 0 || redLinesCrossed(view.sheet, changed).length > 0) return [];
          const forUs = pointsOf(view.sheet, changed) - pointsOf(view.sheet, pkg);
          return [{ issue: index, option, forThem, forUs, wins: forThem >= missing }];
        })
      : [],
  );
  const winning = changes.filter(({ wins }) => wins).toSorted((a, b) => b.forUs - a.forUs);
  return (
    winning.length > 0 ? winning : changes.toSorted((a, b) => b.forThem - a.forThem || b.forUs - a.forUs)
  ).slice(0, NAMED);
}
