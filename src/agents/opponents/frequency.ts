import { CLOSED } from '#engine/index.ts';
import type { OptionIndex, PartyIndex } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { OpponentModel } from '../parts.ts';
import { estimateOf, stretched } from './estimate.ts';
import { isAlike } from './alike.ts';
import { likeness } from './likeness.ts';
import { weightsOf } from './weights.ts';
import { wordsOf, type Word } from './words.ts';

/** How much one observation counts, next to one package tabled in the first round. */
const trust = { prior: 0.8, support: 0.5, objection: 0.8, unmarked: 0.4, commitment: 2, capacity: 0.7 };
/** Later packages say less of what a party wants and more of what it must. */
const FADING = 0.25;

/**
 * Guesses each other party's sheet by counting: options that a party keeps tabling are good for it, and the
 * nearer an option stands to those, the better; issues that it does not move on matter to it. Before anybody
 * has spoken, parties of the own kind are taken to want the same, and the others the opposite.
 *
 * The frequency model of van Krimpen, Looije & Hajizadeh (2013), "HardHeaded", widened by what this table
 * offers beyond packages: acceptances, objections, signals, truthful answers, disclosures and commitments.
 */
export const frequency: OpponentModel = (outlook) =>
  outlook.others.map((party) => {
    const words = wordsOf(outlook.view, party);
    return estimateOf(
      outlook,
      party,
      weightsOf(outlook, party),
      outlook.brief.issues.map((_, issue) => scoresOf(outlook, party, issue, words)),
    );
  });

/** Indexed by option: how good it seems for the party, from 0 to 1. */
function scoresOf(
  outlook: Outlook,
  party: PartyIndex,
  issue: number,
  words: readonly Word[],
): readonly number[] {
  const { view, brief } = outlook;
  const described = brief.issues[issue];
  if (described === undefined) return [];
  const own = view.sheet.points[issue] ?? [];
  const top = Math.max(...own);
  const span = top - Math.min(...own);
  // The prior: across the table they win what I lose; on my own side they win what I win.
  const wantsTheSame = isAlike(brief, party);
  const low = top - span;
  const sums = own.map((points) =>
    span === 0 ? 0 : (trust.prior * (wantsTheSame ? points - low : top - points)) / span,
  );
  let total = span === 0 ? 0 : trust.prior;
  const observe = (weight: number, score: (option: OptionIndex) => number) => {
    total += weight;
    for (const option of sums.keys()) sums[option] = (sums[option] ?? 0) + weight * score(option);
  };

  // Summed by option first: hundreds of packages name few options.
  const shares = own.map(() => 0);
  for (const word of words) {
    const tabled = word.package[issue] ?? CLOSED;
    if (tabled === CLOSED) continue;
    const share = (word.isAuthor ? 1 : trust.support) / (1 + FADING * (word.round - 1));
    shares[tabled] = (shares[tabled] ?? 0) + share;
  }
  for (const [tabled, share] of shares.entries())
    if (share > 0) observe(share, (option) => likeness(described, option, tabled));
  for (const proposal of view.proposals) {
    for (const objection of proposal.objections) {
      const tabled = proposal.packages[objection.package]?.[issue] ?? CLOSED;
      if (objection.by !== party || tabled === CLOSED) continue;
      if (objection.issues.includes(issue))
        observe(trust.objection, (option) => 1 - likeness(described, option, tabled));
      // Over a single text a reader has read every clause: what it leaves unmarked it can live with.
      else if (brief.rules.protocol === 'single-text')
        observe(trust.unmarked, (option) => likeness(described, option, tabled));
    }
  }
  for (const { by, clause } of view.commitments) {
    if (by === party && clause.issue === issue)
      observe(trust.commitment, (option) => (clause.options.includes(option) ? 1 : 0));
  }
  for (const { to, issue: about, answer } of view.questions) {
    const fact = answer?.fact;
    if (to === party && about === issue && fact?.kind === 'capacity')
      observe(trust.capacity, (option) => (fact.options.includes(option) ? 1 : 0));
  }
  const means = sums.map((sum) => (total === 0 ? 0.5 : sum / total));
  return stretched(means);
}
