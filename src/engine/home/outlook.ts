import type { Brief, Commitment, ConstituencyIndex, Package, View } from '../model/index.ts';
import { holds, pointsOf } from '../rules/points.ts';
import { goodwillOf, isEarly, type HomeHistory } from './goodwill.ts';
import { hasVeto } from './veto.ts';

/** What a constituency would say, as far as its own government can tell. */
export type Stance = 'yes' | 'no' | 'uncertain';

export interface ConstituencyOutlook {
  readonly constituency: ConstituencyIndex;
  readonly id: string;
  readonly weight: number;
  /** Its no to this package is a no from the party. */
  readonly veto: boolean;
  /** Its land is touched: it has a veto where its consent is binding. */
  readonly affected: boolean;
  readonly consulted: boolean;
  readonly lobbied: boolean;
  /** Its points for the package. */
  readonly points: number;
  readonly goodwill: number;
  /** What goodwill would be after a consultation now; undefined once it has been held. */
  readonly goodwillIfConsulted: number | undefined;
  /** What goodwill would be after lobbying; undefined once it has been lobbied. */
  readonly goodwillIfLobbied: number | undefined;
  /** Known exactly once consulted: then both ends are the same. */
  readonly thresholdBetween: readonly [number, number];
  readonly stance: Stance;
}

/** How would home take a package, as far as its own government knows? */
export interface HomeOutlook {
  readonly constituencies: readonly ConstituencyOutlook[];
  /** Does this package need a vote at all? */
  readonly voteNeeded: boolean;
  /** Share of weight that surely says yes, and that might. */
  readonly sureShare: number;
  readonly possibleShare: number;
  readonly quorum: number;
  /** `yes`: carried for certain; `no`: refused for certain. */
  readonly result: Stance;
}

/** Weights are shares that need not add up exactly: three thirds must reach a quorum of one. */
const SLACK = 1e-6;

/** Reckoned from what a seat may know, so that a person, a program and a screen reckon alike. */
export function outlookAtHome(brief: Brief, view: View, pkg: Package): HomeOutlook {
  const procedure = brief.rules.procedures[view.party];
  const quorum = procedure?.quorum ?? 1;
  const constituencies = brief.home.map((home): ConstituencyOutlook => {
    const now = view.home.find((entry) => entry.constituency === home.constituency);
    const consulted = now?.consulted ?? false;
    const lobbied = now?.lobbied ?? false;
    const points = pointsOf({ points: home.points, interactions: [] }, pkg);
    const goodwill = goodwillFor(brief, view, now?.goodwill ?? 0, pkg);
    const thresholdBetween: readonly [number, number] =
      now?.threshold === undefined ? home.thresholdBetween : [now.threshold, now.threshold];
    return {
      constituency: home.constituency,
      id: home.id,
      weight: home.weight,
      veto: hasVeto(home, pkg),
      affected: home.vetoWhen !== undefined,
      consulted,
      lobbied,
      points,
      goodwill,
      goodwillIfConsulted: consulted ? undefined : goodwill + gainOf(brief, view, { consulted: true }),
      goodwillIfLobbied: lobbied
        ? undefined
        : goodwill + gainOf(brief, view, { consulted, lobbied: true }, { consulted }),
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
  const isRefused = possibleShare < quorum - SLACK || vetoes('no');
  const isCarried = sureShare >= quorum - SLACK && !vetoes('no') && !vetoes('uncertain');
  const result = !voteNeeded || isCarried ? 'yes' : isRefused ? 'no' : 'uncertain';
  return { constituencies, voteNeeded, sureShare, possibleShare, quorum, result };
}

/**
 * The view's figure is for the draft agreement, so what the package itself would cost in abandoned positions is reckoned
 * here.
 */
function goodwillFor(brief: Brief, view: View, goodwill: number, pkg: Package): number {
  const commitments = view.commitments.filter((entry) => entry.by === view.party);
  const costOf = (settled: Package | undefined) => involvement(brief, view, {}, commitments, settled);
  return goodwill - costOf(view.draft?.package) + costOf(pkg);
}

type Involvement = Partial<Pick<HomeHistory, 'consulted' | 'lobbied'>>;

/** Being asked brings goodwill of its own, and undoes the surprise where nothing was published either. */
function gainOf(brief: Brief, view: View, then: Involvement, now: Involvement = {}): number {
  return involvement(brief, view, then, [], undefined) - involvement(brief, view, now, [], undefined);
}

function involvement(
  brief: Brief,
  view: View,
  { consulted = false, lobbied = false }: Involvement,
  commitments: readonly Commitment[],
  settled: Package | undefined,
): number {
  const disclosures = view.disclosures.filter((entry) => entry.by === view.party);
  const early = consulted && isEarly(view.round, brief.rules.rounds);
  const history = { consulted, early, lobbied, mood: 0, disclosures, commitments };
  return goodwillOf(brief.rules.goodwill, brief.rules.commitmentCost, history, settled);
}

function stanceOf(support: number, [least, most]: readonly [number, number]): Stance {
  return support >= most ? 'yes' : support < least ? 'no' : 'uncertain';
}
