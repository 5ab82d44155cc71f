import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** All strings of one language by full key: `table.accept`, `common.rounds_other`. */
export type LocaleStrings = ReadonlyMap<string, string>;

/** Reads `assets/locales/<language>/*.json`, by language. */
export function readLocales(folder: string): ReadonlyMap<string, LocaleStrings> {
  return new Map(readdirSync(folder).map((language) => [language, readLanguage(join(folder, language))]));
}

function readLanguage(folder: string): LocaleStrings {
  const strings = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    flatten(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')), strings);
  }
  return strings;
}

function flatten(key: string, value: unknown, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value);
  else for (const [name, inner] of Object.entries(value as object)) flatten(`${key}.${name}`, inner, into);
}

/** `common.rounds_other` is asked for as `common.rounds`, with a count. */
export const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** The keys that code may ask for. */
export const askableKeys = (strings: LocaleStrings): ReadonlySet<string> =>
  new Set([...strings.keys()].map(withoutPlural));

/** The gaps of a sentence: `{{party}} accepts` has `party`. */
export const gapsOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*([\w-]+).*?\}\}/g)].map(([, name]) => name ?? ''))].sort();

/** What a language lacks, has too much, or says with other gaps than English. One line per fault. */
export function faultsOf(
  language: string,
  english: LocaleStrings,
  translated: LocaleStrings,
): readonly string[] {
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Map(
    [...english].flatMap(([key, sentence]) => {
      const stem = withoutPlural(key);
      return stem === key
        ? [[key, sentence] as const]
        : plurals.map((plural) => [`${stem}_${plural}`, sentence] as const);
    }),
  );
  return [
    ...[...wanted.keys()].filter((key) => !translated.has(key)).map((key) => `${language} lacks ${key}`),
    ...[...translated.keys()]
      // Any language may have words of its own for none at all.
      .filter((key) => !wanted.has(key) && !wanted.has(key.replace(/_zero$/, '_other')))
      .map((key) => `${language} has ${key}, which English has not`),
    ...[...translated]
      .filter(([key, sentence]) => !sameGaps(wanted.get(key) ?? sentence, sentence))
      .map(([key]) => `${language} has other gaps in ${key}`),
  ];
}

/** A singular may spell its number out, so a missing `count` is no fault. */
function sameGaps(a: string, b: string): boolean {
  const list = (sentence: string) =>
    gapsOf(sentence)
      .filter((gap) => gap !== 'count')
      .join();
  return list(a) === list(b);
}

/** What is counted again and again, by language. Each stands beside a number only in the form that goes with it. */
const countedNouns: Readonly<Record<string, RegExp>> = {
  en: /\{\{(\w+)[^}]*\}\}\s(points|packages|rounds|minutes|moves|years|paths|messages)\b/g,
  fr: /\{\{(\w+)[^}]*\}\}\s(points|offres|tours|minutes|coups|ans|années|chemins|messages)\b/g,
};

/**
 * Sentences that would say "1 points": a gap with a plural beside it, in a sentence that is the same for every number, or
 * in the singular of another one. `{{points, counted(one: point; other: points)}}` says each as it should be.
 */
export function bareNouns(language: string, strings: LocaleStrings): readonly string[] {
  const nouns = countedNouns[language] ?? /$^/g;
  return [...strings].flatMap(([key, sentence]) => {
    // What is wrong with a file is said without this machinery.
    if (key.startsWith('errors.')) return [];
    const isPlural = withoutPlural(key) !== key && !key.endsWith('_one');
    const singular = strings.get(`${withoutPlural(key)}_one`) ?? '';
    return [...sentence.matchAll(nouns)]
      .filter(([found]) => !isPlural || singular.includes(found))
      .map(([found]) => `${language}: ${key} says “${found}” of one, too`);
  });
}
