import type { IssueIndex, OptionIndex, PartyIndex, RegimeId } from './ids.ts';
import type { Condition } from './package.ts';

/** Yearly happenings that a regime can bring on, or that safeguards can hold off. */
export const hazards = ['dispute', 'investor-claim', 'protest', 'leak', 'rival-bid'] as const;
export type Hazard = (typeof hazards)[number];

/**
 * The closed list of what a regime can do. `options`, `points` and `walk-away` act when the scenario is
 * compiled; the others act in the years after signature.
 */
export type RegimeEffect =
  | { readonly kind: 'options'; readonly issue: IssueIndex; readonly forbids: readonly OptionIndex[] }
  | {
      readonly kind: 'points';
      readonly party: PartyIndex;
      readonly issue: IssueIndex;
      readonly option: OptionIndex;
      readonly by: number;
    }
  | { readonly kind: 'walk-away'; readonly party: PartyIndex; readonly by: number }
  /** Yearly chance, when the agreement meets `when`, of a happening that costs `cost` (millions of US dollars). */
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
  | { readonly kind: 'oversight'; readonly transparency: number; readonly oversight: number }
  /** Premium on the price received (share of price) when the agreement meets `when`. */
  | { readonly kind: 'market'; readonly when: Condition; readonly premium: number }
  /** Added each year to power (MW) and taken from lead times (years). */
  | { readonly kind: 'capacity'; readonly powerMw: number; readonly leadYears: number }
  /** Parties that may act together, and the share of world supply that they control. */
  | { readonly kind: 'coalition'; readonly parties: readonly PartyIndex[]; readonly supplyShare: number };

/** A legal or institutional setting in force. */
export interface Regime {
  readonly id: RegimeId;
  readonly effects: readonly RegimeEffect[];
}
