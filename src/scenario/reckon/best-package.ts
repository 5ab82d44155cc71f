/**
 * Which package is worth most? Exact, without listing the packages: issues that no condition joins are chosen
 * apart, and within a block options that no condition tells apart count once, by their best.
 */
import { CLOSED, holds } from '#engine/index.ts';
import type { Condition, Interaction, Issue, OptionChoice } from '#engine/index.ts';
import { blocksOf } from './blocks.ts';

/** Combinations of one block that are looked through before giving up. */
export const MOST_COMBINATIONS = 20_000;

export interface Search {
  readonly issues: readonly Issue[];
  /** Indexed by issue, then by option. */
  readonly points: readonly (readonly number[])[];
  readonly interactions?: readonly Pick<Interaction, 'when' | 'points'>[];
  /** None of these may hold. */
  readonly forbidden?: readonly Condition[];
  /** All of this must hold. */
  readonly required?: Condition;
  /** Options that may not be chosen. */
  readonly closed?: readonly OptionChoice[];
}

export type Best =
  | { readonly kind: 'best'; readonly points: number }
  /** No package is allowed. */
  | { readonly kind: 'none' }
  /** Conditions join so many options that the search would take too long. */
  | { readonly kind: 'entangled'; readonly issues: readonly number[] };

/** The highest sum of points and interactions over well-formed packages. */
export function bestPackage(search: Search): Best {
  const { issues, interactions = [], forbidden = [], required = [] } = search;
  const conditions = [...interactions.map(({ when }) => when), ...forbidden];
  if (forbidden.some((condition) => condition.length === 0)) return { kind: 'none' };
  // What depends on nothing is always paid.
  let sum = interactions.reduce((paid, { when, points }) => (when.length === 0 ? paid + points : paid), 0);
  // The clauses of what is required hold or fail one by one, so they join nothing.
  for (const block of blocksOf(issues, conditions)) {
    const best = bestOfBlock(search, block, required);
    if (best === 'entangled') return { kind: 'entangled', issues: block };
    if (best === undefined) return { kind: 'none' };
    sum += best;
  }
  return { kind: 'best', points: sum };
}

function bestOfBlock(
  search: Search,
  block: readonly number[],
  required: Condition,
): number | 'entangled' | undefined {
  const inBlock = new Set(block);
  const touches = (condition: Condition) => condition.some((clause) => inBlock.has(clause.issue));
  const interactions = (search.interactions ?? []).filter(({ when }) => touches(when));
  const forbidden = (search.forbidden ?? []).filter(touches);
  const must = required.filter((clause) => inBlock.has(clause.issue));
  const choices = block.map((issue) =>
    choicesOf(search, issue, [...interactions.map(({ when }) => when), ...forbidden, must]),
  );

  const pkg: number[] = search.issues.map(() => CLOSED);
  let best: number | undefined;
  let combinations = 0;
  const choose = (at: number, points: number): void => {
    const choice = choices[at];
    if (combinations > MOST_COMBINATIONS) return;
    if (choice === undefined) {
      combinations++;
      if (!holds(must, pkg) || forbidden.some((condition) => holds(condition, pkg))) return;
      const total = interactions.reduce(
        (sum, { when, points: bonus }) => sum + (holds(when, pkg) ? bonus : 0),
        points,
      );
      if (best === undefined || total > best) best = total;
      return;
    }
    const issue = search.issues[choice.issue];
    if (issue !== undefined && holds(issue.openIf, pkg)) {
      for (const option of choice.options) {
        pkg[choice.issue] = option;
        choose(at + 1, points + (search.points[choice.issue]?.[option] ?? 0));
      }
      pkg[choice.issue] = CLOSED;
    } else {
      choose(at + 1, points);
    }
  };
  choose(0, 0);
  return combinations > MOST_COMBINATIONS ? 'entangled' : best;
}

interface Choice {
  readonly issue: number;
  /** The best option of each kind that the conditions can tell apart. */
  readonly options: readonly number[];
}

function choicesOf(search: Search, issue: number, conditions: readonly Condition[]): Choice {
  const opening = search.issues.map(({ openIf }) => openIf);
  const clauses = [...conditions, ...opening].flat().filter((clause) => clause.issue === issue);
  const bestByKind = new Map<string, number>();
  const points = search.points[issue] ?? [];
  search.issues[issue]?.options.forEach((_, option) => {
    if (search.closed?.some((entry) => entry.issue === issue && entry.option === option)) return;
    const kind = clauses.map((clause) => (clause.options.includes(option) ? '1' : '0')).join('');
    const known = bestByKind.get(kind);
    if (known === undefined || (points[option] ?? 0) > (points[known] ?? 0)) bestByKind.set(kind, option);
  });
  return { issue, options: [...bestByKind.values()] };
}
