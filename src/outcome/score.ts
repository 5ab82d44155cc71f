import { indicatorsByKind, nameInFormula } from '#engine/index.ts';
import type {
  Anchor,
  ExtraIndicator,
  IndicatorName,
  PartyIndex,
  PartyIndicators,
  Scenario,
} from '#engine/index.ts';
import { parseFormula } from '#kernel/formula.ts';

/** One party's outcome score and what it is made of. */
export interface OutcomeScore {
  readonly party: PartyIndex;
  /** 0–100: the weighted sum of the parts. Compare it within a party, never across parties. */
  readonly total: number;
  /** In the order of the scenario's anchors. */
  readonly parts: readonly ScorePart[];
  /** By indicators of the case's own, in the order of the file. */
  readonly extras: readonly ExtraPart[];
}

export type ExtraPart = Omit<ScorePart, 'indicator'> & { readonly id: string };

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
    const extras = (scenario.scoring.extras ?? [])
      .filter((extra) => extra.party === party)
      .map((extra) => extraOf(extra, scenario, values));
    const total = [...parts, ...extras].reduce((sum, part) => sum + part.score * part.weight, 0);
    return { party, total, parts, extras };
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

/** A formula that a file brings is sound: its door saw to it. One that has no value on this path scores 0. */
function extraOf(extra: ExtraIndicator, scenario: Scenario, values: PartyIndicators['values']): ExtraPart {
  const { id, party, formula, worst, best, weight } = extra;
  const kind = scenario.parties[party]?.kind;
  const measured = kind === undefined ? [] : indicatorsByKind[kind];
  const parsed = parseFormula(formula, measured.map(nameInFormula));
  const named = Object.fromEntries(measured.map((name) => [nameInFormula(name), values[name]]));
  const value = parsed.ok ? parsed.value(named) : undefined;
  return { id, value, score: value === undefined ? 0 : scoreOf(value, worst, best), weight, worst, best };
}

/** Works both ways: `worst` is the greater number where less is better. Equal anchors score all or nothing. */
function scoreOf(value: number, worst: number, best: number): number {
  if (worst === best) return value >= best ? 100 : 0;
  return 100 * Math.min(1, Math.max(0, (value - worst) / (best - worst)));
}
