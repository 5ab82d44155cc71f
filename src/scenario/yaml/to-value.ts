/** What plain value does a YAML tree stand for, and what in it may not be one? */
import { isMap, isScalar, isSeq } from 'yaml';
import type { ProblemCode } from '../problem/codes.ts';
import type { ProblemData, TextFault } from '../problem/problem.ts';
import { MAX_DEPTH, MAX_NUMBER, MAX_PROBLEMS_PER_STAGE, MAX_VALUES } from './limits.ts';
import { markupIn, unsafeCharacters } from './unsafe-text.ts';

/** Keys by which a careless program could reach its own prototypes. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface Valued {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
}

/**
 * Turns a tree into maps, lists, texts, numbers and booleans. Faults are collected; where one is, the value has a
 * harmless stand-in or lacks the key, and must not be used. `source` is the text that the tree was made from.
 */
export function toValue(root: unknown, source: string): Valued {
  const faults: TextFault[] = [];
  let values = 0;

  const report = (code: ProblemCode, node: unknown, data: ProblemData = {}, part?: string) => {
    if (faults.length < MAX_PROBLEMS_PER_STAGE)
      faults.push({ code, offset: startOf(node, source, part), data });
  };

  const text = (node: unknown, value: string): string => {
    for (const { code, shown } of unsafeCharacters(value)) report(code, node, { character: shown });
    const markup = markupIn(value);
    if (markup !== undefined) report('TEXT_MARKUP', node, { markup: markup.shown }, markup.shown);
    return value;
  };

  const scalar = (node: unknown, value: unknown): unknown => {
    if (typeof value === 'string') return text(node, value);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) report('NUMBER_NOT_FINITE', node);
      else if (Math.abs(value) > MAX_NUMBER) report('NUMBER_TOO_LARGE', node, { limit: MAX_NUMBER });
      else return value === 0 ? 0 : value;
      return 0;
    }
    report('VALUE_EMPTY', node);
    return '';
  };

  const visit = (node: unknown, parent: unknown, depth: number): unknown => {
    if (++values > MAX_VALUES) {
      if (values === MAX_VALUES + 1) report('YAML_TOO_MANY', node ?? parent, { limit: MAX_VALUES });
      return '';
    }
    if (depth > MAX_DEPTH) {
      report('YAML_TOO_DEEP', node ?? parent, { limit: MAX_DEPTH });
      return '';
    }
    if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (typeof name !== 'string') {
          report('KEY_NOT_TEXT', key ?? node);
          continue;
        }
        text(key, name);
        if (forbiddenKeys.has(name)) report('KEY_FORBIDDEN', key, { key: name });
        else if (entries.has(name)) report('KEY_TWICE', key, { key: name });
        else entries.set(name, visit(value, key, depth + 1));
      }
      return Object.fromEntries(entries);
    }
    if (isSeq(node)) return node.items.map((item) => visit(item, node, depth + 1));
    if (isScalar(node))
      return scalar(node.range === undefined || node.source === '' ? parent : node, node.value);
    report('VALUE_EMPTY', parent);
    return '';
  };

  return { value: visit(root, undefined, 0), faults };
}

/**
 * Where a node starts in its text; 0 for what is no node. With `part`, where that part of a text stands, if it is
 * written there as it reads.
 */
export function startOf(node: unknown, source = '', part?: string): number {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0;
  const [start, end]: readonly unknown[] = Array.isArray(node.range) ? node.range : [];
  if (typeof start !== 'number' || typeof end !== 'number') return 0;
  const inside = part === undefined ? -1 : source.slice(start, end).indexOf(part);
  return inside === -1 ? start : start + inside;
}
