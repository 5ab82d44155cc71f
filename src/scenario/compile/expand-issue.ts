/** Which options does an issue of a file come to? Ranges are written out here, one option per step. */
import type { Issue, Option } from '#engine/index.ts';
import type { ScenarioSource } from '../source.ts';

export type IssueSource = ScenarioSource['issues'][number];
export type RangeSource = NonNullable<IssueSource['range']>;

/** Most options that a range may come to. */
export const LONGEST_RANGE = 101;
/** Decimals to which quantities are rounded, so that ten steps of 0.1 make 1. */
const DECIMALS = 6;
/** Digits that a term keeps, so that 70 × 0.01 is 0.7. */
const DIGITS = 12;

/** The options of an issue in order; none where a range makes no sense. */
export function optionsOf(issue: IssueSource): readonly Option[] {
  if (issue.range !== undefined) return rangeOptions(issue.range);
  return (issue.options ?? []).map(({ id, quantity, terms }) => ({ id, quantity, terms: terms ?? {} }));
}

export const kindOf = (issue: IssueSource): Issue['kind'] => issue.range?.kind ?? 'options';

/** How many steps lie between the ends of a range; not a whole number when the step does not divide it. */
export const stepsOf = ({ from, to, step }: RangeSource): number => rounded((to - from) / step);

/** Does a range of whole numbers hold to them? */
export const hasFittingKind = ({ kind, from, to, step }: RangeSource): boolean =>
  kind !== 'integer' || [from, to, step].every(Number.isInteger);

function rangeOptions(range: RangeSource): readonly Option[] {
  const steps = stepsOf(range);
  if (!Number.isInteger(steps) || steps < 1 || steps >= LONGEST_RANGE || !hasFittingKind(range)) return [];
  return Array.from({ length: steps + 1 }, (_, index) => {
    const quantity = rounded(range.from + index * range.step);
    const terms = Object.entries(range.terms ?? {}).map(([name, factor]) => [name, scaled(quantity, factor)]);
    return { id: optionId(quantity), quantity, terms: Object.fromEntries(terms) };
  });
}

/** `q10`, `q2-5` for 2.5, `qm5` for −5. */
export function optionId(quantity: number): string {
  const digits = String(Math.abs(quantity)).replace('.', '-');
  return `q${quantity < 0 ? 'm' : ''}${digits}`;
}

/** Zero has one sign, so that equal quantities print alike. */
const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

const scaled = (quantity: number, factor: number): number =>
  Number((quantity * factor).toPrecision(DIGITS)) + 0;
