/** Has every language a text for everything, nothing beside it, and only references that its readers may see? */
import type { CaseTexts } from '../case-file.ts';
import type { Names } from '../names.ts';
import { nearest, nearestOf } from '#kernel/nearest.ts';
import { faultAtText, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import { parseReference, referencesIn } from '../texts/references.ts';
import type { Reference } from '../texts/references.ts';
import { textParts } from '../texts/readers.ts';
import type { Readers, Secrets } from '../texts/readers.ts';
import { assumptionsOf } from './check-bases.ts';

export function checkTexts(
  source: ScenarioSource,
  names: Names,
  texts: CaseTexts,
  language: string,
): readonly Fault[] {
  return [
    ...checkKeys(source, names, texts, language),
    ...textParts(texts, secretsOf(source)).flatMap(({ at, text, readers }) =>
      checkReferences(text, at, readers, source, names),
    ),
  ];
}

export function secretsOf(source: ScenarioSource): Secrets {
  const party = new Map(source.constituencies.map((constituency) => [constituency.id, constituency.party]));
  const audience = new Map(source.injects.map((inject) => [inject.id, inject.audience]));
  return {
    partyOf: (id) => party.get(id),
    onlyAudience: (id) => {
      const [only, ...others] = audience.get(id) ?? [];
      return others.length === 0 ? only : undefined;
    },
  };
}

function checkKeys(
  source: ScenarioSource,
  names: Names,
  texts: CaseTexts,
  language: string,
): readonly Fault[] {
  const keys = (given: object | undefined, wanted: Iterable<string>, at: Path) =>
    compareKeys(Object.keys(given ?? {}), [...wanted], at, language);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...keys(texts.parties, ids(source.parties), ['parties']),
    ...keys(texts.seats, ids(source.seats ?? []), ['seats']),
    ...keys(texts.constituencies, ids(source.constituencies), ['constituencies']),
    ...keys(texts.issues, ids(source.issues), ['issues']),
    ...keys(texts.blocs, ids(source.rules.blocs ?? []), ['blocs']),
    ...keys(texts.injects, ids(source.injects), ['injects']),
    ...keys(texts.places, ids(source.map.places), ['places']),
    ...keys(texts.lines, ids(source.map.lines), ['lines']),
    ...keys(texts.figures, Object.keys(source.figures), ['figures']),
    ...keys(texts.indicators, new Set(ids(source.scoring.extras ?? [])), ['indicators']),
    ...keys(texts.assumptions, assumptionsOf(source), ['assumptions']),
    ...source.parties.flatMap(({ id }) => {
      const own = texts.parties[id];
      const { redLines = [], interactions = [] } = source.mandates[id] ?? {};
      if (own === undefined) return [];
      return [
        ...keys(own.interests, ids(source.issues), ['parties', id, 'interests']),
        ...keys(own.redLines, ids(redLines), ['parties', id, 'redLines']),
        ...keys(own.interactions, ids(interactions), ['parties', id, 'interactions']),
      ];
    }),
    ...source.issues.flatMap((issue) => {
      const given = texts.issues[issue.id]?.options;
      const options = ids(names.issues.get(issue.id)?.options ?? []);
      if (given === undefined || options.length === 0) return [];
      // Options of a range may speak for themselves, by their number and unit.
      const needed = issue.range === undefined ? options : options.filter((id) => Object.hasOwn(given, id));
      return keys(given, needed, ['issues', issue.id, 'options']);
    }),
  ];
}

function compareKeys(
  given: readonly string[],
  wanted: readonly string[],
  at: Path,
  language: string,
): readonly Fault[] {
  const name = (id: string) => [...at, id].join('.');
  const missing = wanted.filter((id) => !given.includes(id));
  const surplus = given.filter((id) => !wanted.includes(id));
  // A misspelt key is one fault, not two.
  const meant = new Set(surplus.map((id) => nearest(id, missing)));
  return [
    ...missing
      .filter((id) => !meant.has(id))
      .map((id) => keyFault('TEXT_MISSING', [...at, id], { key: name(id), language })),
    ...surplus.map((id) =>
      keyFault('TEXT_SURPLUS', [...at, id], { key: name(id), ...nearestOf(id, missing) }),
    ),
  ];
}

function checkReferences(
  text: string,
  at: Path,
  readers: Readers,
  source: ScenarioSource,
  names: Names,
): readonly Fault[] {
  const { names: written, isTorn } = referencesIn(text);
  return [
    ...(isTorn ? [faultAtText('REFERENCE_FORM', at, /\{\{|\}\}/.exec(text)?.[0] ?? '')] : []),
    ...written.flatMap((name) => {
      const reference = parseReference(name);
      const data = { reference: name };
      const braced = `{{${name}}}`;
      if (reference === undefined) return [faultAtText('REFERENCE_FORM', at, braced, data)];
      if (!isKnown(reference, source, names)) {
        const guess =
          reference.kind === 'figure' ? nearestOf(reference.figure, Object.keys(source.figures)) : {};
        return [faultAtText('REFERENCE_UNKNOWN', at, braced, { ...data, ...guess })];
      }
      return mayKnow(readers, reference) ? [] : [faultAtText('REFERENCE_SECRET', at, braced, data)];
    }),
  ];
}

function isKnown(reference: Reference, source: ScenarioSource, names: Names): boolean {
  const option = (issue: string, id: string) => names.issues.get(issue)?.optionIndex.get(id);
  switch (reference.kind) {
    case 'figure':
      return Object.hasOwn(source.figures, reference.figure);
    case 'points':
      return names.parties.has(reference.party) && option(reference.issue, reference.option) !== undefined;
    case 'walkAway':
      return names.parties.has(reference.party);
    case 'quantity': {
      const issue = names.issues.get(reference.issue);
      return issue?.options[option(reference.issue, reference.option) ?? -1]?.quantity !== undefined;
    }
    case 'rounds':
      return true;
  }
}

/** Points and walk-aways are their party's own until the end. */
function mayKnow(readers: Readers, reference: Reference): boolean {
  if (reference.kind !== 'points' && reference.kind !== 'walkAway') return true;
  if (readers === 'after-the-end') return true;
  return readers !== 'public' && readers.party === reference.party;
}
