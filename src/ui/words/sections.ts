import { createWords, type Strings, type Words } from '#words/index.ts';
import { isPseudo, pseudo } from './pseudo.ts';

/** What the first screen says comes with it; the rest is fetched along with the screen that says it. */
const bundled = import.meta.glob<Strings>('/assets/locales/en/{common,title}.json', {
  eager: true,
  import: 'default',
});
const fetched = import.meta.glob<Strings>(
  [
    '/assets/locales/*/*.json',
    '!/assets/locales/en/{common,title}.json',
    '!/assets/locales/*/{cli,server,interop,systems}.json',
  ],
  { import: 'default' },
);

const path = (language: string, section: string): string => `/assets/locales/${language}/${section}.json`;

/** The words of one language, and a way to fetch the sections that a screen needs. */
export interface WordLoader {
  readonly words: Words;
  /** Resolves when every one of these sections can be said. The same list gives the same promise. */
  readonly need: (sections: readonly string[]) => Promise<void>;
  /** Can every one of these be said already? */
  readonly has: (sections: readonly string[]) => boolean;
}

/** A loader for one language, with what the first screen says in English already there. */
export function createWordLoader(language: string): WordLoader {
  const source = createWords(language);
  const there = new Map<string, Promise<void>>();
  const said = new Set<string>();
  for (const [file, strings] of Object.entries(bundled)) {
    const section = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
    source.add('en', section, strings);
    if (language === 'en') {
      there.set(section, Promise.resolve());
      said.add(section);
    }
    if (isPseudo(language)) source.add(language, section, pseudo(strings));
  }

  const fetchSection = async (section: string): Promise<void> => {
    const english = fetched[path('en', section)]?.();
    const own = language === 'en' || isPseudo(language) ? undefined : fetched[path(language, section)]?.();
    const strings = await english;
    if (strings !== undefined) source.add('en', section, strings);
    if (strings !== undefined && isPseudo(language)) source.add(language, section, pseudo(strings));
    const translated = await own;
    if (translated !== undefined) source.add(language, section, translated);
    said.add(section);
  };

  // One promise for each list: React waits for the very same one.
  const needed = new Map<string, Promise<void>>();
  const need = (sections: readonly string[]): Promise<void> => {
    const key = sections.join();
    const known = needed.get(key);
    if (known !== undefined) return known;
    const all = Promise.all(
      sections.map((section) => {
        const coming = there.get(section) ?? fetchSection(section);
        there.set(section, coming);
        return coming;
      }),
    ).then(() => undefined);
    needed.set(key, all);
    return all;
  };
  return { words: source.words, need, has: (sections) => sections.every((section) => said.has(section)) };
}

/** Tags of the languages there are files for. */
export const shippedLanguages: readonly string[] = [
  ...new Set(Object.keys(fetched).map((file) => file.split('/')[3] ?? 'en')),
].sort();
