/**
 * What is each value of a domain worth to one Genius profile?
 *
 * u = min(1, Σ wᵢ·eᵢ(v)/maxᵥ eᵢ): the maximum is over the values that this profile evaluates (below 1e-5 the issue counts
 * 0), weights are used as they stand, and ranges have evaluators of their own. As in Genius 10.4, issues are
 * matched by index, and by name only where there is none.
 */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Problem } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { guessOf } from '../placed.ts';
import { childrenNamed, findElement, readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { indexOf, numberIn, numberOf, requiredNumber, requiredText } from './attributes.ts';
import type { Reading } from './attributes.ts';
import { evaluatorOf } from './evaluator.ts';
import { objectiveTree } from './objectives.ts';
import type { Leaf } from './objectives.ts';
import { boundsOf, hasBounds } from './read-domain.ts';
import type { GeniusDomain, GeniusIssue } from './read-domain.ts';

export interface GeniusProfile {
  /** Indexed by issue, then by value: what it adds to the utility, weight included. */
  readonly worths: readonly (readonly number[])[];
  /** Utility below which no agreement is better; 0 where the file has none. */
  readonly reservation: number;
  /** In (0, 1]: what is left of a utility at the deadline. Utility at time t in [0, 1] is u·discountᵗ. */
  readonly discount: number;
}

/** Below this an issue is worth nothing, whatever is chosen: Genius avoids dividing by next to nothing. */
const LEAST_MAXIMUM = 1e-5;

export function readProfile(
  file: SourceFile,
  domain: GeniusDomain,
): Result<GeniusProfile, readonly Problem[]> {
  const read = readXml(file);
  if (!read.ok) return err([read.error]);
  const tree = objectiveTree(read.value);
  if (!tree.ok) return err([tree.error]);
  const { space, leaves } = tree.value;
  const reading: Reading = { report: read.value.report, problems: [] };
  const { problems, report } = reading;

  const found = matched(reading, leaves, domain);
  const weights = weightsOf(reading, leaves);
  const worths = domain.issues.map((issue, place) => {
    const leaf = found.get(place);
    if (leaf === undefined) {
      problems.push(report('GENIUS_ISSUE_MISSING', space.offset, { name: issue.name }));
      return [];
    }
    const weight = weights(leaf);
    const row = evaluationsOf(reading, leaf, issue);
    if (weight === undefined) {
      problems.push(report('GENIUS_WEIGHT_MISSING', leaf.issue.offset, { name: issue.name }));
      return [];
    }
    return row.map((evaluation) => weight * evaluation + 0);
  });
  const { root } = read.value;
  const reservation = valueOf(reading, root, 'reservation') ?? 0;
  const discount = valueOf(reading, root, 'discount_factor') ?? 1;
  if (problems.length > 0) return err(problems);
  return ok({ worths, reservation, discount: discount <= 0 || discount > 1 ? 1 : discount });
}

/** Which issue of the profile is which of the domain, by the domain's order. */
function matched(
  { report, problems }: Reading,
  leaves: readonly Leaf[],
  { issues }: GeniusDomain,
): ReadonlyMap<number, Leaf> {
  const found = new Map<number, Leaf>();
  for (const leaf of leaves) {
    const byIndex = leaf.index === undefined ? -1 : issues.findIndex(({ index }) => index === leaf.index);
    const place = byIndex >= 0 ? byIndex : issues.findIndex(({ name }) => name === leaf.name);
    const { name, issue } = leaf;
    if (place < 0) {
      const names = issues.map((one) => one.name);
      problems.push(
        report('GENIUS_ISSUE_UNKNOWN', issue.offset, { name, ...guessOf(problems, name, names) }),
      );
    } else if (found.has(place)) {
      problems.push(report('GENIUS_ISSUE_TWICE', issue.offset, { index: leaf.index ?? name }));
    } else found.set(place, leaf);
  }
  return found;
}

/** Weights stand beside the issues that they weigh, by index; where none has an index, in the same order. */
function weightsOf(reading: Reading, leaves: readonly Leaf[]): (leaf: Leaf) => number | undefined {
  const byIndex = new Map<readonly XmlElement[], Map<number, number>>();
  const everywhere = new Map<number, number>();
  for (const { siblingWeights } of leaves) {
    if (byIndex.has(siblingWeights)) continue;
    const own = new Map<number, number>();
    for (const element of siblingWeights) {
      const index = indexOf(element);
      // What is no number has been reported, and is there.
      const weight = requiredNumber(reading, element, 'value') ?? 0;
      if (index === undefined) continue;
      own.set(index, weight);
      everywhere.set(index, weight);
    }
    byIndex.set(siblingWeights, own);
  }
  return ({ index, siblingWeights, issue }) => {
    if (index !== undefined) return byIndex.get(siblingWeights)?.get(index) ?? everywhere.get(index);
    const siblings = leaves.filter((leaf) => leaf.siblingWeights === siblingWeights);
    const element = siblingWeights[siblings.findIndex((leaf) => leaf.issue === issue)];
    return element === undefined ? undefined : numberIn(element.attributes.get('value') ?? '');
  };
}

/** Indexed by value of the domain's issue. */
function evaluationsOf(reading: Reading, leaf: Leaf, issue: GeniusIssue): readonly number[] {
  const items = childrenNamed(leaf.issue, 'item');
  if (issue.kind === 'discrete' || items.length > 0) return discrete(reading, leaf, items, issue);
  const [lower = issue.lower] = hasBounds(leaf.issue) ? boundsOf(reading, leaf.issue, requiredNumber) : [];
  const evaluate = evaluatorOf(reading, leaf.issue, lower);
  return issue.values.map(({ quantity = 0 }) => evaluate?.(quantity) ?? 0);
}

function discrete(
  reading: Reading,
  { issue: element, name }: Leaf,
  items: readonly XmlElement[],
  { values }: GeniusIssue,
): readonly number[] {
  const { report, problems } = reading;
  const evaluations = new Map<string, number>();
  const known = new Set(values.map(({ text }) => text));
  const meant = meaningOf(known);
  const named = new Set<string>();
  const missing: Problem[] = [];
  const strangers: { readonly item: XmlElement; readonly value: string }[] = [];
  for (const item of items) {
    const written = requiredText(reading, item, 'value');
    if (written === undefined) continue;
    const value = meant(written);
    if (value === undefined) strangers.push({ item, value: written });
    else named.add(value);
    const text = item.attributes.get('evaluation');
    const isThere = text !== undefined && text !== 'null';
    const evaluation = isThere ? numberOf(reading, item, 'evaluation') : undefined;
    if (evaluation !== undefined) evaluations.set(value ?? written, evaluation);
    if (!isThere && value !== undefined)
      missing.push(report('GENIUS_VALUE_MISSING', item.offset, { issue: name, value }));
  }
  for (const value of known) {
    if (!named.has(value))
      missing.push(report('GENIUS_VALUE_MISSING', element.offset, { issue: name, value }));
  }
  problems.push(...missing);
  // Values that the domain does not have can never be agreed, and count for the maximum, as in Genius. They are a fault
  // where the domain's own are missing: then they are most likely those, written otherwise.
  if (missing.length > 0) {
    for (const { item, value } of strangers) {
      const data = { issue: name, value, ...guessOf(problems, value, known) };
      problems.push(report('GENIUS_VALUE_UNKNOWN', item.offset, data));
    }
  }
  const maximum = [...evaluations.values()].reduce((most, value) => Math.max(most, value), -Infinity);
  if (maximum < LEAST_MAXIMUM) return values.map(() => 0);
  return values.map(({ text }) => (evaluations.get(text) ?? 0) / maximum);
}

/** The value of an element that stands once in the file, if it does. */
function valueOf(reading: Reading, root: XmlElement, name: string): number | undefined {
  const element = findElement(root, name);
  return element === undefined ? undefined : requiredNumber(reading, element, 'value');
}

/** Which value of the domain is written here? White space around it does not count, unless it tells two values apart. */
function meaningOf(known: ReadonlySet<string>): (written: string) => string | undefined {
  const trimmed = new Map([...known].map((value) => [value.trim(), value]));
  const isClear = trimmed.size === known.size;
  return (written) => (known.has(written) ? written : isClear ? trimmed.get(written.trim()) : undefined);
}
