import { CLOSED } from '#engine/index.ts';
import type { IssueIndex, Package, PartyIndex } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import type { Outlook } from '../outlook.ts';
import { followed } from './followed.ts';
import { marksOf } from './marks.ts';

/** Factor by which one observation makes an issue count for more. */
const raise = { unmoved: 1.25, signal: 1.5, objection: 1.2, commitment: 1.6 };

/** Proposals after the first that count in full. */
const TELLING = 8;

/**
 * How much does each issue matter to a party? Indexed by issue; sums to 1. Equal to begin with; an issue gains
 * whenever the party tables two proposals in a row without moving on it, objects to it, or says it matters.
 */
export function weightsOf(outlook: Outlook, party: PartyIndex): readonly number[] {
  const { view } = outlook;
  const weights = [...byKeeping(outlook, party).weights];
  const scale = (issue: IssueIndex, factor: number) => {
    weights[issue] = (weights[issue] ?? 0) * factor;
  };

  for (const { issues } of marksOf(view, party)) for (const issue of issues) scale(issue, raise.objection);
  for (const { by, clause } of view.commitments) if (by === party) scale(clause.issue, raise.commitment);
  for (const { by, more, less } of view.signals) {
    if (by !== party) continue;
    scale(more, raise.signal);
    scale(less, 1 / raise.signal);
  }
  // What a party says truthfully of its own order of importance outweighs what is read between the lines.
  for (const { to, issue, answer } of view.questions)
    if (to === party && answer?.fact?.kind === 'priority')
      scale(issue, byRank(answer.fact.rank - 1, weights.length));
  for (const { by, priorities } of view.disclosures)
    if (by === party)
      for (const [rank, issue] of priorities.entries()) scale(issue, byRank(rank, weights.length));

  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** From 2.5 for the first of `count` issues down to 0.4 for the last. */
function byRank(rank: number, count: number): number {
  return count <= 1 ? 1 : 2.5 - (2.1 * rank) / (count - 1);
}

/** What staying put has made of the weights. */
interface Kept {
  readonly weights: number[];
  /** Proposals that it has tabled, the latest, and the first package of that. */
  tabled: number;
  latest: number;
  package: Package | undefined;
}

const byKeeping = followed<Kept>({
  begin: ({ brief }) => ({ weights: brief.issues.map(() => 1), tabled: 0, latest: -1, package: undefined }),
  hear(kept, pkg, { id }, isAuthor) {
    // Of alternatives the first one counts.
    if (!isAuthor || id === kept.latest) return;
    const { weights, tabled: index, package: before } = kept;
    kept.tabled++;
    kept.latest = id;
    kept.package = pkg;
    if (before === undefined) return;
    // In hundreds of rounds everybody stays put somewhere: what comes late adds less and less, and a bounded sum.
    const factor =
      index <= TELLING ? raise.unmoved : power(raise.unmoved, (TELLING / index) * (TELLING / index));
    for (let issue = 0; issue < weights.length; issue++)
      if (pkg[issue] !== CLOSED && before[issue] === pkg[issue])
        weights[issue] = (weights[issue] ?? 0) * factor;
  },
});
