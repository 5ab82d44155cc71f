/** How would home take a package, as far as its own government knows? */
import {
  goodwillOf,
  holds,
  pointsOf,
  type Brief,
  type Commitment,
  type ConstituencyIndex,
  type Package,
  type View,
} from '#engine/index.ts';

/** What a constituency would say, as far as its own government can tell. */
export type Stance = 'yes' | 'no' | 'uncertain';

export interface ShownConstituency {
  readonly constituency: ConstituencyIndex;
  readonly id: string;
  readonly weight: number;
  readonly veto: boolean;
  readonly consulted: boolean;
  /** Its points for the package. */
  readonly points: number;
  readonly goodwill: number;
  /** What goodwill would be after a consultation; undefined once it has been held. */
  readonly goodwillIfConsulted: number | undefined;
  /** Known exactly once consulted: then both ends are the same. */
  readonly thresholdBetween: readonly [number, number];
  readonly stance: Stance;
}

/** How would home take this package, as far as one knows? */
export interface HomeOutlook {
  readonly constituencies: readonly ShownConstituency[];
  /** Does this package need a vote at all? */
  readonly voteNeeded: boolean;
  /** Share of weight that surely says yes, and that might. */
  readonly sureShare: number;
  readonly possibleShare: number;
  readonly quorum: number;
  /** `yes`: carried for certain; `no`: refused for certain. */
  readonly result: Stance;
}

export function outlookAtHome(brief: Brief, view: View, pkg: Package): HomeOutlook {
  const procedure = brief.rules.procedures[view.party];
  const quorum = procedure?.quorum ?? 1;
  const constituencies = brief.home.map((home): ShownConstituency => {
    const now = view.home.find((entry) => entry.constituency === home.constituency);
    const consulted = now?.consulted ?? false;
    const points = pointsOf({ points: home.points, interactions: [] }, pkg);
    const goodwill = goodwillFor(brief, view, home.constituency, pkg);
    const thresholdBetween: readonly [number, number] =
      now?.threshold === undefined ? home.thresholdBetween : [now.threshold, now.threshold];
    return {
      constituency: home.constituency,
      id: home.id,
      weight: home.weight,
      veto: home.veto,
      consulted,
      points,
      goodwill,
      goodwillIfConsulted: consulted ? undefined : goodwill + gainOfConsulting(brief, view),
      thresholdBetween,
      stance: stanceOf(points + goodwill, thresholdBetween),
    };
  });
  const share = (...stances: readonly Stance[]) =>
    constituencies
      .filter(({ stance }) => stances.includes(stance))
      .reduce((sum, { weight }) => sum + weight, 0);
  const sureShare = share('yes');
  const possibleShare = share('yes', 'uncertain');
  const isSkipped = procedure?.skippedBy !== undefined && holds([procedure.skippedBy], pkg);
  const voteNeeded = constituencies.length > 0 && procedure?.name !== 'executive' && !isSkipped;
  const vetoes = (stance: Stance) => constituencies.some((entry) => entry.veto && entry.stance === stance);
  const slack = 1e-6;
  const isRefused = possibleShare < quorum - slack || vetoes('no');
  const isCarried = sureShare >= quorum - slack && !vetoes('no') && !vetoes('uncertain');
  const result = !voteNeeded || isCarried ? 'yes' : isRefused ? 'no' : 'uncertain';
  return { constituencies, voteNeeded, sureShare, possibleShare, quorum, result };
}

/**
 * Goodwill as its own government can reckon it: the view's figure is for the draft agreement, so what the
 * package itself would cost in abandoned positions is reckoned here.
 */
function goodwillFor(brief: Brief, view: View, constituency: ConstituencyIndex, pkg: Package): number {
  const now = view.home.find((entry) => entry.constituency === constituency);
  const commitments = view.commitments.filter((entry) => entry.by === view.party);
  const costOf = (settled: Package | undefined) => involvement(brief, view, false, commitments, settled);
  return (now?.goodwill ?? 0) - costOf(view.draft?.package) + costOf(pkg);
}

/** Being asked brings goodwill of its own, and undoes the surprise where nothing was published either. */
function gainOfConsulting(brief: Brief, view: View): number {
  return involvement(brief, view, true, [], undefined) - involvement(brief, view, false, [], undefined);
}

function involvement(
  brief: Brief,
  view: View,
  consulted: boolean,
  commitments: readonly Commitment[],
  settled: Package | undefined,
): number {
  const disclosures = view.disclosures.filter((entry) => entry.by === view.party);
  const history = { consulted, mood: 0, disclosures, commitments };
  return goodwillOf(brief.rules.goodwill, brief.rules.commitmentCost, history, settled);
}

function stanceOf(support: number, [least, most]: readonly [number, number]): Stance {
  return support >= most ? 'yes' : support < least ? 'no' : 'uncertain';
}
