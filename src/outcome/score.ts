import type { Anchor, IndicatorName, PartyIndex, PartyIndicators, Scenario } from '#engine/index.ts';

/** One party's outcome score and what it is made of. */
export interface OutcomeScore {
  readonly party: PartyIndex;
  /** 0–100: the weighted sum of the parts. Compare it within a party, never across parties. */
  readonly total: number;
  /** In the order of the scenario's anchors. */
  readonly parts: readonly ScorePart[];
}

export interface ScorePart {
  readonly indicator: IndicatorName;
  /** In the indicator's own unit; undefined where it is not measured for this party, which scores 0. */
  readonly value: number | undefined;
  /** 0–100: 0 at the anchor's worst, 100 at its best, straight in between and no further. */
  readonly score: number;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
}

/** How good was the outcome for each party, by the anchors of the scenario file? */
export function scoreOutcome(
  scenario: Scenario,
  indicators: readonly PartyIndicators[],
): readonly OutcomeScore[] {
  return scenario.parties.map((_, party) => {
    const values = indicators.find((row) => row.party === party)?.values ?? {};
    const parts = (scenario.scoring.anchors[party] ?? []).map((anchor) =>
      partOf(anchor, values[anchor.indicator]),
    );
    return { party, total: parts.reduce((total, part) => total + part.score * part.weight, 0), parts };
  });
}

function partOf(anchor: Anchor, value: number | undefined): ScorePart {
  const { indicator, weight, worst, best } = anchor;
  return {
    indicator,
    value,
    score: value === undefined ? 0 : scoreOf(value, worst, best),
    weight,
    worst,
    best,
  };
}

/** Works both ways: `worst` is the greater number where less is better. Equal anchors score all or nothing. */
function scoreOf(value: number, worst: number, best: number): number {
  if (worst === best) return value >= best ? 100 : 0;
  return 100 * Math.min(1, Math.max(0, (value - worst) / (best - worst)));
}
