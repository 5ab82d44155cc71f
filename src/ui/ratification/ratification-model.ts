/** What is being decided at home and in the other capitals, and what would follow from a no? */
import {
  outlookAtHome,
  type Brief,
  type HomeOutlook,
  type Package,
  type PartyIndex,
  type ProcedureName,
  type Ratification,
  type View,
} from '#client/index.ts';

/** The text that went home, and the parties whose capitals have a say in it. Sorted. */
export interface DraftAtHome {
  readonly package: Package;
  readonly parties: readonly PartyIndex[];
}

/**
 * The draft agreement, also once it has been refused and the table has put it away: the results are read while the
 * match has already moved on.
 */
export function draftAtHome({ draft, events, proposals, ratifications }: View): DraftAtHome | undefined {
  const agreed = events.findLast((event) => event.type === 'draft-agreed');
  const pkg =
    draft?.package ??
    (agreed?.type === 'draft-agreed' ? proposals[agreed.proposal]?.packages[agreed.package] : undefined);
  if (pkg === undefined) return undefined;
  // Those who refused may have been dropped from the draft since.
  const parties = new Set([...(draft?.parties ?? []), ...ratifications.map(({ party }) => party)]);
  return { package: pkg, parties: [...parties].sort((a, b) => a - b) };
}

/** One capital: how it decides, and what it has decided; undefined while it has not. */
export interface Capital {
  readonly party: PartyIndex;
  readonly procedure: ProcedureName;
  readonly result: Ratification['result'] | undefined;
}

export function capitalsOf(brief: Brief, view: View): readonly Capital[] {
  return (draftAtHome(view)?.parties ?? []).map((party) => ({
    party,
    procedure: brief.rules.procedures[party]?.name ?? 'executive',
    result: resultOf(view, party),
  }));
}

export function resultOf({ ratifications }: View, party: PartyIndex): Ratification['result'] | undefined {
  return ratifications.find((entry) => entry.party === party)?.result;
}

/** What follows when a party refuses: the others go on, the table reopens once, or there is no agreement. */
export type AfterRefusal = 'others-go-on' | 'reopens' | 'ends';

export function afterRefusal(
  { rules }: Pick<Brief, 'rules'>,
  view: Pick<View, 'draft' | 'ratifications' | 'renegotiated'>,
  party: PartyIndex,
): AfterRefusal {
  const refused = view.ratifications.filter(({ result }) => result === 'refused').map((entry) => entry.party);
  const others = (view.draft?.parties ?? []).filter((other) => other !== party && !refused.includes(other));
  if (suffice(rules.decision, others)) return 'others-go-on';
  return !view.renegotiated && rules.renegotiationRounds > 0 ? 'reopens' : 'ends';
}

/** What follows when a party does not sign: nobody goes back to the table any more. */
export function afterNotSigning(
  { rules }: Pick<Brief, 'rules'>,
  { draft }: Pick<View, 'draft'>,
  party: PartyIndex,
): Exclude<AfterRefusal, 'reopens'> {
  const others = (draft?.parties ?? []).filter((other) => other !== party);
  return suffice(rules.decision, others) ? 'others-go-on' : 'ends';
}

function suffice({ quorum, vetoes }: Brief['rules']['decision'], parties: readonly PartyIndex[]): boolean {
  return parties.length >= quorum && vetoes.every((party) => parties.includes(party));
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
