import { hasVeto, holds, pointsOf } from '#engine/index.ts';
import type { Brief, HomeBrief, Package, View } from '#engine/index.ts';

/** A package that home carries with this probability is safe enough to table. */
export const SAFE = 0.75;

/**
 * How likely is the own capital to carry a package? Hidden thresholds are taken as uniform between the bounds
 * that the brief gives, and independent; a consulted constituency has shown its own. In [0, 1].
 */
export function chanceAtHome(brief: Brief, view: View, pkg: Package): number {
  const procedure = brief.rules.procedures[brief.party];
  if (procedure === undefined || procedure.name === 'executive' || brief.home.length === 0) return 1;
  if (procedure.skippedBy !== undefined && holds([procedure.skippedBy], pkg)) return 1;
  const voters = brief.home.map((voter) => ({
    weight: voter.weight,
    veto: hasVeto(voter, pkg),
    chance: chanceOfYes(brief, view, voter, pkg),
  }));
  return chanceOfQuorum(voters, procedure.quorum - 1e-6);
}

/** Probability that one constituency says yes. */
export function chanceOfYes(brief: Brief, view: View, voter: HomeBrief, pkg: Package): number {
  const mood = view.home.find((home) => home.constituency === voter.constituency);
  const goodwill = (mood?.goodwill ?? 0) + goodwillToCome(brief, view, mood?.consulted ?? false);
  const points = pointsOf({ points: voter.points, interactions: [] }, pkg) + goodwill;
  // Once there is a draft, the goodwill in the view already counts the positions that it abandons.
  const standing = points - (view.draft === undefined ? abandoned(brief, view, pkg) : 0);
  if (mood?.threshold !== undefined) return standing >= mood.threshold ? 1 : 0;
  const [low, high] = voter.thresholdBetween;
  if (high <= low) return standing >= low ? 1 : 0;
  return Math.max(0, Math.min(1, (standing - low) / (high - low)));
}

/** Publishing the text is free, so that a seat counts on having done it before anything is agreed. */
function goodwillToCome(brief: Brief, view: View, isConsulted: boolean): number {
  if (view.phase !== 'negotiation' && view.phase !== 'preparation') return 0;
  if (view.disclosures.some((entry) => entry.by === brief.party && entry.what === 'draft-text')) return 0;
  const { informed, surprised } = brief.rules.goodwill;
  return isConsulted ? informed : informed + surprised;
}

function abandoned(brief: Brief, view: View, pkg: Package): number {
  const own = view.commitments.filter((commitment) => commitment.by === brief.party);
  return own.filter((commitment) => !holds([commitment.clause], pkg)).length * brief.rules.commitmentCost;
}

interface Voter {
  readonly weight: number;
  readonly veto: boolean;
  readonly chance: number;
}

/** Probability that those who say yes hold `needed` weight and nobody with a veto says no. */
function chanceOfQuorum([voter, ...rest]: readonly Voter[], needed: number): number {
  if (voter === undefined) return needed <= 0 ? 1 : 0;
  const yes = voter.chance === 0 ? 0 : voter.chance * chanceOfQuorum(rest, needed - voter.weight);
  const no = voter.chance === 1 || voter.veto ? 0 : (1 - voter.chance) * chanceOfQuorum(rest, needed);
  return yes + no;
}
