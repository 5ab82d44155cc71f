/** What does the library show of a case before it is opened? */
import type { Mineral, PartyKind } from '#engine/index.ts';
import type { CaseFile, CaseTexts, Language } from './case-file.ts';
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
  readonly issueCount: number;
  /** Levels from easiest to hardest. */
  readonly difficulties: readonly string[];
  readonly parties: readonly { readonly id: string; readonly kind: PartyKind }[];
  readonly texts: Readonly<Record<Language, LibraryTexts>>;
}

/** The words of a card in one language. */
export interface LibraryTexts {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly parties: Readonly<Record<string, { readonly name: string }>>;
}

/** `format` writes the numbers that a summary refers to, in the language given. */
export function libraryEntry(caseFile: CaseFile, format: (language: Language) => FormatNumber): LibraryEntry {
  const { scenario, meta, texts } = caseFile;
  const { version, minutes, level, minerals, teaches, languages } = meta;
  return {
    id: scenario.id,
    version,
    digest: scenario.digest,
    minutes,
    level,
    minerals,
    teaches,
    languages,
    issueCount: scenario.issues.length,
    difficulties: scenario.difficulties.map(({ id }) => id),
    parties: scenario.parties.map(({ id, kind }) => ({ id, kind })),
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, words]) => {
        const resolving = { format: format(language), difficulty: 0 };
        const say = (text: string) => resolveText(caseFile, text, resolving);
        return [language, cardTexts(words, say)];
      }),
    ),
  };
}

function cardTexts(
  { title, summary, place, parties }: CaseTexts,
  say: (text: string) => string,
): LibraryTexts {
  return {
    title: say(title),
    summary: say(summary),
    place: say(place),
    parties: Object.fromEntries(Object.entries(parties).map(([id, { name }]) => [id, { name: say(name) }])),
  };
}
