/** What may be settled in a Genius domain, and in which ways? */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Problem } from '../../problem/problem.ts';
import { MAX_ISSUES, MAX_VALUES_IN_ALL, MAX_VALUES_OF_ISSUE } from '../limits.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { childrenNamed, readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { requiredNumber, requiredText, requiredWhole } from './attributes.ts';
import type { Reading } from './attributes.ts';
import { objectiveTree } from './objectives.ts';
import type { Leaf } from './objectives.ts';

export interface GeniusValue {
  /** As the file writes it; a number for the steps of a range. */
  readonly text: string;
  /** The number, for the steps of a range. */
  readonly quantity: number | undefined;
}

export interface GeniusIssue {
  readonly name: string;
  readonly index: number | undefined;
  readonly kind: 'discrete' | 'integer' | 'real';
  /** In the order of the file; ranges from below. At least one. */
  readonly values: readonly GeniusValue[];
  /** The lower end of a range; 0 for discrete issues. */
  readonly lower: number;
}

export interface GeniusDomain {
  readonly name: string;
  readonly issues: readonly GeniusIssue[];
}

export interface GeniusOptions {
  /** Into how many values a real-valued issue is divided, both ends included. Left out: such issues are refused. */
  readonly steps?: number;
}

export function readDomain(
  file: SourceFile,
  options: GeniusOptions = {},
): Result<GeniusDomain, readonly Problem[]> {
  const read = readXml(file);
  if (!read.ok) return err([read.error]);
  const tree = objectiveTree(read.value);
  if (!tree.ok) return err([tree.error]);
  const { name, leaves, space } = tree.value;
  const reading: Reading = { report: read.value.report, problems: [] };
  if (leaves.length > MAX_ISSUES) {
    return err([reading.report('IMPORT_TOO_LARGE', space.offset, { much: 'issues', limit: MAX_ISSUES })]);
  }
  const seen = new Set<number>();
  for (const { index, issue } of leaves) {
    if (index !== undefined && seen.has(index))
      reading.problems.push(reading.report('GENIUS_ISSUE_TWICE', issue.offset, { index }));
    if (index !== undefined) seen.add(index);
  }
  const issues = leaves.map((leaf) => issueOf(reading, leaf, options));
  const values = issues.reduce((sum, issue) => sum + issue.values.length, 0);
  if (values > MAX_VALUES_IN_ALL) {
    const data = { much: 'values', limit: MAX_VALUES_IN_ALL };
    reading.problems.push(reading.report('IMPORT_TOO_LARGE', space.offset, data));
  }
  return reading.problems.length > 0 ? err(reading.problems) : ok({ name, issues });
}

/** `type` says what an issue is; where it is left out, `vtype` and `etype` do. Genius takes the rest as discrete. */
export const kindOf = ({ attributes }: XmlElement): string =>
  (attributes.get('type') ?? attributes.get('vtype') ?? attributes.get('etype') ?? 'discrete').toLowerCase();

function issueOf(reading: Reading, { issue, index, name }: Leaf, { steps }: GeniusOptions): GeniusIssue {
  const { report, problems } = reading;
  const kind = kindOf(issue);
  const items = childrenNamed(issue, 'item');
  const whole = { name, index, lower: 0 };
  const none = (): GeniusIssue => ({ ...whole, kind: 'discrete', values: [] });
  switch (kind) {
    case 'discrete':
      return { ...whole, kind, values: itemsOf(reading, issue, items, name) };
    case 'integer': {
      if (items.length > 0 && !hasBounds(issue))
        return { ...whole, kind: 'discrete', values: itemsOf(reading, issue, items, name) };
      const [lower, upper] = boundsOf(reading, issue, requiredWhole);
      if (lower === undefined || upper === undefined) return none();
      return {
        ...whole,
        kind,
        lower,
        values: rangeOf(reading, issue, { lower, upper, steps: upper - lower + 1 }),
      };
    }
    case 'real': {
      const [lower, upper] = boundsOf(reading, issue, requiredNumber);
      if (steps === undefined) problems.push(report('GENIUS_REAL_ISSUE', issue.offset, { name }));
      if (lower === undefined || upper === undefined || steps === undefined) return none();
      return { ...whole, kind, lower, values: rangeOf(reading, issue, { lower, upper, steps }) };
    }
    default:
      problems.push(report('GENIUS_ISSUE_TYPE', issue.offset, { name, type: kind }));
      return none();
  }
}

function itemsOf(
  reading: Reading,
  issue: XmlElement,
  items: readonly XmlElement[],
  name: string,
): readonly GeniusValue[] {
  const { report, problems } = reading;
  if (items.length === 0) problems.push(report('GENIUS_VALUES_NONE', issue.offset, { name }));
  if (items.length > MAX_VALUES_OF_ISSUE) {
    problems.push(report('IMPORT_TOO_LARGE', issue.offset, { much: 'values', limit: MAX_VALUES_OF_ISSUE }));
    return [];
  }
  return items.flatMap((item) => {
    const text = requiredText(reading, item, 'value');
    return text === undefined ? [] : [{ text, quantity: undefined }];
  });
}

/** The element that carries the bounds of a range: the issue itself, or the `range` in it. */
const bounded = (issue: XmlElement): XmlElement =>
  issue.attributes.has('lowerbound') ? issue : (childrenNamed(issue, 'range')[0] ?? issue);

export const hasBounds = (issue: XmlElement): boolean => bounded(issue).attributes.has('lowerbound');

export function boundsOf(
  reading: Reading,
  issue: XmlElement,
  read: (reading: Reading, element: XmlElement, name: string) => number | undefined,
): readonly [number | undefined, number | undefined] {
  const element = bounded(issue);
  return [read(reading, element, 'lowerbound'), read(reading, element, 'upperbound')];
}

interface Steps {
  readonly lower: number;
  readonly upper: number;
  readonly steps: number;
}

function rangeOf(
  { report, problems }: Reading,
  issue: XmlElement,
  { lower, upper, steps }: Steps,
): readonly GeniusValue[] {
  if (lower > upper) {
    problems.push(report('GENIUS_RANGE', issue.offset, { lower, upper }));
    return [];
  }
  if (steps > MAX_VALUES_OF_ISSUE) {
    problems.push(report('IMPORT_TOO_LARGE', issue.offset, { much: 'values', limit: MAX_VALUES_OF_ISSUE }));
    return [];
  }
  return Array.from({ length: steps }, (_, step) => {
    const quantity = steps === 1 ? lower : lower + ((upper - lower) * step) / (steps - 1);
    return { text: String(quantity), quantity };
  });
}
