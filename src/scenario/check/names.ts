/** Do the names in a file name something, and each only once? */
import type { NamedIssue, Names } from '../names.ts';
import { nearest, nearestOf } from '#kernel/nearest.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';

/** Kinds of things that have names; the languages have a word for each. */
export type Named =
  | 'party'
  | 'seat'
  | 'issue'
  | 'option'
  | 'interaction'
  | 'red-line'
  | 'constituency'
  | 'inject'
  | 'bloc'
  | 'regime'
  | 'difficulty'
  | 'source'
  | 'figure'
  | 'assumption'
  | 'place'
  | 'line'
  | 'mineral'
  | 'lens'
  | 'indicator'
  | 'production'
  | 'scenario'
  | 'strategy'
  | 'contender'
  | 'parameter'
  | 'protocol';

interface Known {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

export function checkKnown(named: Named, id: string, known: Known, at: Path): readonly Fault[] {
  return known.has(id) ? [] : [fault('ID_UNKNOWN', at, { named, id, ...nearestOf(id, known.keys()) })];
}

/** The same for an id that stands as a key. */
export function checkKnownKey(named: Named, id: string, known: Known, at: Path): readonly Fault[] {
  return known.has(id) ? [] : [keyFault('ID_UNKNOWN', at, { named, id, ...nearestOf(id, known.keys()) })];
}

/** A fault for each id that has come before. `placeOf` says where the one at an index stands. */
export function checkOnce(
  named: Named,
  ids: readonly string[],
  placeOf: (index: number) => Path,
): readonly Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault('ID_TWICE', placeOf(index), { named, id })];
  });
}

/** Where the options of an issue make no sense at all, that is the one fault to mend. */
const checkOption = (id: string, { options, optionIndex }: NamedIssue, at: Path): readonly Fault[] =>
  options.length === 0 ? [] : checkKnown('option', id, optionIndex, at);

/** A list of parties: each known, each once. */
export function checkParties(ids: readonly string[], names: Names, at: Path): readonly Fault[] {
  return [
    ...ids.flatMap((id, index) => checkKnown('party', id, names.parties, [...at, index])),
    ...checkOnce('party', ids, (index) => [...at, index]),
  ];
}

/** A map by party, or a list that must hold each: nobody left out, nobody unknown. */
export function checkEveryParty(
  ids: readonly string[],
  wanted: Iterable<string>,
  list: string,
  at: Path,
): readonly Fault[] {
  const everyone = [...wanted];
  const strangers = ids.filter((id) => !everyone.includes(id));
  // A misspelt name is one fault, not two.
  const meant = new Set([...ids, ...strangers.map((id) => nearest(id, everyone))]);
  return everyone.filter((id) => !meant.has(id)).map((id) => keyFault('PARTY_LEFT_OUT', at, { id, list }));
}

/** A condition: known issues, known options, each option once. */
export function checkCondition(
  condition: Readonly<Record<string, readonly string[]>>,
  names: Names,
  at: Path,
): readonly Fault[] {
  return Object.entries(condition).flatMap(([id, options]) => {
    const issue = names.issues.get(id);
    if (issue === undefined) return checkKnownKey('issue', id, names.issues, [...at, id]);
    return [
      ...options.flatMap((option, index) => checkOption(option, issue, [...at, id, index])),
      ...checkOnce('option', options, (index) => [...at, id, index]),
    ];
  });
}

/** One option of one issue, written as two fields. */
export function checkChoice(issueId: string, option: string, names: Names, at: Path): readonly Fault[] {
  const issue = names.issues.get(issueId);
  return issue === undefined
    ? checkKnown('issue', issueId, names.issues, [...at, 'issue'])
    : checkOption(option, issue, [...at, 'option']);
}
