/** Which options and agreements have the terms that a regime asks for? */
import { CLOSED, noTerms } from '#engine/index.ts';
import type { Clause, Condition, Issue, Option, OptionChoice, Terms } from '#engine/index.ts';
import type { TermsCondition } from '../source/terms.ts';

type TermName = keyof Terms;
type TermValue = Terms[TermName];
type Wanted = TermsCondition[TermName];

/** Ways to hold that are kept at most; more would mean that a case sets one term in very many issues. */
const MOST_WAYS = 64;

const wantedTerms = (wanted: TermsCondition): readonly (readonly [TermName, NonNullable<Wanted>])[] =>
  (Object.keys(wanted) as TermName[]).flatMap((name) => {
    const value = wanted[name];
    return value === undefined ? [] : [[name, value] as const];
  });

/** Does this value do? Words by list, numbers by limits, yes or no as it is. */
function suits(value: TermValue, wanted: NonNullable<Wanted>): boolean {
  if (Array.isArray(wanted)) return (wanted as readonly TermValue[]).includes(value);
  if (typeof wanted === 'boolean') return value === wanted;
  if (typeof value !== 'number' || Array.isArray(wanted)) return false;
  const { atLeast = -Infinity, atMost = Infinity } = wanted;
  return value >= atLeast && value <= atMost;
}

/** Options that themselves set every wanted term to a value that does. */
export function optionsWith(issues: readonly Issue[], wanted: TermsCondition): readonly OptionChoice[] {
  const terms = wantedTerms(wanted);
  return issues.flatMap(({ options }, issue) =>
    options.flatMap((option, index) => {
      const all = terms.every(([name, value]) => {
        const set = option.terms[name];
        return set !== undefined && suits(set, value);
      });
      return all && terms.length > 0 ? [{ issue, option: index }] : [];
    }),
  );
}

/**
 * Conditions of which exactly one holds for a package that has the wanted terms, and none for any other package.
 * None at all when no package can have them. A term that no open issue sets has the value of a world without agreement.
 */
export function conditionsFor(issues: readonly Issue[], wanted: TermsCondition): readonly Condition[] {
  let ways: readonly Condition[] = [[]];
  for (const [name, value] of wantedTerms(wanted)) {
    const forTerm = waysFor(issues, name, value);
    ways = ways.flatMap((way) => forTerm.flatMap((more) => joined(way, more) ?? [])).slice(0, MOST_WAYS);
  }
  return ways;
}

/** At most one issue that sets a term is open at a time, so the ways of one term exclude each other. */
function waysFor(
  issues: readonly Issue[],
  name: TermName,
  wanted: NonNullable<Wanted>,
): readonly Condition[] {
  const setters = issues.flatMap((issue, index) =>
    issue.options.some((option) => option.terms[name] !== undefined) ? [{ issue, index }] : [],
  );
  const byDefault = suits(noTerms[name], wanted);
  const good = (options: readonly Option[]): readonly number[] =>
    options.flatMap((option, index) => (suits(option.terms[name] ?? noTerms[name], wanted) ? [index] : []));
  if (byDefault) {
    return [setters.map(({ issue, index }) => clause(index, [CLOSED, ...good(issue.options)]))];
  }
  return setters.flatMap(({ issue, index }) => {
    const options = good(issue.options);
    return options.length === 0 ? [] : [[clause(index, options)]];
  });
}

const clause = (issue: number, options: readonly number[]): Clause => ({ issue, options });

/** Both conditions as one, or nothing when they exclude each other. */
function joined(a: Condition, b: Condition): readonly [Condition] | undefined {
  const issues = [...new Set([...a, ...b].map(({ issue }) => issue))].sort((x, y) => x - y);
  const clauses = issues.map((issue) => {
    const lists = [...a, ...b].filter((part) => part.issue === issue).map(({ options }) => options);
    return clause(
      issue,
      lists.reduce((kept, list) => kept.filter((option) => list.includes(option))),
    );
  });
  return clauses.some(({ options }) => options.length === 0) ? undefined : [clauses];
}
