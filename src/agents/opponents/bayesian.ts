import { CLOSED } from '#engine/index.ts';
import type { IssueIndex, Package, PartyIndex } from '#engine/index.ts';
import { exp } from '#kernel/exact.ts';
import { isAlike } from './alike.ts';
import type { Outlook } from '../outlook.ts';
import type { OpponentModel } from '../parts.ts';
import { beliefs, expectationOf, learn, type Belief } from './belief.ts';
import { estimateOf, stretched } from './estimate.ts';
import { followed } from './followed.ts';
import { marksOf } from './marks.ts';
import { shapesOf } from './shapes.ts';

/** σ of what a party tables around what it is expected to ask for, and of what it only supports. */
const SPREAD = 0.15;
const SUPPORT_SPREAD = 0.3;
/** The share of its best that a party is expected to have given up by the deadline; on the way, in proportion. */
const GIVEN_UP = 0.4;
/** How much likelier it is beforehand that a party across the table likes what this one does not. */
const OPPOSED = 2;

/** What is believed of one party. Indexed by issue. */
interface Profile {
  /** Over the weights that ranks give, 2j/(n(n + 1)) for j from 1 (least) to n (most important). */
  readonly weights: readonly Belief<number>[];
  /** Over the shapes of an issue: option values from 0 to 1. */
  readonly shapes: readonly Belief<readonly number[]>[];
}

/**
 * Reckons with many sheets at once and believes most in those under which a party has behaved as it did: it is taken to
 * ask at first for its best, and for less in proportion to time, give or take a little.
 *
 * Hindriks & Tykhonov (2008), "Opponent modelling in automated multi-issue negotiation using Bayesian learning",
 * AAMAS 2008, §4: weights by rank, values that rise, fall or peak along the options, and the scalable form in which
 * each issue's belief is updated with the others held at what is expected of them. Signals, true answers, disclosures,
 * objections and positions are evidence in the same manner.
 */
export const bayesian: OpponentModel = (outlook) =>
  outlook.others.map((party) => {
    const { weights, shapes } = followedProfile(outlook, party).profile;
    const expected = weights.map((belief) => expectationOf(belief, (weight) => weight));
    const sum = expected.reduce((total, weight) => total + weight, 0);
    return estimateOf(
      outlook,
      party,
      expected.map((weight) => weight / sum),
      shapes.map((belief) => stretched(meanShape(belief))),
    );
  });

function before(outlook: Outlook, party: PartyIndex): Profile {
  const { brief } = outlook;
  const count = brief.issues.length;
  const ranks = brief.issues.map((_, index) => index + 1);
  let profile: Profile = {
    weights: brief.issues.map(() => beliefs(ranks.map((rank) => (2 * rank) / (count * (count + 1))))),
    shapes: brief.issues.map((_, issue) => priorShapes(outlook, party, issue)),
  };
  profile = { ...profile, weights: toldWeights(outlook, party, profile.weights) };
  return { ...profile, shapes: toldShapes(outlook, party, profile.shapes) };
}

const followedProfile = followed<{ profile: Profile; readonly rounds: number }>({
  begin: (outlook, party) => ({ profile: before(outlook, party), rounds: outlook.view.rounds }),
  // What has been said counts first, so that a further mark makes everything after it be weighed anew.
  basis: ({ view }, party) => marksOf(view, party).length,
  hear(learnt, pkg, { round }, isAuthor) {
    const { profile, rounds } = learnt;
    const time = rounds <= 1 ? 1 : (round - 1) / (rounds - 1);
    const spread = isAuthor ? SPREAD : SUPPORT_SPREAD;
    learnt.profile = afterPackage(profile, pkg, 1 - GIVEN_UP * Math.min(1, time), spread);
  },
});

/** Believes more in what would make this package worth what was expected. */
function afterPackage(profile: Profile, pkg: Package, asked: number, spread: number): Profile {
  const likelihood = (worth: number) => exp((-(worth - asked) * (worth - asked)) / (2 * spread * spread));
  const weight = profile.weights.map((belief) => expectationOf(belief, (each) => each));
  const total = weight.reduce((sum, each) => sum + each, 0);
  const value = profile.shapes.map((belief, issue) => {
    const option = pkg[issue] ?? CLOSED;
    return option === CLOSED ? 0 : expectationOf(belief, (shape) => shape[option] ?? 0);
  });
  const all = weight.reduce((sum, each, issue) => sum + each * (value[issue] ?? 0), 0);
  return {
    weights: profile.weights.map((belief, issue) => {
      if ((pkg[issue] ?? CLOSED) === CLOSED) return belief;
      const own = weight[issue] ?? 0;
      const part = value[issue] ?? 0;
      // A heavier issue makes the whole heavier: shares are compared, not sums.
      return learn(belief, (each) => likelihood((all + (each - own) * part) / (total + each - own)));
    }),
    shapes: profile.shapes.map((belief, issue) => {
      const option = pkg[issue] ?? CLOSED;
      if (option === CLOSED) return belief;
      const own = weight[issue] ?? 0;
      const part = value[issue] ?? 0;
      return learn(belief, (shape) => likelihood((all + own * ((shape[option] ?? 0) - part)) / total));
    }),
  };
}

/** What a party has said of the order of its issues. */
function toldWeights(
  { view }: Outlook,
  party: PartyIndex,
  start: readonly Belief<number>[],
): readonly Belief<number>[] {
  const weights = [...start];
  const count = weights.length;
  const most = 2 / (count + 1);
  const update = (issue: IssueIndex, likelihood: (weight: number) => number) => {
    const belief = weights[issue];
    if (belief !== undefined) weights[issue] = learn(belief, likelihood);
  };
  /** Nearly sure: a rank away is a standard deviation and a half. */
  const atRank = (issue: IssueIndex, rank: number) =>
    update(issue, (weight) => {
      const away = (weight / most) * count - (count + 1 - rank);
      return exp(-1.125 * away * away);
    });
  for (const { by, more, less } of view.signals) {
    if (by !== party) continue;
    update(more, (weight) => weight);
    update(less, (weight) => most + most / count - weight);
  }
  for (const proposal of view.proposals)
    for (const { by, issues } of proposal.objections)
      if (by === party) for (const issue of issues) update(issue, (weight) => most + weight);
  for (const { to, issue, answer } of view.questions)
    if (to === party && answer?.fact?.kind === 'priority') atRank(issue, answer.fact.rank);
  for (const { by, priorities } of view.disclosures)
    if (by === party) for (const [rank, issue] of priorities.entries()) atRank(issue, rank + 1);
  return weights;
}

/** What a party has said of single options. */
function toldShapes(
  { view }: Outlook,
  party: PartyIndex,
  start: readonly Belief<readonly number[]>[],
): readonly Belief<readonly number[]>[] {
  const shapes = [...start];
  const update = (issue: IssueIndex, likelihood: (shape: readonly number[]) => number) => {
    const belief = shapes[issue];
    if (belief !== undefined) shapes[issue] = learn(belief, likelihood);
  };
  for (const proposal of view.proposals)
    for (const { by, issues, package: index } of proposal.objections) {
      if (by !== party) continue;
      for (const issue of issues) {
        const option = proposal.packages[index]?.[issue] ?? CLOSED;
        if (option !== CLOSED) update(issue, (shape) => 1.1 - (shape[option] ?? 0));
      }
    }
  const prefers = (issue: IssueIndex, options: readonly number[]) =>
    update(issue, (shape) => {
      const inside = options.map((option) => shape[option] ?? 0);
      const outside = shape.filter((_, option) => !options.includes(option));
      if (inside.length === 0 || outside.length === 0) return 1;
      return 0.1 + Math.max(0, Math.max(...inside) - Math.max(...outside));
    });
  for (const { by, clause } of view.commitments) if (by === party) prefers(clause.issue, clause.options);
  for (const { to, issue, answer } of view.questions)
    if (to === party && answer?.fact?.kind === 'capacity') prefers(issue, answer.fact.options);
  return shapes;
}

/** Before anybody has spoken: every shape, those that oppose one's own sheet (or, on one's own side, follow it) likelier. */
function priorShapes(
  { view, brief }: Outlook,
  party: PartyIndex,
  issue: IssueIndex,
): Belief<readonly number[]> {
  const own = stretched(view.sheet.points[issue] ?? []);
  const wantsTheSame = isAlike(brief, party);
  return learn(beliefs(shapesOf(own.length)), (shape) => {
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const centred = mean(shape.map((each, option) => each * (own[option] ?? 0))) - mean(shape) * mean(own);
    return wantsTheSame === centred > 0 ? OPPOSED : 1;
  });
}

const meanShape = (belief: Belief<readonly number[]>): readonly number[] =>
  (belief.hypotheses[0] ?? []).map((_, option) => expectationOf(belief, (shape) => shape[option] ?? 0));
