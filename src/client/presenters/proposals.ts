import {
  CLOSED,
  pointsOf,
  redLinesCrossed,
  type Brief,
  type IssueIndex,
  type Package,
  type PartyIndex,
  type Proposal,
  type ProposalStatus,
  type View,
} from '#engine/index.ts';
import { outlookAtHome, type HomeOutlook } from './home-front.ts';

/** One clause of a package, beside what it is compared with. */
export interface ShownClause {
  readonly issue: IssueIndex;
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
  readonly redLines: readonly string[];
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
  readonly canReject: boolean;
  readonly canWithdraw: boolean;
}

/** Proposals as the player sees them, newest first; each against its author's one before. */
export function presentProposals(brief: Brief, view: View): readonly ShownProposal[] {
  return view.proposals.map((proposal) => present(brief, view, proposal)).toReversed();
}

function present(brief: Brief, view: View, proposal: Proposal): ShownProposal {
  const earlier = view.proposals.filter(({ id, by }) => by === proposal.by && id < proposal.id).at(-1)?.packages[0];
  const may = (type: 'accept' | 'object', index: number) =>
    view.legal.some(
      (move) =>
        move.type === type && move.choices.some((choice) => choice.proposal === proposal.id && choice.package === index),
    );
  const mayProposal = (type: 'reject' | 'withdraw') =>
    view.legal.some((move) => move.type === type && move.proposals.includes(proposal.id));
  return {
    id: proposal.id,
    by: proposal.by,
    round: proposal.round,
    status: proposal.status,
    rejectedBy: proposal.rejectedBy,
    canReject: mayProposal('reject'),
    canWithdraw: mayProposal('withdraw'),
    packages: proposal.packages.map((pkg, index): ShownPackage => {
      const total = pointsOf(view.sheet, pkg);
      return {
        index,
        package: pkg,
        clauses: clausesOf(brief, view, proposal, index, earlier),
        total,
        totalChange: earlier === undefined ? undefined : total - pointsOf(view.sheet, earlier),
        aboveWalkAway: total - view.sheet.walkAway,
        redLines: redLinesCrossed(view.sheet, pkg),
        supporters: proposal.supporters[index] ?? [],
        home: outlookAtHome(brief, view, pkg),
        canAccept: may('accept', index),
        canObject: may('object', index),
      };
    }),
  };
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
    const worth = (choice: number | undefined) =>
      choice === undefined || choice === CLOSED ? 0 : (view.sheet.points[issue]?.[choice] ?? 0);
    const isChanged = before !== undefined && before !== option;
    return [
      {
        issue,
        option,
        before: isChanged ? before : undefined,
        points: worth(option),
        pointsChange: isChanged ? worth(option) - worth(before) : 0,
        objectedBy: proposal.objections
          .filter((objection) => objection.package === index && objection.issues.includes(issue))
          .map((objection) => objection.by),
      },
    ];
  });
}
