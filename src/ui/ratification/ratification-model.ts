/** What is being decided at home and in the other capitals, and what would follow from a no? */
import {
  brokenPromises,
  holds,
  outlookAtHome,
  pointsOf,
  satisfies,
  type Brief,
  type BrokenPromises,
  type HomeOutlook,
  type Package,
  type PartyIndex,
  type Ratification,
  type View,
} from '#client/index.ts';

/** The text that went home, and the parties whose capitals have a say in it. Sorted. */
export interface DraftAtHome {
  readonly proposal: number;
  /** Which package of the proposal. */
  readonly index: number;
  readonly package: Package;
  readonly parties: readonly PartyIndex[];
}

/**
 * The draft agreement, also once it has been refused and the table has put it away: the results are read while the
 * match has already moved on.
 */
export function draftAtHome({
  draft,
  events,
  proposals,
  ratifications,
}: Pick<View, 'draft' | 'events' | 'proposals' | 'ratifications'>): DraftAtHome | undefined {
  const agreed = events.findLast((event) => event.type === 'draft-agreed');
  if (agreed?.type !== 'draft-agreed') return undefined;
  const pkg = draft?.package ?? proposals[agreed.proposal]?.packages[agreed.package];
  if (pkg === undefined) return undefined;
  // Whoever refused may have been dropped from the draft since.
  const parties = new Set([...(draft?.parties ?? []), ...ratifications.map(({ party }) => party)]);
  return {
    proposal: agreed.proposal,
    index: agreed.package,
    package: pkg,
    parties: [...parties].sort((a, b) => a - b),
  };
}

export function resultOf(
  { ratifications }: Pick<View, 'ratifications'>,
  party: PartyIndex,
): Ratification['result'] | undefined {
  return ratifications.find((entry) => entry.party === party)?.result;
}

/** Parties whose capitals refused the draft. Sorted. */
export function refusers({ ratifications }: Pick<View, 'ratifications'>): readonly PartyIndex[] {
  return ratifications
    .filter(({ result }) => result === 'refused')
    .map(({ party }) => party)
    .sort((a, b) => a - b);
}

/** What came of the ratification; undefined while capitals decide. */
export type Verdict = 'ratified' | 'reopened' | 'ended';

export function verdictOf({ phase }: Pick<View, 'phase'>): Verdict | undefined {
  if (phase === 'ratification') return undefined;
  return phase === 'negotiation' ? 'reopened' : phase === 'impasse' ? 'ended' : 'ratified';
}

/** What follows when a party refuses: the others go on, the table reopens once, or there is no agreement. */
export type AfterRefusal = 'others-go-on' | 'reopens' | 'ends';

export function afterRefusal(
  { rules }: Pick<Brief, 'rules'>,
  view: Pick<View, 'draft' | 'ratifications' | 'renegotiated'>,
  party: PartyIndex,
): AfterRefusal {
  const refused = refusers(view);
  const others = (view.draft?.parties ?? []).filter((other) => other !== party && !refused.includes(other));
  if (satisfies(rules.decision, others)) return 'others-go-on';
  return !view.renegotiated && rules.renegotiationRounds > 0 ? 'reopens' : 'ends';
}

/** What follows when a party does not sign: nobody goes back to the table any more. */
export function afterNotSigning(
  { rules }: Pick<Brief, 'rules'>,
  { draft }: Pick<View, 'draft'>,
  party: PartyIndex,
): Exclude<AfterRefusal, 'reopens'> {
  const others = (draft?.parties ?? []).filter((other) => other !== party);
  return satisfies(rules.decision, others) ? 'others-go-on' : 'ends';
}

/** How home voted, sum by sum; undefined where no vote has been held. */
export function voteAtHome(brief: Brief, view: View): HomeOutlook | undefined {
  const own = view.ratifications.find((entry) => entry.party === view.party);
  const draft = draftAtHome(view);
  if (own === undefined || own.votes.length === 0 || draft === undefined) return undefined;
  const expected = outlookAtHome(brief, view, draft.package);
  return {
    ...expected,
    constituencies: expected.constituencies.map((entry) => {
      const vote = own.votes.find(({ constituency }) => constituency === entry.constituency);
      if (vote === undefined) return entry;
      const { points, goodwill, threshold } = vote;
      const stance = vote.yes ? 'yes' : 'no';
      return { ...entry, points, goodwill, thresholdBetween: [threshold, threshold], stance };
    }),
    sureShare: own.yesShare,
    possibleShare: own.yesShare,
    result: own.result === 'refused' ? 'no' : 'yes',
  };
}

/** What a package is worth to oneself, and how that comes about. In points of the own sheet. */
export interface Worth {
  readonly clauses: number;
  /** Interactions of the own sheet that it brings about. */
  readonly interactions: readonly { readonly id: string; readonly points: number }[];
  readonly promises: BrokenPromises;
  /** Everything counted, the promises that it breaks as well. */
  readonly total: number;
  readonly aboveWalkAway: number;
}

export function worthOf(
  { rules }: Pick<Brief, 'rules'>,
  view: Pick<View, 'party' | 'sheet' | 'commitments' | 'sideDeals' | 'blocs' | 'draft'>,
  pkg: Package,
): Worth {
  const { points, interactions, walkAway } = view.sheet;
  const promises = brokenPromises(rules, view, view.party, pkg, view.draft?.parties);
  const total = pointsOf(view.sheet, pkg) - promises.cost;
  return {
    clauses: pointsOf({ points, interactions: [] }, pkg),
    interactions: interactions.filter(({ when }) => holds(when, pkg)),
    promises,
    total,
    aboveWalkAway: total - walkAway,
  };
}
