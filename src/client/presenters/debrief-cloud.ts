/** What else could have been written? Packages as points, all of them or a fair sample. */
import { CLOSED, closedOptions, isClosed, isOpen, pointsOf, sheetOf } from '#engine/index.ts';
import type { Match, OptionChoice, Package, Scenario } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';

export interface Cloud {
  /** True when every package is there; otherwise the points are those of a sample in which each had the same chance. */
  readonly isWhole: boolean;
  /** For each package, points indexed by party. */
  readonly points: readonly (readonly number[])[];
}

/**
 * The packages of a match that is over, as they were worth at its end.
 *
 * @param packages how many there are
 * @param most how many are wanted at most
 */
export function cloudOf(scenario: Scenario, match: Match, packages: number, most: number): Cloud {
  const closed = closedOptions(scenario, match);
  const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
  const isWhole = packages <= most;
  const drawn = isWhole ? everyPackage(scenario, closed, []) : somePackages(scenario, closed, most);
  return { isWhole, points: drawn.map((pkg) => sheets.map((sheet) => pointsOf(sheet, pkg))) };
}

function everyPackage(
  scenario: Scenario,
  closed: readonly OptionChoice[],
  begun: Package,
): readonly Package[] {
  const issue = scenario.issues[begun.length];
  if (issue === undefined) return [begun];
  if (!isOpen(issue, begun)) return everyPackage(scenario, closed, [...begun, CLOSED]);
  return issue.options.flatMap((_, option) =>
    isClosed(closed, begun.length, option) ? [] : everyPackage(scenario, closed, [...begun, option]),
  );
}

/** Tries for one package, on average far more than are needed. */
const TRIES = 200;

/**
 * Draws an option for every issue, closed ones included, and keeps a package only if each closed issue drew its first
 * option. So a package with closed issues is not drawn more often for standing in many places of the list.
 */
function somePackages(scenario: Scenario, closed: readonly OptionChoice[], most: number): readonly Package[] {
  const random = streamFrom(`cloud of ${scenario.digest}`);
  const packages: Package[] = [];
  for (let tries = 0; packages.length < most && tries < most * TRIES; tries++) {
    const pkg: number[] = [];
    let isKept = true;
    for (const [index, issue] of scenario.issues.entries()) {
      const option = Math.floor(random() * issue.options.length);
      const isAsked = isOpen(issue, pkg);
      isKept &&= isAsked ? !isClosed(closed, index, option) : option === 0;
      pkg.push(isAsked ? option : CLOSED);
    }
    if (isKept) packages.push(pkg);
  }
  return packages;
}
