import { sum } from '../sum.ts';

/**
 * How concentrated is a buyer's supply? The Herfindahl–Hirschman index: the sum of the squared shares of its sources,
 * 1 for a single source (Hirschman 1945; Herfindahl 1950). `secured` are new sources, as shares of need; they displace
 * the dominant supplier first and then the others in proportion.
 */
export function concentrationOf(secured: readonly number[], present: readonly number[]): number {
  const promised = sum(secured);
  const scale = promised > 1 ? 1 / promised : 1;
  const won = Math.min(1, promised);
  const [dominant = 0, ...others] = present;
  const fromDominant = Math.min(dominant, won);
  const elsewhere = sum(others);
  const kept = elsewhere > 0 ? Math.max(0, 1 - (won - fromDominant) / elsewhere) : 0;
  const shares = [
    ...secured.map((share) => share * scale),
    dominant - fromDominant,
    ...others.map((each) => each * kept),
  ];
  return sum(shares.map((share) => share * share));
}
