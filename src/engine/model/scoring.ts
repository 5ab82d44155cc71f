import type { PartyIndex } from './ids.ts';
import type { PartyKind } from './party.ts';

/**
 * What the years measure, one number per party. Full definitions and formulas stand in `docs/years.md`.
 * "More than without" means against the world without the agreement on the same path of prices and luck.
 */
export const indicatorNames = [
  /** Producers. US$ million a year kept at home (state, workers, suppliers, communities, less what is paid abroad), more than without. */
  'value-captured',
  /** Producers. State's share of the mines' cash flow before tax and royalty, discounted. Share. */
  'government-take',
  /** Producers and importers. Discounted public cash flow less debt left at the end, US$ million, more than without; negative is a cost. */
  'npv',
  /** Producers. Jobs in processing and local supply, average of the last five years, more than without. Persons. */
  'jobs',
  /** Producers. Share of ore output processed at home, average of the last five years. Share. */
  'processing',
  /** Producers. Highest yearly ratio of public debt service to public revenue. Ratio; lower is better. */
  'debt-service',
  /** Importers. Offtake delivered over need, average of the years. Share. */
  'secured-supply',
  /** Importers. 1 − Herfindahl–Hirschman index of supply by source, average of the years. In [0, 1]. */
  'diversification',
  /** Importers. Average price paid for secured supply over the market price; 1 when nothing is secured. Ratio; lower is better. */
  'price-paid',
  /** Importers. Feedstock secured for processing at home over what its own target needs, average of the years. Share, at most 1. */
  'home-processing',
  /** Producers (price received) and importers (price paid). 1 − coefficient of variation over the years. In [0, 1]. */
  'price-stability',
  /** All. Consent of affected communities, average of the years. In [0, 1]. */
  'consent',
  /** All. Environmental pressure and years with a protest, half each, average of the years. In [0, 1]; lower is better. */
  'harm',
  /** Producers. Share of the instruments of industrial policy that the agreement leaves in the state's hands. In [0, 1]. */
  'policy-space',
  /** All. Share of the promises made to this party (convenors and transit states: all promises) that were kept. In [0, 1]. */
  'compliance',
  /** Transit states. Carried by the lines, average of the years, thousand tonnes a year. */
  'traffic',
  /** Producers. Average effective tax rate: all that state and communities take of the mines' cash flow, both discounted. Share. */
  'effective-tax',
  /** Producers. Internal rate of return of the new plants, before tax, over the years that are run. Share a year; not measured where none is built. */
  'plant-return',
  /** Producers. Lowest yearly ratio of what the state could pay on its debt to what was due. Ratio; higher is better; not measured without debt. */
  'debt-cover',
  /** Producers. Forward, backward and lateral linkages in practice, average of the last five years. In [0, 1]. */
  'linkages',
  /** Importers. Share of need that would fail if the dominant supplier of each mineral did, average of the years. In [0, 1]; lower is better. */
  'exposure',
] as const;
export type IndicatorName = (typeof indicatorNames)[number];

/** Which indicators are measured for a party of each kind; an anchor on any other is a fault of the file. */
export const indicatorsByKind: Readonly<Record<PartyKind, readonly IndicatorName[]>> = {
  producer: [
    'value-captured',
    'government-take',
    'npv',
    'jobs',
    'processing',
    'debt-service',
    'price-stability',
    'consent',
    'harm',
    'policy-space',
    'compliance',
    'effective-tax',
    'plant-return',
    'debt-cover',
    'linkages',
  ],
  importer: [
    'npv',
    'secured-supply',
    'diversification',
    'price-paid',
    'home-processing',
    'price-stability',
    'consent',
    'harm',
    'compliance',
    'exposure',
  ],
  transit: ['consent', 'harm', 'compliance', 'traffic'],
  convenor: ['consent', 'harm', 'compliance'],
  negotiator: [],
};

/**
 * Maps an indicator to 0–100 for one party: `worst` scores 0, `best` scores 100, straight in between.
 * `worst` is the greater number where less is better.
 */
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
  /** Indicators of the case's own, for single parties. Left out: none. */
  readonly extras?: readonly ExtraIndicator[];
}

/** An indicator that the file writes as a formula over the indicators of a party, and maps to 0–100 like any other. */
export interface ExtraIndicator {
  readonly id: string;
  readonly party: PartyIndex;
  /** In the Common Expression Language, over the party's indicators with `_` for `-`; all numbers are doubles. */
  readonly formula: string;
  readonly worst: number;
  readonly best: number;
  /** Weights of one party's anchors and extras together sum to 1. */
  readonly weight: number;
}

/** How a formula calls an indicator: `value-captured` would be a subtraction. */
export function nameInFormula(indicator: IndicatorName): string {
  return indicator.replaceAll('-', '_');
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
