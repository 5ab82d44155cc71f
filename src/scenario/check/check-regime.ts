/** Is a regime sound on its own, whatever table it rules over? */
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { RegimeSource } from '../source/regime.ts';
import type { TermsCondition } from '../source/terms.ts';
import { checkRegimeBases, regimeAssumptions } from './check-bases.ts';
import { checkKnown, checkOnce } from './names.ts';

/** `name` is that of its file; `known` are all regimes there are. */
export function checkRegime(
  regime: RegimeSource,
  name: string,
  languages: readonly string[],
  known: ReadonlyMap<string, unknown>,
): readonly Fault[] {
  return [
    ...(regime.id === name ? [] : [fault('REGIME_NAME', ['id'], { id: regime.id, name })]),
    ...(regime.buildsOn ?? []).flatMap((id, index) => checkKnown('regime', id, known, ['buildsOn', index])),
    ...checkOnce('regime', regime.buildsOn ?? [], (index) => ['buildsOn', index]),
    ...checkDates(regime),
    ...regime.effects.flatMap((effect, index) => checkEffect(effect, ['effects', index])),
    ...checkRegimeBases(regime),
    ...languages
      .filter((language) => !Object.hasOwn(regime.texts, language))
      .map((language) => keyFault('TEXT_MISSING', ['texts'], { key: language, language })),
    ...Object.keys(regime.texts).flatMap((language) => [
      ...checkAssumptions(regime, language),
      ...checkNoReferences(regime.texts[language], ['texts', language]),
    ]),
  ];
}

/** Dates are told as precisely as they are known: what one of the two leaves open cannot be the wrong way round. */
function checkDates({ since, until }: RegimeSource): readonly Fault[] {
  if (since === undefined || until === undefined) return [];
  const known = Math.min(since.length, until.length);
  return since.slice(0, known) > until.slice(0, known)
    ? [fault('REGIME_DATES', ['until'], { since, until })]
    : [];
}

/** An effect on nobody, or on no option, is a mistake. */
function checkEffect(effect: RegimeSource['effects'][number], at: Path): readonly Fault[] {
  const faults: Fault[] = [];
  if ('parties' in effect && effect.parties.ids === undefined && effect.parties.kinds === undefined) {
    faults.push(fault('REGIME_EFFECT', [...at, 'parties'], { field: 'parties' }));
  }
  const asked = conditionsIn(effect);
  if (asked.length === 0 && effect.kind === 'options')
    faults.push(fault('REGIME_EFFECT', [...at, 'forbids'], { field: 'forbids' }));
  for (const [field, terms] of asked) {
    if (field !== 'when' && Object.keys(terms).length === 0)
      faults.push(fault('REGIME_EFFECT', [...at, field], { field }));
    for (const [term, limits] of Object.entries(terms)) {
      if (typeof limits !== 'object' || Array.isArray(limits)) continue;
      const { atLeast = -Infinity, atMost = Infinity } = limits;
      if (atLeast > atMost || (atLeast === -Infinity && atMost === Infinity)) {
        faults.push(fault('REGIME_EFFECT', [...at, field, term], { field: term }));
      }
    }
  }
  return faults;
}

/** The terms that an effect asks for, by the field that does. */
function conditionsIn(
  effect: RegimeSource['effects'][number],
): readonly (readonly [field: string, terms: TermsCondition])[] {
  if (effect.kind === 'options') {
    const { forbids, permits } = effect;
    return [
      ...(forbids === undefined ? [] : [['forbids', forbids] as const]),
      ...(permits === undefined ? [] : [['permits', permits] as const]),
    ];
  }
  if (effect.kind === 'points') return [['options', effect.options]];
  return 'when' in effect ? [['when', effect.when]] : [];
}

function checkAssumptions(regime: RegimeSource, language: string): readonly Fault[] {
  const cited = regimeAssumptions(regime);
  const given = Object.keys(regime.texts[language]?.assumptions ?? {});
  const at: Path = ['texts', language, 'assumptions'];
  return [
    ...[...cited]
      .filter((id) => !given.includes(id))
      .map((id) => keyFault('TEXT_MISSING', [...at, id], { key: `assumptions.${id}`, language })),
    ...given
      .filter((id) => !cited.has(id))
      .map((id) => keyFault('TEXT_SURPLUS', [...at, id], { key: `assumptions.${id}` })),
  ];
}

/** A regime knows no scenario's numbers, so its texts refer to none. */
function checkNoReferences(value: unknown, at: Path): readonly Fault[] {
  if (typeof value === 'string') return /\{\{|\}\}/.test(value) ? [fault('REFERENCE_FORM', at)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => checkNoReferences(item, [...at, key]));
}
