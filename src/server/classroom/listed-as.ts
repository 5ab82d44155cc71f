/** Who came by the code under the name of one on the list, who is not here yet and whose place is kept? */
import type { Member } from './class-state.ts';
import { likenessOf, withoutNumber } from './names.ts';

/** Whom of the list those who came are likely to be, from id to id. A second of one name has a number behind it. */
export function listedAs(members: Iterable<Member>): ReadonlyMap<string, string> {
  const all = [...members];
  const came = all.flatMap(({ id, name, arrived }) => {
    const bare = arrived ? withoutNumber(name) : undefined;
    return bare === undefined ? [] : [{ id, likeness: likenessOf(bare) }];
  });
  // Asked whenever people are told, and hardly ever is there one.
  if (came.length === 0) return new Map();
  const kept = new Map(
    all
      .filter(({ arrived, place }) => !arrived && place !== undefined)
      .map(({ id, name }) => [likenessOf(name), id] as const),
  );
  return new Map(
    came.flatMap(({ id, likeness }) => {
      const listed = kept.get(likeness);
      return listed === undefined ? [] : [[id, listed] as const];
    }),
  );
}
