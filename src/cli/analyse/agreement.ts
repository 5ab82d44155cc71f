/** Which agreement is to be held against the best there could be? */
import { existsSync } from 'node:fs';
import { CLOSED, isOpen, type Issue, type OptionIndex, type Package } from '#engine/index.ts';
import type { CaseWords } from '#words/index.ts';
import { Failure, unknown } from '../failure.ts';

/** Does this name a file, so that it is a record? */
export const isRecord = (text: string): boolean => existsSync(text);

/**
 * A package from the options of its open issues, between commas: `issue=option` in any order, or just the options in the
 * order of the issues. Issues and options go by their ids, or by their names in the reader's language.
 */
export function parsePackage(text: string, issues: readonly Issue[], words: CaseWords): Package {
  const parts = text.split(',').map((part) => part.trim());
  const isNamed = parts.every((part) => part.includes('='));
  const named = new Map(
    isNamed
      ? parts.map((part): [number, string] => {
          const [issue = '', ...option] = part.split('=');
          return [issueCalled(issue.trim(), issues, words), option.join('=').trim()];
        })
      : [],
  );
  const settled: OptionIndex[] = [];
  let used = 0;
  for (const [index, issue] of issues.entries()) {
    if (!isOpen(issue, settled)) {
      settled.push(CLOSED);
      continue;
    }
    const wanted = isNamed ? named.get(index) : parts[used];
    if (wanted === undefined) throw new Failure('AGREEMENT_INCOMPLETE', { issue: issue.id });
    settled.push(optionCalled(wanted, index, issue, words));
    used++;
  }
  if (used !== parts.length) throw new Failure('AGREEMENT_SURPLUS', { count: used });
  return settled;
}

function issueCalled(name: string, issues: readonly Issue[], words: CaseWords): number {
  const index = issues.findIndex((issue, at) => issue.id === name || words.issue(at) === name);
  if (index >= 0) return index;
  throw unknown(
    'NO_SUCH_ISSUE',
    name,
    issues.map(({ id }) => id),
  );
}

function optionCalled(name: string, index: number, { id, options }: Issue, words: CaseWords): OptionIndex {
  const found = options.findIndex((option, at) => option.id === name || words.option(index, at) === name);
  if (found >= 0) return found;
  const known = options.map((option) => option.id);
  const { params } = unknown('NO_SUCH_OPTION', name, known);
  throw new Failure('NO_SUCH_OPTION', { ...params, issue: id });
}
