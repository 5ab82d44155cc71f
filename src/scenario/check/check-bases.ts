/** Does every number say where it comes from, and is what it cites there? */
import { rowsOf } from '../compile/compile-case.ts';
import type { Names } from '../names.ts';
import { keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';
import { checkKnown, checkOnce } from './names.ts';

interface Cited {
  readonly at: Path;
  readonly row: { readonly source?: string; readonly assumption?: string };
}

const citedIn = (source: ScenarioSource): readonly Cited[] => [
  ...Object.entries(source.figures).map(([id, row]) => ({ at: ['figures', id], row })),
  ...rowsOf(source),
];

export function checkBases(source: ScenarioSource, names: Names): readonly Fault[] {
  return [
    ...checkOnce(
      'source',
      source.sources.map(({ id }) => id),
      (index) => ['sources', index, 'id'],
    ),
    ...citedIn(source).flatMap((cited) => checkBasis(cited, names.sources)),
  ];
}

/** Keys of `assumptions` that every language of the case must explain. */
export function assumptionsOf(source: ScenarioSource): ReadonlySet<string> {
  return new Set(citedIn(source).flatMap(({ row }) => row.assumption ?? []));
}

/** The same two questions for a regime, whose sources are its own. */
export function checkRegimeBases(regime: RegimeSource): readonly Fault[] {
  const known = new Map(regime.sources.map(({ id }, index) => [id, index]));
  return [
    ...checkOnce(
      'source',
      regime.sources.map(({ id }) => id),
      (index) => ['sources', index, 'id'],
    ),
    ...regime.effects.flatMap((row, index) => checkBasis({ at: ['effects', index], row }, known)),
  ];
}

export function regimeAssumptions(regime: RegimeSource): ReadonlySet<string> {
  return new Set(regime.effects.flatMap(({ assumption }) => assumption ?? []));
}

function checkBasis({ at, row }: Cited, sources: ReadonlyMap<string, number>): readonly Fault[] {
  if (row.source === undefined && row.assumption === undefined) {
    return [keyFault('BASIS_MISSING', at, { row: at.join('.') })];
  }
  return row.source === undefined ? [] : checkKnown('source', row.source, sources, [...at, 'source']);
}
