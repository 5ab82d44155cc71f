import { CLOSED, type Clause, type Issue, type Package } from '#engine/index.ts';
import type { CaseTexts } from '#scenario/index.ts';
import type { Words } from './words.ts';

/** The part of a case's texts that names things. Everybody may read it. */
export interface NamingTexts {
  readonly parties: Readonly<Record<string, { readonly name: string; readonly delegation: string }>>;
  readonly issues: CaseTexts['issues'];
  readonly constituencies?: Readonly<Record<string, { readonly name: string }>> | undefined;
  readonly injects?: Readonly<Record<string, { readonly headline: string }>> | undefined;
  readonly blocs?: Readonly<Record<string, { readonly name: string }>> | undefined;
  readonly regimes?: Readonly<Record<string, { readonly name: string }>> | undefined;
}

/** What is named by index: the lists of a scenario, or of a brief. */
export interface Named {
  readonly parties: readonly { readonly id: string }[];
  readonly issues: readonly Issue[];
  readonly rules?: { readonly blocs?: readonly { readonly id: string }[] };
}

/** What the things of one case are called in one language. */
export interface CaseWords extends Words {
  party(party: number): string;
  delegation(party: number): string;
  issue(issue: number): string;
  option(issue: number, option: number): string;
  /** "Processing: 40 % or 60 %". */
  clause(clause: Clause): string;
  constituency(id: string): string;
  headline(inject: string): string;
  bloc(bloc: number): string;
  regime(id: string): string;
}

/** Words that also know the names of a case. */
export function createCaseWords(words: Words, named: Named, texts: NamingTexts): CaseWords {
  const issueTexts = (issue: number) => {
    const id = named.issues[issue]?.id ?? '';
    return texts.issues[id];
  };
  const option = (issue: number, index: number): string => {
    if (index === CLOSED) return words.t('common.closed-issue');
    const known = named.issues[issue]?.options[index];
    if (known === undefined) return '';
    const label = issueTexts(issue)?.options[known.id]?.label;
    return label ?? words.quantity(known.quantity ?? 0, named.issues[issue]?.unit);
  };
  const issue = (index: number) => issueTexts(index)?.name ?? named.issues[index]?.id ?? '';
  const party = (index: number) => named.parties[index]?.id ?? '';
  return {
    ...words,
    party: (index) => texts.parties[party(index)]?.name ?? party(index),
    delegation: (index) => texts.parties[party(index)]?.delegation ?? party(index),
    issue,
    option,
    clause: (clause) =>
      words.t('common.clause', {
        issue: issue(clause.issue),
        options: clause.options.map((index) => option(clause.issue, index)).join(words.t('common.or')),
      }),
    constituency: (id) => texts.constituencies?.[id]?.name ?? id,
    headline: (inject) => texts.injects?.[inject]?.headline ?? inject,
    bloc: (index) => {
      const id = named.rules?.blocs?.[index]?.id ?? '';
      return texts.blocs?.[id]?.name ?? id;
    },
    regime: (id) => texts.regimes?.[id]?.name ?? id,
  };
}

/** A package as lines of "issue: option", closed issues left out. */
export function packageLines(
  words: CaseWords,
  named: Named,
  pkg: Package,
): readonly { readonly issue: string; readonly option: string }[] {
  return named.issues.flatMap((_, index) => {
    const option = pkg[index] ?? CLOSED;
    return option === CLOSED ? [] : [{ issue: words.issue(index), option: words.option(index, option) }];
  });
}
