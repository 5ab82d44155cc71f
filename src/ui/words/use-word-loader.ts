import { useEffect, useState } from 'react';
import { isPseudo, PSEUDO_LANGUAGE } from './pseudo.ts';
import { createWordLoader, shippedLanguages, type WordLoader } from './sections.ts';

/** Sections of the first screen. The rest comes with the rooms behind it. */
const firstSections = ['common', 'title'] as const;

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

/** A loader for the language; the former one stays until the new one can say the first screen. */
export function useWordLoader(language: string, alsoNeeded: readonly string[]): WordLoader {
  const [loader, setLoader] = useState(() => createWordLoader(language));
  useEffect(() => {
    document.documentElement.lang = language;
    const next = loader.words.language === language ? loader : createWordLoader(language);
    let wanted = true;
    const change = async () => {
      await next.need([...firstSections, ...alsoNeeded]);
      if (wanted) setLoader(next);
    };
    void change();
    return () => {
      wanted = false;
    };
  }, [language, loader, alsoNeeded]);
  return loader;
}
