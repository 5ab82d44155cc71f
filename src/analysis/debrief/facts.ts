/** What does a debrief know? Indices and numbers only. Formulas and sources: docs/analysis.md. */
import type {
  ImpasseReason,
  IssueIndex,
  Package,
  PartyIndex,
  ProposalStatus,
  Ratification,
} from '#engine/index.ts';
import type { Analysis, Valued } from '../analysis.ts';
import type { StepClass } from './step-class.ts';

export interface DebriefFacts {
  /** The case as it stood at the end: sheets, walk-aways and closed options as events left them. */
  readonly analysis: Analysis;
  readonly result: ResultFacts;
  /** Indexed by party. */
  readonly parties: readonly PartyFacts[];
  /** Proposals in the order of tabling. */
  readonly offers: readonly OfferFacts[];
  /** Indexed by issue. */
  readonly issues: readonly IssueFacts[];
  /** Over all issues that could be traded; undefined without an agreement, or where nothing could be traded. */
  readonly logrolling: LogrollingFacts | undefined;
  readonly home: HomeFacts;
  /** Every no that was said, in order. */
  readonly refusals: readonly RefusalFacts[];
}

/** How the match ended. Without an agreement everybody stands at its walk-away. */
export interface ResultFacts {
  readonly kind: 'agreement' | 'impasse';
  /** Why there was no agreement. */
  readonly reason: ImpasseReason | undefined;
  /** The package agreed, or the draft that failed at home or at the signing table. */
  readonly package: Valued | undefined;
  /** Parties bound by it, sorted; none at an impasse. */
  readonly bound: readonly PartyIndex[];
  /** Could the decision rule carry it by walk-aways and red lines? False at an impasse. */
  readonly isFeasible: boolean;
  /**
   * How many possible packages would have been better for somebody and worse for nobody; at an impasse, better than
   * the walk-aways. 0 means that nothing was left on the table.
   */
  readonly dominatedBy: number;
  /**
   * Of the possible packages that are better for somebody and worse for nobody, or the other way round, the share that is
   * worse: 1 where nothing better was left. Undefined at an impasse, and where nothing can be compared.
   */
  readonly paretoEfficiency: number | undefined;
  /** Sum of gains as a share of the largest in the zone. Depends on scale. Undefined where nothing could be gained. */
  readonly jointGainRatio: number | undefined;
  /** Product of gains as a share of the largest in the zone. Free of scale. In [0, 1]; undefined where nobody could gain. */
  readonly nashRatio: number | undefined;
  /** Distance to the nearest solution point, each gain as a share of the party's best gain; undefined where the zone is empty. */
  readonly distances:
    { readonly nash: number; readonly kalaiSmorodinsky: number; readonly egalitarian: number } | undefined;
}

export interface PartyFacts {
  readonly walkAway: number;
  /** What it came home with: the agreement's points where it is bound, its walk-away where not. */
  readonly points: number;
  /** Points above the walk-away; negative for a party that signed below it. */
  readonly gain: number;
  readonly signedBelowWalkAway: boolean;
  /** Its gain as a share of all gains; undefined where these sum to nothing. Read beside the joint gain ratio. */
  readonly claimedShare: number | undefined;
  /** The most it could have gained on top, with no other party worse off, and one package that gives it. */
  readonly couldHaveHad: { readonly points: number; readonly package: Package | undefined };
  /** What the others had shown that they would take, and what that would have left for it. */
  readonly reach: ReachFacts;
  /** Points that breaking its own promises costs it. */
  readonly promiseCost: number;
  /** The best package that anybody else tabled, in its own points. */
  readonly bestOffered:
    { readonly proposal: number; readonly package: number; readonly points: number } | undefined;
  readonly firstOffer: FirstOfferFacts | undefined;
  readonly concessions: ConcessionFacts;
  readonly steps: StepFacts;
  /** Indexed by party: how it reacted to each other; undefined for itself. */
  readonly reactions: readonly (ReactionFacts | undefined)[];
  readonly acts: ActFacts;
  readonly planning: PlanningFacts | undefined;
}

export interface OfferFacts {
  readonly proposal: number;
  readonly by: PartyIndex;
  readonly round: number;
  readonly status: ProposalStatus;
  readonly packages: readonly (Valued & {
    /** Points of all parties added. */
    readonly sum: number;
  })[];
  /** How it differs from the author's last proposal, for the author and for the others on average. */
  readonly step: StepClass | undefined;
  /** Indexed by party: the same, for the author and that party alone; undefined for the author itself. */
  readonly stepToward: readonly (StepClass | undefined)[];
}

export interface FirstOfferFacts {
  readonly proposal: number;
  readonly round: number;
  /** In own points. */
  readonly points: number;
  /** As a share of the best that is still possible for the party when all is over. In [0, 1]. */
  readonly strength: number;
  /** Own first offer minus the others' first offers, in own points; undefined where nobody else offered. */
  readonly openingGap: number | undefined;
  /** The result minus the middle between own first offer and the others', in own points. */
  readonly resultOverMidpoint: number | undefined;
}

/** What a party asked for over time, in own points, and how much of that it gave up when. */
export interface ConcessionFacts {
  readonly curve: readonly { readonly proposal: number; readonly round: number; readonly points: number }[];
  /** First offer minus last offer, and that as a share of what lies between the first and the walk-away. */
  readonly given: number;
  readonly givenShare: number | undefined;
  /** Points given up in the first 45 % of the rounds, the next 45 % and the last 10 %; negative when taken back. */
  readonly early: number;
  readonly middle: number;
  readonly late: number;
}

/** How often each class of step was taken, and positive steps for each other one. */
export interface StepFacts {
  readonly counts: Readonly<Record<StepClass, number>>;
  readonly sensitivity: number | undefined;
}

/** Undefined where the other never changed direction. */
export interface ReactionFacts {
  /** Share of the other's changes of direction at which it changed its own. In [0, 1]. */
  readonly awareness: number | undefined;
  /** The same, but a change the other way counts against. In [−1, 1]. */
  readonly correlation: number | undefined;
}

export interface ReachFacts {
  /** Fewest own points of anything that it tabled or supported; undefined where there was nothing. */
  readonly shown: number | undefined;
  /** The best for it that leaves every other what that one had shown to take; undefined where somebody showed nothing. */
  readonly withinReach: { readonly points: number; readonly package: Package } | undefined;
}

/** What was done, counted by moves; never by what the words may have meant. */
export interface ActFacts {
  readonly integrative: {
    /** Proposals that are neither a repetition nor a demand on one issue. */
    readonly packageOffers: number;
    /** Proposals with two or three packages. */
    readonly equalAlternatives: number;
    readonly priorityQuestions: number;
    /** Signals, published mandates, and truthful answers about priorities. */
    readonly priorityStatements: number;
  };
  readonly distributive: {
    /** Proposals that change one issue of somebody else's last proposal in the author's favour. */
    readonly singleIssueDemands: number;
    /** Proposals of which the author had tabled every package before. */
    readonly repetitions: number;
    readonly publishedPositions: number;
    /** Vague or declined. */
    readonly withheldAnswers: number;
    readonly walkOuts: number;
  };
}

/** The planning sheet against the truth. Correlations are Spearman's, in [−1, 1]; undefined where nothing was ranked. */
export interface PlanningFacts {
  readonly ownPriorities: number | undefined;
  readonly target: number;
  /** What it came home with, minus the target. */
  readonly resultOverTarget: number;
  /** Indexed by party; undefined where nothing was guessed. */
  readonly guesses: readonly (
    | {
        readonly priorities: number | undefined;
        /** Guessed minus true walk-away at the start, in points. */
        readonly walkAwayError: number | undefined;
      }
    | undefined
  )[];
}

export interface IssueFacts {
  readonly issue: IssueIndex;
  /** Indexed by party: best minus worst option, in points. What the issue weighs. */
  readonly spans: readonly number[];
  /** Options that are best for every party that the issue concerns, where there are such and it concerns two or more. */
  readonly compatible: readonly number[];
  /** Compatible, open, and settled otherwise. */
  readonly isMissed: boolean;
  /** Where weights differ and the issue is open in the agreement. */
  readonly trade: LogrollingFacts | undefined;
}

/** Joint points above splitting the issue. */
export interface LogrollingFacts {
  readonly possible: number;
  readonly realised: number;
}

/** A package before every capital, whether or not it got there. */
export interface VerdictFacts {
  readonly package: Package;
  /** Indexed by party. */
  readonly ratifications: readonly Ratification[];
  readonly isCarried: boolean;
}

export interface HomeFacts {
  /** What each capital made, or would have made, of the agreement or the failed draft. */
  readonly onResult: VerdictFacts | undefined;
  /** What each would have made of the best package in the zone (the first Nash point). */
  readonly onBest: VerdictFacts | undefined;
  /** Indexed by party: the share of the zone that its home would have carried; undefined where the zone is empty. */
  readonly winSets: readonly (number | undefined)[];
}

export const refusalKinds = ['rejected', 'walk-away', 'not-ratified', 'not-signed', 'deadline'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A no, and whether it was right: what was refused was worth less than the walk-away. */
export interface RefusalFacts {
  readonly kind: RefusalKind;
  readonly by: PartyIndex;
  readonly proposal: number | undefined;
  /** The best of what was refused, in own points; undefined where nothing had been offered. */
  readonly points: number | undefined;
  readonly isCorrect: boolean;
}
