/**
 * What is each value worth to one GeniusWeb profile? u = Σ wᵢ·uᵢ(v), with weights that sum to 1 and utilities of values
 * as they stand: a list of them, or a straight line between the ends of a range.
 */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { isTree } from '../../migrate/tree.ts';
import type { Tree } from '../../migrate/tree.ts';
import type { Path, Problem } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { guessOf } from '../placed.ts';
import { readJson } from '../json/read-json.ts';
import { numberAt, numberOf, own, treeAt } from './fields.ts';
import type { JsonReading } from './fields.ts';
import { readWebDomain } from './read-web-domain.ts';
import type { WebDomain, WebIssue } from './read-web-domain.ts';

export interface WebProfile {
  readonly name: string;
  readonly domain: WebDomain;
  /** Indexed by issue, then by value: what it adds to the utility, weight included. */
  readonly worths: readonly (readonly number[])[];
  /** Utility of the reservation bid; 0 where there is none. */
  readonly reservation: number;
}

const KIND = 'LinearAdditiveUtilitySpace';
/** Weights are written with some digits; their sum may miss 1 by this. */
const TOLERANCE = 1e-6;

export function readWebProfile(file: SourceFile): Result<WebProfile, readonly Problem[]> {
  const json = readJson(file);
  if (!json.ok) return err([json.error]);
  const { value, reportAt } = json.value;
  const reading: JsonReading = { reportAt, problems: [] };
  const space = isTree(value) ? own(value, KIND) : undefined;
  if (!isTree(space)) return err([notAdditive(value, reportAt)]);
  const profile = profileOf(reading, space, [KIND]);
  return profile === undefined || reading.problems.length > 0 ? err(reading.problems) : ok(profile);
}

function notAdditive(value: unknown, reportAt: JsonReading['reportAt']): Problem {
  const kind = isTree(value) ? (Object.keys(value)[0] ?? '') : '';
  return kind.includes('PartialOrdering')
    ? reportAt('GENIUSWEB_PARTIAL_ORDER', [kind])
    : reportAt('GENIUSWEB_KIND', [kind], { kind });
}

function profileOf(reading: JsonReading, space: Tree, at: Path): WebProfile | undefined {
  const { problems, reportAt } = reading;
  const given = treeAt(reading, space, at, 'domain');
  const utilities = treeAt(reading, space, at, 'issueUtilities');
  const weights = treeAt(reading, space, at, 'issueWeights');
  const domain = given === undefined ? undefined : readWebDomain(reading, given, [...at, 'domain']);
  if (domain === undefined || utilities === undefined || weights === undefined) return undefined;

  const names = domain.issues.map(({ name }) => name);
  for (const [field, map] of [
    ['issueUtilities', utilities],
    ['issueWeights', weights],
  ] as const) {
    for (const name of Object.keys(map)) {
      if (!names.includes(name))
        problems.push(
          reportAt('GENIUS_ISSUE_UNKNOWN', [...at, field, name], { name, ...guessOf(problems, name, names) }),
        );
    }
  }
  const worths = domain.issues.map((issue) => {
    const { name } = issue;
    const weight = Object.hasOwn(weights, name)
      ? numberAt(reading, weights, [...at, 'issueWeights'], name)
      : undefined;
    if (!Object.hasOwn(weights, name))
      problems.push(reportAt('GENIUS_WEIGHT_MISSING', [...at, 'issueWeights'], { name }));
    if (!Object.hasOwn(utilities, name)) {
      problems.push(reportAt('GENIUS_ISSUE_MISSING', [...at, 'issueUtilities'], { name }));
      return [];
    }
    const row = utilitiesOf(reading, issue, utilities[name], [...at, 'issueUtilities', name]);
    return row.map((utility) => (weight ?? 0) * utility + 0);
  });
  const sum = names.reduce((total, name) => total + (numberOf(own(weights, name)) ?? 0), 0);
  if (problems.length === 0 && Math.abs(sum - 1) > TOLERANCE)
    problems.push(reportAt('GENIUSWEB_WEIGHTS', [...at, 'issueWeights'], { sum: Number(sum.toFixed(9)) }));
  const reservation = reservationOf(reading, { domain, worths }, own(space, 'reservationBid'), [
    ...at,
    'reservationBid',
  ]);
  const name = own(space, 'name');
  return { name: typeof name === 'string' ? name : '', domain, worths, reservation };
}

/** Newer files name the two kinds after their classes, older ones shortly. */
const discreteKeys = ['DiscreteValueSetUtilities', 'discreteutils'] as const;
const numberKeys = ['NumberValueSetUtilities', 'numberutils'] as const;

/** Indexed by value of the issue. */
function utilitiesOf(reading: JsonReading, issue: WebIssue, given: unknown, at: Path): readonly number[] {
  const tree = isTree(given) ? given : {};
  const keys = issue.kind === 'discrete' ? discreteKeys : numberKeys;
  const key = keys.find((one) => Object.hasOwn(tree, one)) ?? keys[0];
  const inner = treeAt(reading, tree, at, key);
  if (inner === undefined) return [];
  return issue.kind === 'discrete'
    ? listed(reading, issue, inner, [...at, key])
    : alongLine(reading, issue, inner, [...at, key]);
}

function listed(reading: JsonReading, { name, values }: WebIssue, inner: Tree, at: Path): readonly number[] {
  const { problems, reportAt } = reading;
  const utilities = treeAt(reading, inner, at, 'valueUtilities');
  // Without values to compare with, which is reported already, nothing more can be told.
  if (utilities === undefined || values.length === 0) return [];
  const place = [...at, 'valueUtilities'];
  const known = new Set(values.map(({ text }) => text));
  for (const value of Object.keys(utilities)) {
    if (!known.has(value)) {
      const data = { issue: name, value, ...guessOf(problems, value, known) };
      problems.push(reportAt('GENIUS_VALUE_UNKNOWN', [...place, value], data));
    }
  }
  return values.map(({ text }) => {
    if (Object.hasOwn(utilities, text)) return numberAt(reading, utilities, place, text) ?? 0;
    problems.push(reportAt('GENIUS_VALUE_MISSING', place, { issue: name, value: text }));
    return 0;
  });
}

function alongLine(reading: JsonReading, { values }: WebIssue, inner: Tree, at: Path): readonly number[] {
  const [low, lowUtility, high, highUtility] = (
    ['lowValue', 'lowUtility', 'highValue', 'highUtility'] as const
  ).map((key) => numberAt(reading, inner, at, key));
  if (low === undefined || lowUtility === undefined || high === undefined || highUtility === undefined)
    return [];
  return values.map(({ quantity = 0 }) => {
    // Outside the line a value is worth nothing.
    if (quantity < low || quantity > high) return 0;
    return high === low
      ? lowUtility
      : lowUtility + ((highUtility - lowUtility) * (quantity - low)) / (high - low);
  });
}

function reservationOf(
  { problems, reportAt }: JsonReading,
  { domain, worths }: Pick<WebProfile, 'domain' | 'worths'>,
  given: unknown,
  at: Path,
): number {
  if (given === undefined || given === null) return 0;
  const bid = isTree(given) ? own(given, 'issuevalues') : undefined;
  if (!isTree(bid)) {
    problems.push(reportAt('GENIUSWEB_FIELD_MISSING', at, { field: 'issuevalues' }));
    return 0;
  }
  const names = domain.issues.map(({ name }) => name);
  for (const name of Object.keys(bid)) {
    if (names.includes(name)) continue;
    const data = { name, ...guessOf(problems, name, names) };
    problems.push(reportAt('GENIUS_ISSUE_UNKNOWN', [...at, 'issuevalues', name], data));
  }
  return domain.issues.reduce((sum, { name, values, kind }, issue) => {
    const chosen = own(bid, name);
    // Such a bid need not be complete; what it leaves open is worth nothing.
    if (chosen === undefined) return sum;
    const place = values.findIndex(({ text, quantity }) =>
      kind === 'discrete' ? text === shown(chosen) : quantity === numberOf(chosen),
    );
    if (place < 0)
      problems.push(
        reportAt('GENIUS_VALUE_UNKNOWN', [...at, 'issuevalues', name], {
          issue: name,
          value: shown(chosen),
        }),
      );
    return sum + (worths[issue]?.[place] ?? 0);
  }, 0);
}

/** A value as it is written in a bid: a text, or a number. */
const shown = (chosen: unknown): string =>
  typeof chosen === 'number' || typeof chosen === 'string' ? String(chosen) : '';
