import type { PartyIndex, Scenario } from '#engine/index.ts';
import { explainOption, type RegimeFact } from '#scenario/index.ts';
import type { CaseWords } from './case-words.ts';

/** What one regime is called; by id, from the texts of the case. */
export type RegimeNames = Readonly<Record<string, { readonly name: string } | undefined>>;

/** Why an option is closed, costs more or less, or may be complained of: one sentence. */
function sayRegimeFact(words: CaseWords, names: RegimeNames, fact: RegimeFact): string {
  const name = (id: string) => names[id]?.name ?? id;
  const list = (ids: readonly string[]) => words.list(ids.map(name));
  switch (fact.kind) {
    case 'closed':
      return fact.over.length === 0
        ? words.t('regimes.closed', { by: list(fact.by) })
        : words.t('regimes.closed-over', { by: list(fact.by), over: list(fact.over) });
    case 'kept-open':
      return words.t('regimes.kept-open', { by: list(fact.by), over: list(fact.over) });
    case 'points':
      return words.t(fact.by > 0 ? 'regimes.worth-more' : 'regimes.worth-less', {
        points: words.number(Math.abs(fact.by), 1),
      });
    case 'complaint':
      return words.t('regimes.complaint', {
        who: words.t(`regimes.who.${fact.who}`),
        share: words.percent(fact.chance),
        cost: words.money(fact.cost),
      });
    case 'guard':
      return words.t('regimes.guard', {
        who: words.t(`regimes.who.${fact.who}`),
      });
    case 'finance':
      return words.t('regimes.finance', {
        money: words.money(fact.grants + fact.concessionalLoans),
      });
    case 'market':
      if (fact.premium === 0) return words.t('regimes.market');
      return words.t(fact.premium > 0 ? 'regimes.premium' : 'regimes.discount', {
        share: words.percent(Math.abs(fact.premium), 1),
      });
  }
}

/**
 * What one regime does to the clauses of a case, for one reader: its own points, and what everybody can see. Clauses of
 * which the same is said are told together: "Processing: 40 % or 55 %. World trade rules: …".
 */
export function sayRegimeTouches(
  words: CaseWords,
  names: RegimeNames,
  scenario: Scenario,
  regime: string,
  reader: PartyIndex | undefined,
): readonly string[] {
  return scenario.issues.flatMap((issue, index) => {
    const said = new Map<string, number[]>();
    issue.options.forEach((_, option) => {
      for (const fact of explainOption(scenario, { issue: index, option })) {
        const isOf = 'regime' in fact ? fact.regime === regime : [...fact.by, ...fact.over].includes(regime);
        if (!isOf || (fact.kind === 'points' && fact.party !== reader)) continue;
        const sentence = sayRegimeFact(words, names, fact);
        said.set(sentence, [...(said.get(sentence) ?? []), option]);
      }
    });
    return [...said].map(([sentence, options]) =>
      words.t('regimes.touches', { clause: words.clause({ issue: index, options }), sentence }),
    );
  });
}
