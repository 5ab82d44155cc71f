import type { Aspiration } from '../parts.ts';

/**
 * Gives away as many points as the others have given it since their first word, on average, and not one more: absolute
 * tit-for-tat of Faratin, Sierra & Jennings (1998), §4.3, with the sum of all steps instead of the last, so that a game
 * can be taken up anywhere. Two that play it wait for each other until the last round.
 *
 * @param reciprocity points given for a point received
 */
export function mirror(reciprocity: number): Aspiration {
  return ({ ledger, others, walkAway, best }) => {
    let given = 0;
    for (const party of others) {
      const points = ledger.words[party]?.points ?? [];
      const first = points[0];
      const now = points[points.length - 1];
      if (first !== undefined && now !== undefined) given += Math.max(0, now - first) / others.length;
    }
    return Math.max(walkAway, best - reciprocity * given);
  };
}
