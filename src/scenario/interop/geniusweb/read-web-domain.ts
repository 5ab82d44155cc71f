/** What may be settled in a GeniusWeb domain? Lists of values, and ranges with a step. */
import type { Tree } from '../../migrate/tree.ts';
import { isTree } from '../../migrate/tree.ts';
import type { Path } from '../../problem/problem.ts';
import { MAX_ISSUES, MAX_VALUES_IN_ALL, MAX_VALUES_OF_ISSUE } from '../limits.ts';
import { numberAt, own, textsAt, treeAt } from './fields.ts';
import type { JsonReading } from './fields.ts';

export interface WebIssue {
  readonly name: string;
  readonly kind: 'discrete' | 'number';
  /** In the order of the file; ranges from below. */
  readonly values: readonly { readonly text: string; readonly quantity: number | undefined }[];
}

export interface WebDomain {
  readonly name: string;
  readonly issues: readonly WebIssue[];
}

/** Decimals of the numbers of a range, so that ten steps of 0.1 make 1. */
const DECIMALS = 9;

/** `domain` stands at this place of its file. Undefined where it cannot be made out, which is reported. */
export function readWebDomain(reading: JsonReading, domain: Tree, at: Path): WebDomain | undefined {
  const { problems, reportAt } = reading;
  const issuesValues = treeAt(reading, domain, at, 'issuesValues');
  if (issuesValues === undefined) return undefined;
  const place = [...at, 'issuesValues'];
  const entries = Object.entries(issuesValues);
  if (entries.length === 0) problems.push(reportAt('GENIUS_NO_ISSUES', place));
  if (entries.length > MAX_ISSUES) {
    problems.push(reportAt('IMPORT_TOO_LARGE', place, { much: 'issues', limit: MAX_ISSUES }));
    return undefined;
  }
  const issues = entries.map(([name, values]) => issueOf(reading, name, values, [...place, name]));
  if (issues.reduce((sum, { values }) => sum + values.length, 0) > MAX_VALUES_IN_ALL)
    problems.push(reportAt('IMPORT_TOO_LARGE', place, { much: 'values', limit: MAX_VALUES_IN_ALL }));
  const name = own(domain, 'name');
  return { name: typeof name === 'string' ? name : '', issues };
}

function issueOf(reading: JsonReading, name: string, given: unknown, at: Path): WebIssue {
  const { problems, reportAt } = reading;
  const tree = isTree(given) ? given : {};
  if (Object.hasOwn(tree, 'range'))
    return { name, kind: 'number', values: rangeOf(reading, tree['range'], at) };
  const values = textsAt(reading, tree, at, 'values');
  if (Array.isArray(tree['values']) && values.length === 0)
    problems.push(reportAt('GENIUS_VALUES_NONE', at, { name }));
  if (values.length > MAX_VALUES_OF_ISSUE) {
    problems.push(reportAt('IMPORT_TOO_LARGE', at, { much: 'values', limit: MAX_VALUES_OF_ISSUE }));
    return { name, kind: 'discrete', values: [] };
  }
  return { name, kind: 'discrete', values: values.map((text) => ({ text, quantity: undefined })) };
}

/** A range is `[low, high, step]` in some versions, and `{ low, high, step }` in others. */
function rangeOf(reading: JsonReading, range: unknown, issueAt: Path): WebIssue['values'] {
  const at = [...issueAt, 'range'];
  const isList = Array.isArray(range);
  const parent = isList ? range : isTree(range) ? range : {};
  const [low, high, step] = (['low', 'high', 'step'] as const).map((key, index) =>
    numberAt(reading, parent, at, isList ? index : key),
  );
  if (low === undefined || high === undefined || step === undefined) return [];
  if (low > high || step <= 0) {
    reading.problems.push(reading.reportAt('GENIUS_RANGE', at, { lower: low, upper: high }));
    return [];
  }
  const count = Math.floor((high - low) / step + 1e-9) + 1;
  if (count > MAX_VALUES_OF_ISSUE) {
    const data = { much: 'values', limit: MAX_VALUES_OF_ISSUE };
    reading.problems.push(reading.reportAt('IMPORT_TOO_LARGE', at, data));
    return [];
  }
  return Array.from({ length: count }, (_, index) => {
    const quantity = Number((low + index * step).toFixed(DECIMALS)) + 0;
    return { text: String(quantity), quantity };
  });
}
