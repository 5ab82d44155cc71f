import { Environment } from '@marcbachmann/cel-js';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/**
 * A number made of named numbers, after a formula of the Common Expression Language. Undefined where a name has no value
 * or the result is not a finite number.
 */
export type Formula = (values: Readonly<Record<string, number | undefined>>) => number | undefined;

/** Why a text is no formula: it cannot be read, or it gives no number of these names. The detail is the reader's own, in English. */
export interface FormulaFault {
  readonly code: 'SYNTAX' | 'TYPE';
  readonly detail: string;
}

/** Formulas are short; whatever is longer or deeper is not one. */
const limits = { maxAstNodes: 200, maxDepth: 20, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 4 };

/**
 * Reads a formula over `names`. All numbers are doubles, so that a whole one is written `2.0`; besides the operators and
 * `a > b ? c : d` there are `min`, `max` and `abs`. It reaches nothing but its names, and nothing is ever evaluated as
 * code of this program.
 */
export function parseFormula(text: string, names: readonly string[]): Result<Formula, FormulaFault> {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits })
    .registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
    .registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b))
    .registerFunction('abs(double): double', (a: number) => Math.abs(a));
  for (const name of names) environment.registerVariable(name, 'double');
  try {
    const parsed = environment.parse(text);
    const checked = parsed.check();
    if (!checked.valid) return err({ code: 'TYPE', detail: firstLine(checked.error) });
    if (checked.type !== 'double') return err({ code: 'TYPE', detail: `${checked.type} is not a number` });
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
    return ok((values) => {
      if (used.some((name) => values[name] === undefined)) return undefined;
      const result: unknown = parsed(values);
      return typeof result === 'number' && Number.isFinite(result) ? result : undefined;
    });
  } catch (problem) {
    return err({ code: 'SYNTAX', detail: firstLine(problem) });
  }
}

function firstLine(problem: unknown): string {
  return problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : '';
}
