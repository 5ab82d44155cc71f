/** In the words of its case: where is a system shown, and what is there on each side? */
import type { Scenario } from '#engine/index.ts';
import type { CaseWords, Words } from '#words/index.ts';
import { openCase } from '../case-words.ts';
import { isOwn, shippedCase, type CaseId } from './case-table.ts';
import { caseOf } from './scenes/index.ts';
import type { Clauses } from './side.ts';
import type { Demonstration, System } from './system.ts';

interface Known {
  readonly words: CaseWords;
  readonly title: string;
  readonly scenario: Scenario;
}

type Speaking = { readonly words: Words };
type Clause = readonly [issue: string, option: string];

export function caseWordsOf({ words }: Speaking, at: CaseId): Known {
  const file = shippedCase(at);
  const { words: caseWords, texts } = openCase(words, file, 0);
  return { words: caseWords, title: texts.title, scenario: file.scenario };
}

/** "Processing: 40 %", in the words of the case. */
export function clausesOf(speaking: Speaking, at: CaseId, [issueId, optionId]: Clause): string {
  const { words, scenario } = caseWordsOf(speaking, at);
  const issue = scenario.issues.findIndex(({ id }) => id === issueId);
  const option = scenario.issues[issue]?.options.findIndex(({ id }) => id === optionId) ?? -1;
  return words.clause({ issue, options: [option] });
}

/** One place where a system is shown. */
export interface Told {
  /** The case, with the name by which it is called. */
  readonly where: string;
  readonly with: string;
  readonly without: string;
  /** Clauses on both sides that are not settled in the usual way. */
  readonly common: readonly Clause[];
}

export function sidesOf(speaking: Speaking, system: System, shown: Demonstration): Told {
  const { t } = speaking.words;
  const at = 'at' in shown ? shown.at : caseOf(shown.scene);
  const where = t('systems.case', { title: caseWordsOf(speaking, at).title, id: at });
  if ('scene' in shown) {
    const { scene } = shown;
    const sides = { with: t(`systems.scene.${scene}.with`), without: t(`systems.scene.${scene}.without`) };
    return { where, ...sides, common: [] };
  }
  const [there, away] = [shown.with.clauses, shown.without.clauses];
  const common = Object.entries(there).filter(([issue, option]) => away[issue] === option);
  const only = (clauses: Clauses) =>
    Object.entries(clauses)
      .filter(([issue]) => there[issue] !== away[issue])
      .map((clause) => clausesOf(speaking, at, clause))
      .join(' · ');
  const side = (name: 'with' | 'without', clauses: Clauses) => {
    const phrase = phraseOf(speaking, system, at, name);
    const detail = only(clauses);
    return detail === '' ? phrase : t('systems.side-with-clauses', { phrase, clauses: detail });
  };
  return { where, with: side('with', there), without: side('without', away), common };
}

function phraseOf(
  { words: { t } }: Speaking,
  { id, table }: System,
  at: CaseId,
  side: 'with' | 'without',
): string {
  switch (table) {
    case 'regimes':
      return t(`systems.${isOwn(at, id) ? 'own' : 'added'}.${side}`);
    case 'dynamics':
      return t(`systems.dynamic.${id}.${side}`);
    case 'lenses':
      return t(`systems.lens.${id}.${side}`);
  }
}

/** What shows it there, in a line of the list: a scene, the regime itself, or the clauses that differ. */
export function shownBy(speaking: Speaking, system: System, shown: Demonstration): string {
  const { t } = speaking.words;
  if ('scene' in shown) return t(`systems.scene.${shown.scene}.name`);
  const { at } = shown;
  const [there, away] = [shown.with.clauses, shown.without.clauses];
  const clauses = Object.entries(there)
    .filter(([issue, option]) => system.table === 'regimes' || away[issue] !== option)
    .map((clause) => clausesOf(speaking, at, clause))
    .join(' · ');
  const phrase =
    system.table === 'regimes'
      ? t(`systems.own-or-added.${isOwn(at, system.id) ? 'own' : 'added'}`)
      : t(`systems.${system.table === 'dynamics' ? 'dynamic' : 'lens'}.${system.id}.with`);
  return clauses === '' ? phrase : t('systems.side-with-clauses', { phrase, clauses });
}
