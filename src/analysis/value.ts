import { pointsOf, redLinesCrossed } from '#engine/index.ts';
import type { Package, Scenario } from '#engine/index.ts';
import type { Valued } from './analysis.ts';
import type { CaseSpace } from './case-space.ts';
import { rulers, type Ruler } from './space/grains.ts';
import { isInZone } from './zone.ts';

/** What a package is worth to everybody, and whether the decision rule could carry it. */
export function valueOf(
  { scenario, sheets }: Pick<CaseSpace, 'scenario' | 'sheets'>,
  walkAways: readonly number[],
  pkg: Package,
  ruler: Ruler = rulers.points,
): Valued {
  const ticks = sheets.map((sheet) => ruler.ticksOf(pointsOf(sheet, pkg)));
  const crossed = sheets.map((sheet) => redLinesCrossed(sheet, pkg).length > 0);
  const floors = walkAways.map((points) => ruler.ticksOf(points));
  return inPoints(judge(scenario, floors, { package: pkg, ticks, crossed }), ruler);
}

/** A package in ticks; `crossed` is indexed by party. */
interface Measured {
  readonly package: Package;
  readonly ticks: readonly number[];
  readonly crossed: readonly boolean[];
}

interface Judged extends Measured {
  readonly gains: readonly number[];
  readonly isInZone: boolean;
}

/** Who gains what, and does that suffice? `floors` are walk-aways in ticks. */
export function judge({ rules }: Scenario, floors: readonly number[], measured: Measured): Judged {
  const surpluses = floors.map((floor, party) => (measured.ticks[party] ?? 0) - floor);
  const accepting = surpluses.map((surplus, party) => surplus >= 0 && !measured.crossed[party]);
  return {
    ...measured,
    gains: surpluses.map((surplus, party) => (accepting[party] ? surplus : 0)),
    isInZone: isInZone(rules.decision, accepting),
  };
}

export function inPoints(
  { package: pkg, ticks, gains, isInZone: is }: Judged,
  { pointsOfTicks }: Ruler = rulers.points,
): Valued {
  return {
    package: pkg,
    points: ticks.map((value) => pointsOfTicks(value)),
    gains: gains.map((value) => pointsOfTicks(value)),
    isInZone: is,
  };
}
