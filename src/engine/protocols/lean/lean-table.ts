import type {
  DraftAgreement,
  Ending,
  IssueIndex,
  Objection,
  Package,
  PartyIndex,
  ProposalStatus,
  Scenario,
} from '../../model/index.ts';

/*
 * A table as batch play keeps it: the part of a match that offers depend on, changed in place. No events, no log, no
 * talk, no home fronts and no injects; where a case has those, the whole match is played.
 */

/** A proposal on a lean table. Has the shape of a `Proposal`. */
export interface LeanProposal {
  readonly id: number;
  readonly by: PartyIndex;
  readonly round: number;
  readonly packages: readonly Package[];
  status: ProposalStatus;
  readonly supporters: PartyIndex[][];
  rejectedBy: PartyIndex[];
  readonly objections: Objection[];
}

/** A move about offers, by a party instead of a seat: on a lean table every party has one chief. */
export type LeanMove =
  | { readonly type: 'propose'; readonly packages: readonly Package[] }
  | { readonly type: 'withdraw'; readonly proposal: number }
  | { readonly type: 'accept'; readonly proposal: number; readonly package: number }
  | { readonly type: 'reject'; readonly proposal: number }
  | {
      readonly type: 'object';
      readonly proposal: number;
      readonly package: number;
      readonly issues: readonly IssueIndex[];
    }
  | { readonly type: 'pass' }
  | { readonly type: 'walk-away' };

export interface LeanTable {
  readonly scenario: Scenario;
  round: number;
  readonly rounds: number;
  speaker: PartyIndex | undefined;
  /** Indexed by party. */
  readonly passed: boolean[];
  readonly left: boolean[];
  readonly spent: number[];
  readonly proposals: LeanProposal[];
  /** Those that may still be agreed, oldest first. A new list whenever it changes. */
  standing: readonly LeanProposal[];
  draft: DraftAgreement | undefined;
  ending: Ending | undefined;
}

export function layTable(scenario: Scenario): LeanTable {
  const { length } = scenario.parties;
  return {
    scenario,
    round: 0,
    rounds: scenario.rules.rounds,
    speaker: undefined,
    passed: new Array<boolean>(length).fill(false),
    left: new Array<boolean>(length).fill(false),
    spent: new Array<number>(length).fill(0),
    proposals: [],
    standing: [],
    draft: undefined,
    ending: undefined,
  };
}
