/** Has this value the shape of the format? The second stage of reading a scenario. */
import type { z } from 'zod';
import { nearestOf } from '#kernel/nearest.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path, ProblemData } from '../problem/problem.ts';
import { ID_PATTERN } from '../vocabulary.ts';
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { DATE_PATTERN, LANGUAGE_PATTERN, LICENCE_PATTERN, VERSION_PATTERN } from '../source/words.ts';
import { MAX_PROBLEMS_PER_STAGE } from '../yaml/limits.ts';
import { fieldsAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** The value with its type, or everything that is wrong with its shape. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, readonly Fault[]> {
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  const faults = result.error.issues
    .slice(0, MAX_PROBLEMS_PER_STAGE)
    .flatMap((issue) => faultsOf(schema, value, issue, issue.path));
  return err(faults.slice(0, MAX_PROBLEMS_PER_STAGE));
}

function faultsOf(
  schema: z.ZodType,
  whole: unknown,
  issue: Issue,
  wherever: readonly PropertyKey[],
): readonly Fault[] {
  const at = wherever.filter((step) => typeof step !== 'symbol');
  const found = valueAt(whole, at);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsAt(schema, at);
      return issue.keys
        .slice(0, MAX_PROBLEMS_PER_STAGE)
        .map((field) => keyFault('FIELD_UNKNOWN', [...at, field], { field, ...nearestOf(field, fields) }));
    }
    case 'invalid_type':
      return [typeFault(at, issue.expected, found)];
    case 'invalid_value':
      return [wordFault(at, issue.values.map(String), found)];
    case 'too_small':
      return [limitFault(at, issue.origin, 'least', issue.minimum, found)];
    case 'too_big':
      return [limitFault(at, issue.origin, 'most', issue.maximum, found)];
    case 'invalid_format':
      return [formFault(at, issue.pattern, found, false)];
    case 'invalid_key': {
      const key = at.at(-1);
      const pattern = issue.issues.find((inner) => inner.code === 'invalid_format')?.pattern;
      return [formFault(at, pattern ?? String(ID_PATTERN), key, true)];
    }
    case 'invalid_union': {
      // A union told apart by a word names the words; any other is judged by the branch of the same kind.
      if ('options' in issue && Array.isArray(issue.options))
        return [wordFault(at, issue.options.map(String), found)];
      const branch =
        issue.errors.find((issues) => !issues.some((inner) => isOfAnotherKind(inner, found))) ??
        issue.errors.at(-1) ??
        [];
      return branch.flatMap((inner) => faultsOf(schema, whole, inner, [...at, ...inner.path]));
    }
    default:
      return [fault('FIELD_TYPE', at, { expected: 'other', found: kindOf(found) })];
  }
}

/** Does the branch want another kind of value altogether? */
function isOfAnotherKind(issue: Issue, found: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_value') return !issue.values.some((value) => typeof value === typeof found);
  return issue.code === 'invalid_type';
}

function typeFault(at: Path, expected: string, found: unknown): Fault {
  const field = String(at.at(-1) ?? '');
  if (found === undefined) return keyFault('FIELD_MISSING', at, { field });
  if (expected === 'int' && typeof found === 'number') return fault('NUMBER_NOT_WHOLE', at, { value: found });
  return fault('FIELD_TYPE', at, { field, expected: kinds[expected] ?? 'other', found: kindOf(found) });
}

function wordFault(at: Path, allowed: readonly string[], found: unknown): Fault {
  const field = String(at.at(-1) ?? '');
  if (found === undefined) return keyFault('FIELD_MISSING', at, { field });
  const word = shown(found);
  return fault('WORD_UNKNOWN', at, { word, allowed: allowed.join(', '), ...nearestOf(word, allowed) });
}

function limitFault(
  at: Path,
  origin: string,
  side: 'least' | 'most',
  bound: number | bigint,
  found: unknown,
): Fault {
  const limit = Number(bound);
  if (origin === 'string') return fault('TEXT_LENGTH', at, { side, limit, length: String(found).length });
  if (Array.isArray(found)) return fault('LIST_LENGTH', at, { side, limit, length: found.length });
  return fault('NUMBER_RANGE', at, { side, limit, value: Number(found) });
}

const forms: Readonly<Record<string, string>> = {
  [String(VERSION_PATTERN)]: 'version',
  [String(LICENCE_PATTERN)]: 'licence',
  [String(LANGUAGE_PATTERN)]: 'language',
  [String(DATE_PATTERN)]: 'date',
};

function formFault(at: Path, pattern: string | undefined, found: unknown, isKey: boolean): Fault {
  const form = forms[pattern ?? ''];
  const data: ProblemData = form === undefined ? { id: shown(found) } : { text: shown(found), form };
  const code = form === undefined ? 'ID_FORM' : 'TEXT_FORM';
  return isKey ? keyFault(code, at, data) : fault(code, at, data);
}

/** What zod calls a kind, in the words of the languages. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return kinds[typeof value] ?? 'other';
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 60)
    : kindOf(value);

function valueAt(value: unknown, at: Path): unknown {
  let inner = value;
  for (const step of at) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = Reflect.get(inner, step);
  }
  return inner;
}
