/**
 * The definitions of docs/analysis.md, word for word and slow: every package is listed and every pair compared.
 * Shares nothing with the code under test but the engine's rules and the rounding.
 */
import { CLOSED, isOpen, pointsOf, redLinesCrossed, type Package, type Scenario } from '#engine/index.ts';

export interface Listed {
  readonly package: Package;
  /** In ticks, indexed by party. */
  readonly ticks: readonly number[];
  readonly crossed: readonly boolean[];
  readonly accepting: readonly boolean[];
  /** In ticks. */
  readonly gains: readonly number[];
  /** The same in points, before rounding. */
  readonly exactGains: readonly number[];
  readonly isPossible: boolean;
  readonly isInZone: boolean;
}

export function everyPackage(scenario: Scenario): readonly Package[] {
  let partial: Package[] = [[]];
  for (const [index, issue] of scenario.issues.entries()) {
    partial = partial.flatMap((pkg) => {
      if (!isOpen(issue, pkg)) return [[...pkg, CLOSED]];
      return issue.options.flatMap((_, option) =>
        scenario.closed.some((entry) => entry.issue === index && entry.option === option)
          ? []
          : [[...pkg, option]],
      );
    });
  }
  return partial;
}

/** @param perPoint ticks to a point: what is closer than one of them ties */
export function listAll(scenario: Scenario, walkAways: readonly number[], perPoint = 1e9): readonly Listed[] {
  const ticks = (points: number): number => Math.round(points * perPoint);
  const { quorum, vetoes, mass } = scenario.rules.decision;
  const suffices = (parties: readonly boolean[]): boolean =>
    parties.filter(Boolean).length >= quorum &&
    vetoes.every((party) => parties[party]) &&
    (mass === undefined ||
      parties.reduce((sum, is, party) => (is ? sum + (mass.shares[party] ?? 0) : sum), 0) >=
        mass.least - 1e-6);
  return everyPackage(scenario).map((pkg) => {
    const exact = scenario.mandates.map((mandate) => pointsOf(mandate, pkg));
    const points = exact.map(ticks);
    const crossed = scenario.mandates.map((mandate) => redLinesCrossed(mandate, pkg).length > 0);
    const surpluses = points.map((value, party) => value - ticks(walkAways[party] ?? 0));
    const accepting = surpluses.map((surplus, party) => surplus >= 0 && !crossed[party]);
    return {
      package: pkg,
      ticks: points,
      crossed,
      accepting,
      gains: surpluses.map((surplus, party) => (accepting[party] ? surplus : 0)),
      exactGains: surpluses.map((surplus, party) =>
        accepting[party] && surplus > 0 ? (exact[party] ?? 0) - (walkAways[party] ?? 0) : 0,
      ),
      isPossible: suffices(crossed.map((is) => !is)),
      isInZone: suffices(accepting),
    };
  });
}

/** No party has fewer points, no further red line is crossed, and something is better. */
export function dominates(a: Listed, b: Listed): boolean {
  const parties = a.ticks.map((_, party) => party);
  const isNoWorse = parties.every(
    (party) => (a.ticks[party] ?? 0) >= (b.ticks[party] ?? 0) && (!a.crossed[party] || b.crossed[party]),
  );
  return (
    isNoWorse &&
    parties.some(
      (party) => (a.ticks[party] ?? 0) > (b.ticks[party] ?? 0) || a.crossed[party] !== b.crossed[party],
    )
  );
}

export function efficientOf(all: readonly Listed[]): readonly Listed[] {
  const possible = all.filter(({ isPossible }) => isPossible);
  return possible.filter((one) => !possible.some((other) => dominates(other, one)));
}
