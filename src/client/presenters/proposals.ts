/** What lies on the table, and what did each change from what its author tabled before? */
import {
  CLOSED,
  brokenPromises,
  endorsementsFor,
  holds,
  outlookAtHome,
  pointsOf,
  redLinesCrossed,
  type Brief,
  type Endorsement,
  type HomeOutlook,
  type IssueIndex,
  type Package,
  type PartyIndex,
  type Proposal,
  type ProposalStatus,
  type Sheet,
  type View,
} from '#engine/index.ts';

/** One clause of a package, beside what it is compared with. */
export interface ShownClause {
  readonly issue: IssueIndex;
  /** CLOSED where the package before settled the issue and this one closes it. */
  readonly option: number;
  /** What the package before had here; undefined where nothing changed or nothing came before. */
  readonly before: number | undefined;
  /** Own points of this clause, and the change from before. */
  readonly points: number;
  readonly pointsChange: number;
  /** Parties that object to it. */
  readonly objectedBy: readonly PartyIndex[];
}

export interface ShownPackage {
  readonly index: number;
  readonly package: Package;
  readonly clauses: readonly ShownClause[];
  /** Own points, against walk-away. */
  readonly total: number;
  readonly totalChange: number | undefined;
  readonly aboveWalkAway: number;
  /** Interactions of one's own sheet that it brings about. */
  readonly interactions: readonly { readonly id: string; readonly points: number }[];
  readonly redLines: readonly string[];
  /** What other seats of the own delegation say, where the mandate leaves it to them. */
  readonly endorsements: readonly Endorsement[];
  /** Points that signing it would cost for promises broken. */
  readonly promiseCost: number;
  readonly supporters: readonly PartyIndex[];
  readonly home: HomeOutlook;
  readonly canAccept: boolean;
  readonly canObject: boolean;
}

export interface ShownProposal {
  readonly id: number;
  readonly by: PartyIndex;
  readonly round: number;
  readonly status: ProposalStatus;
  readonly rejectedBy: readonly PartyIndex[];
  readonly packages: readonly ShownPackage[];
  /** Its author had tabled something before. */
  readonly isRevision: boolean;
  readonly canReject: boolean;
  readonly canWithdraw: boolean;
}

/** Proposals as the player sees them, newest first; each against its author's one before. */
export function presentProposals(brief: Brief, view: View): readonly ShownProposal[] {
  return view.proposals.map((proposal) => present(brief, view, proposal)).toReversed();
}

function present(brief: Brief, view: View, proposal: Proposal): ShownProposal {
  const last = view.proposals.filter(({ id, by }) => by === proposal.by && id < proposal.id).at(-1);
  const may = (type: 'accept' | 'object', index: number) =>
    view.legal.some(
      (move) =>
        move.type === type &&
        move.choices.some((choice) => choice.proposal === proposal.id && choice.package === index),
    );
  const mayProposal = (type: 'reject' | 'withdraw') =>
    view.legal.some((move) => move.type === type && move.proposals.includes(proposal.id));
  return {
    id: proposal.id,
    by: proposal.by,
    round: proposal.round,
    status: proposal.status,
    rejectedBy: proposal.rejectedBy,
    isRevision: last !== undefined,
    canReject: mayProposal('reject'),
    canWithdraw: mayProposal('withdraw'),
    packages: proposal.packages.map((pkg, index): ShownPackage => {
      // The fairest comparison is with the package of the same letter, or with the only one there was.
      const earlier = last?.packages[index] ?? last?.packages[0];
      const total = pointsOf(view.sheet, pkg);
      return {
        index,
        package: pkg,
        clauses: clausesOf(brief, view, proposal, index, earlier),
        total,
        totalChange: earlier === undefined ? undefined : total - pointsOf(view.sheet, earlier),
        aboveWalkAway: total - view.sheet.walkAway,
        interactions: view.sheet.interactions.filter(({ when }) => holds(when, pkg)),
        redLines: redLinesCrossed(view.sheet, pkg),
        endorsements: endorsementsFor(brief, view, pkg),
        promiseCost: brokenPromises(brief.rules, view, view.party, pkg).cost,
        supporters: proposal.supporters[index] ?? [],
        home: outlookAtHome(brief, view, pkg),
        canAccept: may('accept', index),
        canObject: may('object', index),
      };
    }),
  };
}

/** Own points of one clause: none where the issue is closed. */
function worth(sheet: Pick<Sheet, 'points'>, issue: IssueIndex, option: number | undefined): number {
  return option === undefined || option === CLOSED ? 0 : (sheet.points[issue]?.[option] ?? 0);
}

function clausesOf(
  brief: Brief,
  view: View,
  proposal: Proposal,
  index: number,
  earlier: Package | undefined,
): readonly ShownClause[] {
  const pkg = proposal.packages[index] ?? [];
  return brief.issues.flatMap((_, issue) => {
    const option = pkg[issue] ?? CLOSED;
    const before = earlier?.[issue];
    if (option === CLOSED && (before === undefined || before === CLOSED)) return [];
    const points = worth(view.sheet, issue, option);
    const isChanged = before !== undefined && before !== option;
    return [
      {
        issue,
        option,
        before: isChanged ? before : undefined,
        points,
        pointsChange: isChanged ? points - worth(view.sheet, issue, before) : 0,
        objectedBy: proposal.objections
          .filter((objection) => objection.package === index && objection.issues.includes(issue))
          .map((objection) => objection.by),
      },
    ];
  });
}

/** One clause of a package beside the same clause of another, such as one's own draft. */
export interface ShownDifference {
  readonly issue: IssueIndex;
  /** CLOSED where the package leaves the issue closed. */
  readonly theirs: number;
  readonly ours: number;
  /** Own points that taking their clause instead of ours would bring, clause for clause. */
  readonly change: number;
}

/** Where does a package differ from one's own? In the order of the issues. */
export function differencesOf(
  sheet: Pick<Sheet, 'points'>,
  theirs: Package,
  ours: Package,
): readonly ShownDifference[] {
  return theirs.flatMap((option, issue) => {
    const own = ours[issue] ?? CLOSED;
    if (option === own) return [];
    return [
      { issue, theirs: option, ours: own, change: worth(sheet, issue, option) - worth(sheet, issue, own) },
    ];
  });
}
