import type { ConstituencyId, ConstituencyIndex, PartyId, PartyIndex, SeatId } from './ids.ts';
import type { Clause, Condition } from './package.ts';

/** A `negotiator` is a party of which nothing is known but its sheet, as those of imported domains are. */
export const partyKinds = ['producer', 'importer', 'transit', 'convenor', 'negotiator'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** A state or bloc at the table. */
export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
}

/** One chair of a delegation. Only the chief binds the party. */
export interface Seat {
  readonly id: SeatId;
  readonly party: PartyIndex;
  readonly role: 'chief' | 'member';
  /** What the mandate from the capital leaves to this seat. Left out: it advises, and decides nothing. */
  readonly reserved?: Reserved;
}

/** Packages to which the chief may not put the party's name before this seat has endorsed them. */
export interface Reserved {
  /** Whom it speaks for: it endorses what is worth as much to them as they would need, once they have been asked. */
  readonly speaksFor: ConstituencyIndex;
  /** Packages for which any of these holds. At least one. */
  readonly when: readonly Condition[];
}

/** A combination of options that is worth more, or less, than the sum of its parts. */
export interface Interaction {
  readonly id: string;
  readonly when: Condition;
  /** Points added when the condition holds; negative for a penalty. */
  readonly points: number;
}

/** A combination that the party's instructions forbid it to table, accept or sign. */
export interface RedLine {
  readonly id: string;
  readonly forbids: Condition;
}

/** A party's private sheet. */
export interface Mandate {
  /**
   * Indexed by issue, then by option. The best package (interactions included) is worth 100, before regimes in force
   * shift points or close options.
   */
  readonly points: readonly (readonly number[])[];
  readonly interactions: readonly Interaction[];
  /** No package is worth more than this, whatever its parts sum to. Left out: there is no such limit. */
  readonly cap?: number;
  /** Points below which no agreement is better. In [0, 100]. */
  readonly walkAway: number;
  readonly redLines: readonly RedLine[];
  /**
   * What is left of a point at the deadline, in (0, 1], in domains of research: at time t in [0, 1] a package is worth
   * points · discountᵗ. Nobody discounts at the table; it is for those who report results. Left out: 1.
   */
  readonly discount?: number;
}

/** A domestic actor behind a party. */
export interface Constituency {
  readonly id: ConstituencyId;
  readonly party: PartyIndex;
  /** Indexed by issue, then by option; scaled like a mandate, its best package is 100. */
  readonly points: readonly (readonly number[])[];
  /** Middle of the range from which the hidden threshold of one match is drawn, in points. */
  readonly threshold: number;
  /** Half the width of that range, in points; 0 means always exactly `threshold`. */
  readonly spread: number;
  /** Share of the vote; the weights of one party's constituencies sum to 1. */
  readonly weight: number;
  /** A no from this one is a no from the party. */
  readonly veto: boolean;
  /**
   * Of those whose land is touched: so it is as well under an agreement with any of these clauses, which bind their
   * consent. Left out: nobody's land is touched.
   */
  readonly vetoWhen?: readonly Clause[];
}

export const procedureNames = ['executive', 'parliament', 'consent', 'member-states'] as const;
export type ProcedureName = (typeof procedureNames)[number];

/** How one party ratifies. Indexed by party in {@link HomeRules}. */
export interface Procedure {
  readonly name: ProcedureName;
  /** Share of constituency weight that must say yes. In (0, 1]. */
  readonly quorum: number;
  /** An agreement with this clause needs no vote at home (a memorandum, for instance). */
  readonly skippedBy: Clause | undefined;
}

/** Two-level play: what early involvement, publicity and surprise are worth at home. */
export interface HomeRules {
  /** Indexed by party. */
  readonly procedures: readonly Procedure[];
  /** Points of goodwill when a constituency was consulted before the agreement. */
  readonly consulted: number;
  /** Points of goodwill when the text was disclosed before the agreement. */
  readonly informed: number;
  /** Points lost when a constituency was neither consulted nor informed. */
  readonly surprised: number;
  /** More points of goodwill when it was consulted in the first half of the rounds. None where it is left out. */
  readonly early?: number;
  /** How many constituencies a government may lobby for a draft before the vote. None where it is left out. */
  readonly lobbies?: number;
  /** Points of goodwill of one that is lobbied; half of them where it had been surprised. */
  readonly lobbied?: number;
}
