import { CLOSED } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import type { Outlook } from '../outlook.ts';
import type { OpponentModel } from '../parts.ts';
import { estimateOf, stretched } from './estimate.ts';
import { followed } from './followed.ts';
import type { Package } from '#engine/index.ts';

/** α and β of δ(t) = α·(1 − tᵝ): what an issue gains when a party gives way elsewhere and not here. */
const GAIN = 10;
const FADING = 5;
/** γ: how much less the hundredth time counts than the first. */
const FLATTENING = 0.25;
/** Packages in a window: the paper's 48 are for hundreds of bids, so that short talks have shorter windows. */
const LONGEST_WINDOW = 48;
const SHORTEST_WINDOW = 2;

/**
 * Compares a party's bids window by window instead of bid by bid, so that going back and forth between equal
 * packages is not read as a change of mind: an issue on which two windows do not differ (chi-squared at 5 %)
 * gains weight when the party has given way on another. How good an option is follows how often it was tabled.
 *
 * Tunalı, Aydoğan & Sanchez-Anguix (2017), "Rethinking frequency opponent modeling in automated negotiation",
 * PRIMA 2017, with the paper's α = 10, β = 5, γ = 0.25. It looks at packages tabled, and at true answers on red lines.
 */
export const windowedFrequency: OpponentModel = (outlook) =>
  outlook.others.map((party) => {
    const words = tabledBy(outlook, party);
    const shapes = outlook.brief.issues.map(({ options }, issue) => valuesFrom(words, issue, options.length));
    return estimateOf(outlook, party, weightsFrom(outlook, words), shapes.map(stretched));
  });

/** A package that a party has tabled, and when. */
interface Word {
  readonly package: Package;
  readonly round: number;
}

const tabledBy = followed<Word[]>({
  begin: () => [],
  hear(words, pkg, { round }, isAuthor) {
    if (isAuthor) words.push({ package: pkg, round });
  },
});

/** Indexed by option: (1 + times tabled)ᵞ, as a share of the greatest. */
function valuesFrom(words: readonly Word[], issue: number, options: number): readonly number[] {
  const counts = countsOf(words, issue, options).map((count) => power(1 + count, FLATTENING));
  const most = Math.max(...counts);
  return counts.map((count) => count / most);
}

function weightsFrom({ brief, view }: Outlook, words: readonly Word[]): readonly number[] {
  const { issues } = brief;
  const size = windowFor(words.length);
  const weights = issues.map(() => 1 / issues.length);
  for (let end = 2 * size; end <= words.length; end += size) {
    const before = words.slice(end - 2 * size, end - size);
    const now = words.slice(end - size, end);
    const known = words.slice(0, end);
    const unmoved: number[] = [];
    let hasConceded = false;
    for (const [issue, { options }] of issues.entries()) {
      const earlier = countsOf(before, issue, options.length);
      const later = countsOf(now, issue, options.length);
      if (!areDifferent(earlier, later)) {
        unmoved.push(issue);
        continue;
      }
      const values = valuesFrom(known, issue, options.length);
      hasConceded ||= expected(values, later) < expected(values, earlier);
    }
    if (!hasConceded) continue;
    const time = Math.min(1, (now.at(-1)?.round ?? 0) / Math.max(1, view.rounds));
    const gain = GAIN * (1 - power(time, FADING));
    for (const issue of unmoved) weights[issue] = (weights[issue] ?? 0) + gain;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** A quarter of what there is to compare, so that there are windows to compare. */
const windowFor = (words: number) =>
  Math.max(SHORTEST_WINDOW, Math.min(LONGEST_WINDOW, Math.floor(words / 4)));

/** Indexed by option: how often it was tabled. */
function countsOf(words: readonly Word[], issue: number, options: number): readonly number[] {
  const counts = new Array<number>(options).fill(0);
  for (const word of words) {
    const option = word.package[issue] ?? CLOSED;
    if (option !== CLOSED) counts[option] = (counts[option] ?? 0) + 1;
  }
  return counts;
}

/** Mean of the values by how often each was tabled. */
function expected(values: readonly number[], counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0
    ? 0
    : counts.reduce((sum, count, option) => sum + count * (values[option] ?? 0), 0) / total;
}

/**
 * Pearson's chi-squared at 5 %: are these counts unlikely under the shares of the earlier window? The earlier counts get
 * Laplace's one each. The critical value is that of Wilson & Hilferty (1931), within 1 % for any degrees of freedom.
 */
export function areDifferent(earlier: readonly number[], later: readonly number[]): boolean {
  const degrees = earlier.length - 1;
  const total = later.reduce((sum, count) => sum + count, 0);
  const known = earlier.reduce((sum, count) => sum + count, 0);
  if (degrees < 1 || total === 0 || known === 0) return false;
  const statistic = later.reduce((sum, count, option) => {
    const expectedCount = (total * (1 + (earlier[option] ?? 0))) / (known + earlier.length);
    return sum + ((count - expectedCount) * (count - expectedCount)) / expectedCount;
  }, 0);
  const spread = 2 / (9 * degrees);
  return statistic > degrees * power(1 - spread + 1.6449 * Math.sqrt(spread), 3);
}
