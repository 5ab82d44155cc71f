/** Where may a draft start from? */
import {
  isClosed,
  isSamePackage,
  pointsOf,
  redLinesCrossed,
  settle,
  type Brief,
  type Package,
  type View,
} from '#engine/index.ts';

export interface StartingPoint {
  /** The first offer of the planning sheet, the last package tabled, or the best one for oneself. */
  readonly kind: 'plan' | 'last' | 'best';
  readonly package: Package;
}

/** Packages worth starting a draft from, each once, the most considered first. */
export function startingPoints(brief: Brief, view: View): readonly StartingPoint[] {
  const last = view.proposals.filter(({ by }) => by === view.party).at(-1)?.packages[0];
  const plan = view.plan?.firstOffer;
  const points: readonly StartingPoint[] = [
    ...(last === undefined ? [] : [{ kind: 'last' as const, package: last }]),
    ...(plan === undefined ? [] : [{ kind: 'plan' as const, package: plan }]),
    { kind: 'best', package: ownBestPackage(brief, view) },
  ];
  return points.filter(
    (point, index) => !points.slice(0, index).some((other) => isSamePackage(other.package, point.package)),
  );
}

/**
 * A package about as good for oneself as there is, crossing no red line: from the best option of every issue,
 * changed one line and then two lines at a time until no such change helps. A place to begin, not an analysis;
 * the work is at most a few thousand sums.
 */
export function ownBestPackage(brief: Brief, view: View): Package {
  const { issues } = brief;
  const { sheet, closed } = view;
  // A red line outweighs everything.
  const worth = (pkg: Package) => pointsOf(sheet, pkg) - 1000 * redLinesCrossed(sheet, pkg).length;
  const choices = issues.flatMap(({ options }, issue) =>
    options.flatMap((_, option) => (isClosed(closed, issue, option) ? [] : [{ issue, option }])),
  );
  const changesOf = (pkg: Package) =>
    choices.map(({ issue, option }) => settle(issues, closed, pkg.with(issue, option)));
  const bestOf = (packages: readonly Package[], start: Package) =>
    packages.reduce((top, pkg) => (worth(pkg) > worth(top) + 1e-9 ? pkg : top), start);

  const favourites = sheet.points.map((points) => points.indexOf(Math.max(...points)));
  let best = settle(issues, closed, favourites);
  for (;;) {
    const single = changesOf(best);
    const better = bestOf(single, best);
    const next = better === best ? bestOf(single.flatMap(changesOf), best) : better;
    if (next === best) return best;
    best = next;
  }
}
