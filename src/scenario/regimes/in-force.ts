/** Which regimes are in force, once those that they build on are counted in? */

export interface Builds {
  readonly id: string;
  readonly buildsOn?: readonly string[];
}

export interface InForce {
  /** Each once; what a regime builds on comes before it. */
  readonly ids: readonly string[];
  /** Each cycle as the ids on it, the first named again at the end. */
  readonly cycles: readonly (readonly string[])[];
}

/** Follows `buildsOn` from the regimes that a scenario lists. Unknown ids are passed over. */
export function regimesInForce(listed: readonly string[], regimes: ReadonlyMap<string, Builds>): InForce {
  const ids: string[] = [];
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    const regime = regimes.get(id);
    if (done.has(id) || regime === undefined) return;
    if (path.includes(id)) {
      cycles.push([...path.slice(path.indexOf(id)), id]);
      return;
    }
    for (const base of regime.buildsOn ?? []) visit(base, [...path, id]);
    done.add(id);
    ids.push(id);
  };
  for (const id of listed) visit(id, []);
  return { ids, cycles };
}
