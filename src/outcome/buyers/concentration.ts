/**
 * How concentrated is a buyer's supply? The Herfindahl–Hirschman index: the sum of the squared shares of its sources,
 * 1 for a single source (Hirschman 1945; Herfindahl 1950). `secured` are new sources, as shares of need; they displace
 * the dominant supplier first and then the others in proportion.
 */
export function concentrationOf(secured: readonly number[], present: readonly number[]): number {
  let promised = 0;
  for (const share of secured) promised += share;
  let elsewhere = 0;
  for (let at = 1; at < present.length; at++) elsewhere += present[at] ?? 0;
  const scale = promised > 1 ? 1 / promised : 1;
  const won = Math.min(1, promised);
  const dominant = present[0] ?? 0;
  const fromDominant = Math.min(dominant, won);
  const kept = elsewhere > 0 ? Math.max(0, 1 - (won - fromDominant) / elsewhere) : 0;
  let index = (dominant - fromDominant) * (dominant - fromDominant);
  for (const share of secured) index += share * scale * share * scale;
  for (let at = 1; at < present.length; at++) {
    const share = (present[at] ?? 0) * kept;
    index += share * share;
  }
  return index;
}
