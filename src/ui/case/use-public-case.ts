/** How is a case put into words for somebody who sits in no seat: an observer, a facilitator, a class looking back? */
import { useEffect, useMemo, useState } from 'react';
import { createCaseWords, textsFor, type CaseFile, type Library } from '#client/index.ts';
import { useWords } from '../words/words.ts';
import { formatNumber } from './format-number.ts';
import type { Case } from './use-case.ts';

/** The public file of a case; undefined until it has been fetched, and while no case is named. */
export function useCaseFile(library: Library, scenario: string | undefined): CaseFile | undefined {
  const [file, setFile] = useState<CaseFile | undefined>();
  useEffect(() => {
    if (scenario === undefined) return undefined;
    let isWanted = true;
    library.load(scenario).then(
      (loaded) => isWanted && setFile(loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [library, scenario]);
  return file?.scenario.id === scenario ? file : undefined;
}

/**
 * What anybody may read of a case, in this reader's language; undefined without a case.
 * @param happened Ids of events whose words are known, joined by commas.
 */
export function usePublicCase(caseFile: CaseFile, difficulty: number, happened?: string): Case;
export function usePublicCase(
  caseFile: CaseFile | undefined,
  difficulty: number,
  happened?: string,
): Case | undefined;
export function usePublicCase(
  caseFile: CaseFile | undefined,
  difficulty: number,
  happened = '',
): Case | undefined {
  const words = useWords();
  return useMemo(() => {
    if (caseFile === undefined) return undefined;
    const texts = textsFor(caseFile, 'observer', {
      language: words.language,
      difficulty,
      format: formatNumber(words),
      happened: happened === '' ? [] : happened.split(','),
    });
    return { texts, words: createCaseWords(words, caseFile.scenario, texts), own: '' };
  }, [caseFile, words, difficulty, happened]);
}
