/** Is every issue a question with answers, in the order in which they open each other? */
import { LONGEST_RANGE, hasFittingKind, optionsOf, stepsOf } from '../compile/expand-issue.ts';
import type { IssueSource, RangeSource } from '../compile/expand-issue.ts';
import type { Names } from '../names.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import { checkShape } from '../shape/check-shape.ts';
import type { ScenarioSource } from '../source.ts';
import { terms } from '../source/terms.ts';
import { checkCondition, checkOnce } from './names.ts';

/** Every case has an issue in each of these; `form` is welcome. */
const requiredPillars = ['beneficiation', 'price', 'financing', 'safeguards'] as const;

export function checkIssues(source: ScenarioSource, names: Names): readonly Fault[] {
  const { issues } = source;
  return [
    ...checkOnce(
      'issue',
      issues.map(({ id }) => id),
      (index) => ['issues', index, 'id'],
    ),
    ...requiredPillars
      .filter((pillar) => !issues.some((issue) => issue.pillar === pillar))
      .map((pillar) => keyFault('PILLAR_MISSING', ['issues'], { pillar })),
    ...issues.flatMap((issue, index) => [
      ...checkOptions(issue, ['issues', index]),
      ...checkOpening(issue, index, names),
    ]),
    ...checkTermsOnce(issues),
  ];
}

function checkOptions(issue: IssueSource, at: Path): readonly Fault[] {
  const { id, options, range, unit } = issue;
  if ((options === undefined) === (range === undefined)) return [fault('ISSUE_OPTIONS', at, { id })];
  if (range !== undefined) {
    return [
      ...(unit === undefined ? [fault('UNIT_MISSING', at, { id })] : []),
      ...checkRange(range, [...at, 'range']),
    ];
  }
  const list = options ?? [];
  const counted = list.some(({ quantity }) => quantity !== undefined);
  return [
    ...checkOnce(
      'option',
      list.map((option) => option.id),
      (index) => [...at, 'options', index, 'id'],
    ),
    ...(counted && unit === undefined ? [fault('UNIT_MISSING', at, { id })] : []),
  ];
}

function checkRange(range: RangeSource, at: Path): readonly Fault[] {
  const { from, to, step } = range;
  if (from >= to) return [fault('RANGE_ORDER', at, { from, to })];
  const steps = stepsOf(range);
  if (!Number.isInteger(steps)) return [fault('RANGE_STEP', [...at, 'step'], { from, to, step })];
  if (steps >= LONGEST_RANGE)
    return [fault('RANGE_TOO_LONG', [...at, 'step'], { count: steps + 1, limit: LONGEST_RANGE })];
  if (!hasFittingKind(range)) return [fault('RANGE_DECIMALS', [...at, 'kind'], {})];
  return checkRangeTerms(range, at);
}

/** A factor may be in order while a quantity times the factor is out of the term's range. */
function checkRangeTerms(range: RangeSource, at: Path): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const option of optionsOf({ id: '', pillar: 'form', range })) {
    const shape = checkShape(terms, option.terms);
    for (const { code, at: path, data } of shape.ok ? [] : shape.error) {
      const place = [...at, 'terms', ...path];
      if (!faults.has(place.join('.'))) faults.set(place.join('.'), fault(code, place, data));
    }
  }
  return [...faults.values()];
}

function checkOpening({ openIf, id }: IssueSource, index: number, names: Names): readonly Fault[] {
  if (openIf === undefined) return [];
  const at: Path = ['issues', index, 'openIf'];
  return [
    ...checkCondition(openIf, names, at),
    ...Object.keys(openIf).flatMap((other) => {
      const place = names.issues.get(other)?.index;
      return place !== undefined && place >= index
        ? [keyFault('CONDITION_ORDER', [...at, other], { id, other })]
        : [];
    }),
  ];
}

/** Two issues that are ever open together may not set the same term: nobody could say which counts. */
function checkTermsOnce(issues: readonly IssueSource[]): readonly Fault[] {
  const setters = issues.map(
    (issue) => new Set(optionsOf(issue).flatMap((option) => Object.keys(option.terms))),
  );
  return issues.flatMap((issue, index) =>
    [...(setters[index] ?? [])].flatMap((term) => {
      const other = issues
        .slice(0, index)
        .find((earlier, at) => setters[at]?.has(term) && !areExclusive(earlier, issue));
      return other === undefined
        ? []
        : [fault('TERM_TWICE', ['issues', index], { term, id: issue.id, other: other.id })];
    }),
  );
}

/** Do the two open on different options of one issue, so that never both are open? */
function areExclusive(a: IssueSource, b: IssueSource): boolean {
  return Object.entries(a.openIf ?? {}).some(([issue, options]) => {
    const others = b.openIf?.[issue];
    return others !== undefined && !others.some((option) => options.includes(option));
  });
}
