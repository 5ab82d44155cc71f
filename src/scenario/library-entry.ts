/** What does the library show of a case before it is opened? */
import type { Mineral, PartyKind } from '#engine/index.ts';
import type { CaseFile, Language } from './case-file.ts';
import { resolveText } from './texts/resolve-text.ts';
import type { FormatNumber } from './texts/resolve-text.ts';
import type { Lesson, Level } from './vocabulary.ts';

/** One card of the library: small enough to ship them all with the first screen. Holds nothing private. */
export interface LibraryEntry {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly minutes: number;
  readonly level: Level;
  readonly minerals: readonly Mineral[];
  readonly teaches: readonly Lesson[];
  readonly languages: readonly Language[];
  /** By language. */
  readonly texts: Readonly<
    Record<Language, { readonly title: string; readonly summary: string; readonly place: string }>
  >;
  readonly parties: readonly {
    readonly id: string;
    readonly kind: PartyKind;
    /** By language. */
    readonly names: Readonly<Record<Language, string>>;
  }[];
  /** How many issues are on the table. */
  readonly issues: number;
  /** From easiest to hardest. */
  readonly difficulties: readonly string[];
}

/** `format` writes the numbers that a summary refers to, in the language given. */
export function libraryEntry(caseFile: CaseFile, format: (language: Language) => FormatNumber): LibraryEntry {
  const { scenario, meta, texts } = caseFile;
  const { version, minutes, level, minerals, teaches, languages } = meta;
  const say = (language: Language, text: string) =>
    resolveText(caseFile, text, { format: format(language), difficulty: 0 });
  return {
    id: scenario.id,
    version,
    digest: scenario.digest,
    minutes,
    level,
    minerals,
    teaches,
    languages,
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, { title, summary, place }]) => [
        language,
        { title: say(language, title), summary: say(language, summary), place: say(language, place) },
      ]),
    ),
    parties: scenario.parties.map(({ id, kind }) => ({
      id,
      kind,
      names: Object.fromEntries(
        Object.entries(texts).map(([language, words]) => [
          language,
          say(language, words.parties[id]?.name ?? id),
        ]),
      ),
    })),
    issues: scenario.issues.length,
    difficulties: scenario.difficulties.map(({ id }) => id),
  };
}
