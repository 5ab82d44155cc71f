import { useEffect, useState } from 'react';
import { roomSections } from './room-sections.ts';
import { isPseudo, PSEUDO_LANGUAGE } from './pseudo.ts';
import { createWordLoader, shippedLanguages, type WordLoader } from './sections.ts';

/** The language of the page: what was chosen, or the first of the browser's that there is. */
export function languageFor(chosen: string | undefined, ofBrowser: readonly string[]): string {
  const isThere = (tag: string) => shippedLanguages.includes(tag) || (offersPseudo && isPseudo(tag));
  if (chosen !== undefined && isThere(chosen)) return chosen;
  const wished = ofBrowser.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return wished.find(isThere) ?? 'en';
}

/** The pseudo-language is for those who build and test. */
export const offersPseudo = import.meta.env.DEV || import.meta.env.MODE === 'test';

/** `?lang=en-XA` for one visit, in development and test builds. */
export function languageOfVisit(): string | undefined {
  return offersPseudo ? (new URLSearchParams(location.search).get('lang') ?? undefined) : undefined;
}

export const offeredLanguages: readonly string[] = offersPseudo
  ? [...shippedLanguages, PSEUDO_LANGUAGE]
  : shippedLanguages;

/**
 * A loader for the language: undefined until the first screen can be said in it. When the language changes, the
 * former one stays until the new one can say everything.
 */
export function useWordLoader(language: string): WordLoader | undefined {
  const [loader, setLoader] = useState(() => (isBundled(language) ? createWordLoader(language) : undefined));
  useEffect(() => {
    document.documentElement.lang = language;
    if (loader?.words.language === language) return undefined;
    let wanted = true;
    const change = async () => {
      const next = createWordLoader(language);
      await next.need(loader === undefined ? firstSections : [...firstSections, ...roomSections]);
      if (wanted) setLoader(next);
    };
    void change();
    return () => {
      wanted = false;
    };
  }, [language, loader]);
  return loader;
}

const firstSections = ['common', 'title'] as const;

/** English, and English in disguise, come with the page. */
const isBundled = (language: string): boolean => language === 'en' || isPseudo(language);
