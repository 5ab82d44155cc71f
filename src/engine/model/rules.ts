import type { PartyIndex } from './ids.ts';
import type { HomeRules } from './party.ts';

export const protocolNames = ['alternating-offers', 'open-table', 'single-text', 'plurilateral'] as const;
export type ProtocolName = (typeof protocolNames)[number];

/** Who must support a package for it to become the draft agreement. */
export interface DecisionRule {
  /** How many parties must support it; the number of parties means unanimity. */
  readonly quorum: number;
  /** Parties without whose support nothing is agreed. Sorted. */
  readonly vetoes: readonly PartyIndex[];
  /** The share of trade that its supporters must hold together, where numbers alone are not enough. */
  readonly mass?: CriticalMass;
}

/** Enough of the trade that a text is about, for it to enter into force among those who support it. */
export interface CriticalMass {
  /** In (0, 1]. */
  readonly least: number;
  /** Indexed by party, in [0, 1]: its share of that trade. What they sum to is for the world outside to complete. */
  readonly shares: readonly number[];
}

/** Buyers who compete for the same supply: what one has on the table is what the others are measured against. */
export interface Rivalry {
  /** Two or more. Everybody else is courted by them. Sorted. */
  readonly buyers: readonly PartyIndex[];
  /** Points by which a buyer's walk-away falls while a rival's offer could close a deal without it. */
  readonly loss: number;
}

/** Producers who may pool their supply. */
export interface Bloc {
  readonly id: string;
  /** Indexed by party: its share of the world's supply. 0 for whoever may not join. */
  readonly shares: readonly number[];
  /** How much of that supply mines, power and lines let the bloc really hold back or redirect. In (0, 1]. */
  readonly usable: number;
  /** Points by which every importer's walk-away would fall, were the bloc to hold all of the world's supply. */
  readonly pressure: number;
  /** Points that a member loses who leaves, or who signs what another member does not. */
  readonly defection: number;
}

/** The rules of one table. */
export interface Rules {
  readonly protocol: ProtocolName;
  /** Rounds before the deadline; injects may change it. */
  readonly rounds: number;
  /** For clocks outside the engine; inside, time is a move. */
  readonly secondsPerRound: number;
  /** Equal-value alternatives that one proposal may hold: 1 to 3. */
  readonly packagesPerProposal: number;
  /** How many proposals one party may table in a round of the open table. */
  readonly proposalsPerRound: number;
  readonly decision: DecisionRule;
  /** Order of speaking: every party once. */
  readonly order: readonly PartyIndex[];
  /** Who drafts under `single-text`; the first in `order` where it is left out. */
  readonly chair?: PartyIndex;
  readonly planning: 'optional' | 'required';
  /** Rounds granted when ratification sends the table back; 0 means it never does. */
  readonly renegotiationRounds: number;
  /** Points lost at home by a party that signs against its own public position. */
  readonly commitmentCost: number;
  /** Points lost by a party that signs against a private deal it initialled. */
  readonly sideDealCost: number;
  readonly rivalry?: Rivalry;
  readonly blocs?: readonly Bloc[];
  readonly home: HomeRules;
}
