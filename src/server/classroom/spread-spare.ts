/** Who sits beside others while chairs stand empty, and would have one of their own if people were spread? Pure. */
import type { Scenario } from '#engine/index.ts';
import type { Place } from '#wire/index.ts';
import type { Placed } from './plan-tables.ts';

/**
 * The same people, as many of them without a place as there are parties for which nobody sits: first those who look on or stand for people at home, then
 * those who sit beside somebody of their party. Whoever is alone for a party stays.
 * @param tables How many tables there are to be.
 */
export function spreadSpare(
  { seats, parties }: Pick<Scenario, 'seats' | 'parties'>,
  people: readonly Placed[],
  tables: number,
): readonly Placed[] {
  const chairs = (place: Place | undefined) =>
    place?.kind === 'seat' ? seats.find(({ id }) => id === place.seat) : undefined;
  // Whoever speaks for a party keeps the chair before those who sit beside.
  const byRank = [...people].sort(
    (one, other) =>
      Number(chairs(other.place)?.role === 'chief') - Number(chairs(one.place)?.role === 'chief'),
  );
  const taken = new Set<string>();
  const beside: string[] = [];
  const lookingOn: string[] = [];
  for (const { participant, place } of byRank) {
    if (place === undefined || place.table > tables) continue;
    const chair = chairs(place);
    const key = `${place.table} ${chair?.party ?? ''}`;
    if (chair === undefined) lookingOn.push(participant);
    else if (taken.has(key)) beside.push(participant);
    else taken.add(key);
  }
  const waiting = people.filter(({ place }) => place === undefined || place.table > tables).length;
  const free = Math.max(0, tables * parties.length - taken.size - waiting);
  const moved = new Set([...lookingOn, ...beside].slice(0, free));
  return people.map((one) => (moved.has(one.participant) ? { ...one, place: undefined } : one));
}
