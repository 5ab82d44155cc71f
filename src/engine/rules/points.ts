import { CLOSED } from '../model/package.ts';
import type { Condition, Issue, Package, Sheet } from '../model/index.ts';

/** Does the package settle every issue of the condition in one of the ways it lists? */
export function holds(condition: Condition, pkg: Package): boolean {
  return condition.every((clause) => clause.options.includes(pkg[clause.issue] ?? CLOSED));
}

/** Is the issue open in this package? Looks at earlier issues only. */
export function isOpen(issue: Issue, pkg: Package): boolean {
  return holds(issue.openIf, pkg);
}

/**
 * What a package is worth on a sheet: the points of its options plus every interaction that holds.
 * Closed issues are worth nothing. On the scale of the sheet, whose best package is 100; where the sheet has a cap, nothing
 * is worth more than that.
 */
export function pointsOf(sheet: Pick<Sheet, 'points' | 'interactions' | 'cap'>, pkg: Package): number {
  let sum = 0;
  for (let issue = 0; issue < pkg.length; issue++) {
    const option = pkg[issue] ?? CLOSED;
    if (option !== CLOSED) sum += sheet.points[issue]?.[option] ?? 0;
  }
  for (const interaction of sheet.interactions) if (holds(interaction.when, pkg)) sum += interaction.points;
  return sheet.cap !== undefined && sum > sheet.cap ? sheet.cap : sum;
}

/** Which of the sheet's red lines would this package cross? */
export function redLinesCrossed(sheet: Pick<Sheet, 'redLines'>, pkg: Package): readonly string[] {
  return sheet.redLines.filter((line) => holds(line.forbids, pkg)).map((line) => line.id);
}
