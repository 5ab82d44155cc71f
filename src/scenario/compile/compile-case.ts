/** What does a sound scenario come to: the game and everything that is said about it? */
import type { Scenario } from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';
import type { CaseFile, CaseMap, CaseRegime, CaseTexts, Citation, Figure, Language } from '../case-file.ts';
import { namesOf } from '../names.ts';
import type { Names } from '../names.ts';
import { applyRegimes } from '../regimes/apply-regimes.ts';
import { translateRegime } from '../regimes/translate-regime.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';
import { compileTable } from './compile-table.ts';

/** Everything that was read and checked. */
export interface CaseSource {
  readonly scenario: ScenarioSource;
  readonly texts: ReadonlyMap<Language, CaseTexts>;
  /** In force, in order. */
  readonly regimes: readonly RegimeSource[];
}

export function compileCase({ scenario: source, texts, regimes }: CaseSource): CaseFile {
  const names = namesOf(source);
  const table = compileTable(source, names);
  const played = applyRegimes(
    table,
    regimes.map((regime) => translateRegime(regime, table.parties, table.issues)),
  );
  const languages = [...texts.keys()].sort(englishFirst);
  const scenario: Scenario = { ...played, digest: digestOf(played) };
  const { format, version, licence, authors, minutes, level, minerals, teaches } = source;
  return {
    scenario,
    meta: { format, version, licence, authors, minutes, level, minerals, teaches, languages },
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const words = texts.get(language);
        return words === undefined ? [] : [[language, words]];
      }),
    ),
    sources: source.sources,
    figures: Object.fromEntries(Object.entries(source.figures).map(([id, figure]) => [id, figureOf(figure)])),
    citations: citationsOf(source),
    map: mapOf(source, names),
    regimes: regimes.map((regime) => regimeOf(regime, languages)),
  };
}

const englishFirst = (a: Language, b: Language): number => {
  const rank = (language: Language) => (language === 'en' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

const figureOf = ({ value, unit, source, assumption }: ScenarioSource['figures'][string]): Figure => ({
  value,
  unit,
  source,
  assumption,
});

/** Rows of the years' parameters that carry numbers, by their path. */
export function rowsOf(source: ScenarioSource): readonly {
  readonly at: readonly (string | number)[];
  readonly row: { readonly source?: string; readonly assumption?: string };
}[] {
  const { implementation } = source;
  const lists = ['prices', 'production', 'producers', 'importers', 'lines'] as const;
  return [
    { at: ['implementation'], row: implementation },
    ...lists.flatMap((list) =>
      implementation[list].map((row, index) => ({ at: ['implementation', list, index], row })),
    ),
  ];
}

function citationsOf(source: ScenarioSource): readonly Citation[] {
  return rowsOf(source).map(({ at, row }) => ({
    row: at.join('.'),
    source: row.source,
    assumption: row.assumption,
  }));
}

function mapOf(source: ScenarioSource, names: Names): CaseMap {
  const { bounds, invented = false, places, lines } = source.map;
  const at = new Map(places.map((place) => [place.id, place.at]));
  return {
    bounds,
    ...(invented ? { invented } : {}),
    places: places.map(({ id, kind, at: position, party, minerals = [] }) => ({
      id,
      kind,
      at: position,
      party: party === undefined ? undefined : names.parties.get(party)?.index,
      minerals,
    })),
    lines: lines.map(({ id, kind, status, path, line }) => ({
      id,
      kind,
      status,
      path: path.flatMap((point) => {
        const position = typeof point === 'string' ? at.get(point) : point;
        return position === undefined ? [] : [position];
      }),
      via: path.filter((point) => typeof point === 'string'),
      line: line === undefined ? undefined : names.lines.get(line),
    })),
  };
}

/** What is said about a regime, in the given languages. */
export function regimeOf(regime: RegimeSource, languages: readonly Language[]): CaseRegime {
  const { id, version, rank = 'domestic', since, until, sources, texts } = regime;
  return {
    id,
    version,
    rank,
    since,
    until,
    sources,
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const words = texts[language];
        return words === undefined ? [] : [[language, words]];
      }),
    ),
  };
}
