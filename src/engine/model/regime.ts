import type { IssueIndex, OptionIndex, PartyIndex, RegimeId } from './ids.ts';
import type { Mineral } from './implementation.ts';
import type { Condition } from './package.ts';

/** Yearly happenings that a regime can bring on or hold off, or that safeguards can hold off. */
export const hazards = [
  'dispute',
  /** A least price or a duty at the importers' border is taken to a trade panel by a state that sells across it. */
  'border-dispute',
  'investor-claim',
  'protest',
  'leak',
  'rival-bid',
  /** A power outside answers a measure at the border in kind. */
  'retaliation',
  /** The dominant supplier sells less for a year. */
  'supply-shock',
  /** Buyers answer in court or in public for where their metal comes from. */
  'exposure',
] as const;
export type Hazard = (typeof hazards)[number];

/**
 * The closed list of what a regime can do. `options`, `points` and `walk-away` act when the scenario is
 * compiled; the others act in the years after signature.
 */
export type RegimeEffect =
  /** Closes options, and keeps options open that a regime of lower rank would close. */
  | {
      readonly kind: 'options';
      readonly issue: IssueIndex;
      readonly forbids: readonly OptionIndex[];
      readonly permits?: readonly OptionIndex[];
    }
  | {
      readonly kind: 'points';
      readonly party: PartyIndex;
      readonly issue: IssueIndex;
      readonly option: OptionIndex;
      readonly by: number;
    }
  | { readonly kind: 'walk-away'; readonly party: PartyIndex; readonly by: number }
  /**
   * Yearly chance, when the agreement meets `when`, of a happening that costs `cost` (millions of US dollars). A chance
   * below zero guards: it is taken from every other chance of that hazard.
   */
  | {
      readonly kind: 'hazard';
      readonly hazard: Hazard;
      readonly when: Condition;
      readonly chance: number;
      readonly cost: number;
    }
  /** A facility that adds money to the financing bundle when the agreement meets `when`. Millions of US dollars. */
  | {
      readonly kind: 'finance';
      readonly when: Condition;
      readonly grants: number;
      readonly concessionalLoans: number;
    }
  /** Added to the yearly probability that a commitment is honoured. In [-1, 1]. */
  | { readonly kind: 'enforcement'; readonly by: number }
  /** A duty to publish, or a body that watches: added to transparency and oversight, in [0, 1]. */
  | {
      readonly kind: 'oversight';
      readonly transparency: number;
      readonly oversight: number;
      /** The body can refuse: those whose land is touched have a veto, whatever the agreement says of consent. */
      readonly bindsConsent?: true;
    }
  /** What it does to the market when the agreement meets `when`; to all minerals of the case, or to those named. */
  | ({ readonly kind: 'market'; readonly when: Condition; readonly premium: number } & MarketMeasures)
  /** Added each year to power (MW) and skilled people, and taken from lead times (years). */
  | {
      readonly kind: 'capacity';
      readonly powerMw: number;
      readonly leadYears: number;
      readonly people?: number;
    }
  /** Parties that may act together, and the share of world supply that they control. */
  | { readonly kind: 'coalition'; readonly parties: readonly PartyIndex[]; readonly supplyShare: number };

/** Measures of a market beside a premium on the price received (share of price); left out, a measure is not taken. */
export interface MarketMeasures {
  /** Least price at which the importers bound by the agreement let metal in, as a share of the reference, held by duty. */
  readonly floor?: number;
  /** Duty that they ask of producers the agreement does not bind, as a share of the price. */
  readonly tariff?: number;
  /** Share of the distance from the reference that a common desk takes off the price of sales to the world. */
  readonly smoothing?: number;
  /** Distance from the reference, as a share of it, within which the desk stays out. */
  readonly beyond?: number;
  /** Years of need that bound importers hold in common and sell when the dominant supplier fails. */
  readonly stockYears?: number;
  readonly minerals?: readonly Mineral[];
}

/** Which regime prevails where two meet, the first over the others. The reasons stand in `docs/regimes.md`. */
export const regimeRanks = [
  'rights',
  'multilateral',
  'plurilateral',
  'bilateral',
  'domestic',
  'voluntary',
] as const;
export type RegimeRank = (typeof regimeRanks)[number];

/** Calendar years, the last one counted in. */
export interface YearSpan {
  readonly from?: number;
  readonly until?: number;
}

/** A legal or institutional setting in force. */
export interface Regime {
  readonly id: RegimeId;
  /** Left out: `domestic`. */
  readonly rank?: RegimeRank;
  /** First and last calendar year in which it acts after signature. Left out: it has always stood, and stays. */
  readonly since?: number;
  readonly until?: number;
  /** Within these, the years in which it does not act; a bound that is left out is open. */
  readonly suspended?: readonly YearSpan[];
  readonly effects: readonly RegimeEffect[];
}
