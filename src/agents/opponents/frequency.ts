import { CLOSED } from '#engine/index.ts';
import type { Issue, OptionIndex, PartyIndex } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { OpponentModel } from '../parts.ts';
import { blankTable, type FlatTable } from '../search/own-space.ts';
import { estimateOf, stretched } from './estimate.ts';
import { followed } from './followed.ts';
import { isAlike } from './alike.ts';
import { likeness } from './likeness.ts';
import { marksOf, type Mark } from './marks.ts';
import { weightsOf } from './weights.ts';

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
    const tally = tallied(outlook, party);
    const marks = marksOf(outlook.view, party);
    return estimateOf(
      outlook,
      party,
      weightsOf(outlook, party),
      outlook.brief.issues.map((issue, index) => scoresOf(outlook, party, tally, marks, issue, index)),
    );
  });

/** What has been counted so far. */
interface Tally {
  readonly issues: readonly Issue[];
  readonly offsets: Int32Array;
  /** By option, as in `OwnSpace.offsets`: how good each option looks, times how much has been seen of its issue. */
  readonly sums: FlatTable;
  /** Indexed by issue: how much has been seen of it. */
  readonly totals: number[];
}

/** The prior: across the table they win what I lose; on my own side they win what I win. */
function begin(outlook: Outlook, party: PartyIndex): Tally {
  const { view, brief, own } = outlook;
  const wantsTheSame = isAlike(brief, party);
  const sums = blankTable(own);
  const totals = brief.issues.map((_, issue) => {
    const points = view.sheet.points[issue] ?? [];
    const top = Math.max(...points);
    const low = Math.min(...points);
    if (top <= low) return 0;
    for (const [option, value] of points.entries())
      sums[(own.offsets[issue] ?? 0) + option] =
        (trust.prior * (wantsTheSame ? value - low : top - value)) / (top - low);
    return trust.prior;
  });
  return { issues: brief.issues, offsets: own.offsets, sums, totals };
}

const tallied = followed<Tally>({
  begin,
  hear({ issues, offsets, sums, totals }, pkg, { round }, isAuthor) {
    const share = (isAuthor ? 1 : trust.support) / (1 + FADING * (round - 1));
    for (let index = 0; index < issues.length; index++) {
      const issue = issues[index];
      const tabled = pkg[index] ?? CLOSED;
      if (issue === undefined || tabled === CLOSED) continue;
      totals[index] = (totals[index] ?? 0) + share;
      let place = offsets[index] ?? 0;
      for (let option = 0; option < issue.options.length; option++, place++)
        sums[place] = (sums[place] ?? 0) + share * likeness(issue, option, tabled);
    }
  },
});

/** Indexed by option: how good it seems for the party, from 0 to 1. */
function scoresOf(
  { view, brief }: Outlook,
  party: PartyIndex,
  tally: Tally,
  marks: readonly Mark[],
  issue: Issue,
  index: number,
): readonly number[] {
  const from = tally.offsets[index] ?? 0;
  const sums = tally.sums.slice(from, from + issue.options.length);
  let total = tally.totals[index] ?? 0;
  const observe = (weight: number, score: (option: OptionIndex) => number) => {
    total += weight;
    for (const option of sums.keys()) sums[option] = (sums[option] ?? 0) + weight * score(option);
  };
  for (const { package: pkg, issues } of marks) {
    const tabled = pkg[index] ?? CLOSED;
    if (tabled === CLOSED) continue;
    if (issues.includes(index)) observe(trust.objection, (option) => 1 - likeness(issue, option, tabled));
    // Over a single text a reader has read every clause: what it leaves unmarked it can live with.
    else if (brief.rules.protocol === 'single-text')
      observe(trust.unmarked, (option) => likeness(issue, option, tabled));
  }
  for (const { by, clause } of view.commitments) {
    if (by === party && clause.issue === index)
      observe(trust.commitment, (option) => (clause.options.includes(option) ? 1 : 0));
  }
  for (const { to, issue: about, answer } of view.questions) {
    const fact = answer?.fact;
    if (to === party && about === index && fact?.kind === 'capacity')
      observe(trust.capacity, (option) => (fact.options.includes(option) ? 1 : 0));
  }
  for (const option of sums.keys()) sums[option] = total === 0 ? 0.5 : (sums[option] ?? 0) / total;
  return stretched(sums);
}
