/** What did the people behind each party think of it? Thresholds included, now that everything is open. */
import { hasVeto } from '#engine/index.ts';
import type {
  ConstituencyIndex,
  Opened,
  PartyIndex,
  ProcedureName,
  Ratification,
  Scenario,
} from '#engine/index.ts';
import type { DebriefFacts } from '#analysis/index.ts';

export interface Voter {
  readonly constituency: ConstituencyIndex;
  /** Key of its texts. */
  readonly id: string;
  readonly weight: number;
  /** Its no to this package is a no from the party. */
  readonly veto: boolean;
  readonly consulted: boolean;
  readonly points: number;
  readonly goodwill: number;
  readonly threshold: number;
  readonly yes: boolean;
}

export interface Capital {
  readonly party: PartyIndex;
  readonly procedure: ProcedureName;
  readonly quorum: number;
  readonly result: Ratification['result'];
  readonly yesShare: number;
  /** Empty where nobody had to vote. */
  readonly voters: readonly Voter[];
  /** Share of the acceptable packages that this home would have carried; undefined where there were none. */
  readonly winSet: number | undefined;
}

export interface HomeStory {
  /** The agreement or the draft that failed; where there was neither, the best package there could have been. */
  readonly of: 'result' | 'best';
  readonly isCarried: boolean;
  readonly capitals: readonly Capital[];
}

/** Undefined where nobody at home had a say: nothing came so far, and nothing was possible. */
export function homeStory(
  scenario: Pick<Scenario, 'rules' | 'constituencies'>,
  opened: Pick<Opened, 'constituencies'>,
  { home }: DebriefFacts,
): HomeStory | undefined {
  const verdict = home.onResult ?? home.onBest;
  if (verdict === undefined) return undefined;
  return {
    of: home.onResult === undefined ? 'best' : 'result',
    isCarried: verdict.isCarried,
    capitals: verdict.ratifications.map(({ party, result, yesShare, votes }) => {
      const procedure = scenario.rules.home.procedures[party];
      return {
        party,
        procedure: procedure?.name ?? 'executive',
        quorum: procedure?.quorum ?? 1,
        result,
        yesShare,
        voters: votes.flatMap(({ constituency, ...vote }) => {
          const one = opened.constituencies[constituency];
          if (one === undefined) return [];
          const { id, weight, consulted } = one;
          const veto = hasVeto(one, verdict.package);
          return [{ constituency, id, weight, veto, consulted, ...vote }];
        }),
        winSet: home.winSets[party],
      };
    }),
  };
}
