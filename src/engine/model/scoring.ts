import type { PartyIndex } from './ids.ts';

/** What the years measure, per party where a party is concerned. Units stand in `docs/years.md`. */
export const indicatorNames = [
  'value-captured',
  'government-take',
  'npv',
  'jobs',
  'debt-service',
  'secured-supply',
  'diversification',
  'price-stability',
  'consent',
  'harm',
  'policy-space',
  'compliance',
] as const;
export type IndicatorName = (typeof indicatorNames)[number];

/** Maps an indicator to 0–100 for one party: `worst` scores 0, `best` scores 100, straight in between. */
export interface Anchor {
  readonly indicator: IndicatorName;
  readonly worst: number;
  readonly best: number;
  /** Weights of one party sum to 1. */
  readonly weight: number;
}

export const lensNames = [
  'value-addition',
  'peoples-rights',
  'supply-security',
  'accountable-negotiation',
  'rules-based-trade',
] as const;
export type LensName = (typeof lensNames)[number];

/** The outcome score, from the file. */
export interface Scoring {
  /** Indexed by party. */
  readonly anchors: readonly (readonly Anchor[])[];
  readonly lenses: readonly LensName[];
}

/** A level of difficulty: the same case with other walk-aways. */
export interface Difficulty {
  readonly id: string;
  /** Points, indexed by party. */
  readonly walkAways: readonly number[];
}

/** One party's indicators, ready to be scored. */
export interface PartyIndicators {
  readonly party: PartyIndex;
  readonly values: Readonly<Partial<Record<IndicatorName, number>>>;
}
