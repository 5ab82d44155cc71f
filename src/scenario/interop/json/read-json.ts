/** What does a JSON file hold, and where does each part of it stand? */
import { parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { ImportCode } from '../../problem/codes.ts';
import type { Path, Problem, ProblemData } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { MAX_IMPORT_CHARACTERS, MAX_JSON_DEPTH } from '../limits.ts';
import { reportFor } from '../placed.ts';

export interface JsonFile {
  readonly value: unknown;
  /** Makes a problem of a fault at a place of the value; where that is missing, at the nearest place above it. */
  readonly reportAt: (code: ImportCode, at: Path, data?: ProblemData) => Problem;
}

/** Reads one file strictly as JSON. A key that stands twice in one object is a fault: one of the two would be lost. */
export function readJson(file: SourceFile): Result<JsonFile, Problem> {
  const text = file.text.replace(/^\ufeff/, ' ');
  const report = reportFor(file);
  if (text.length > MAX_IMPORT_CHARACTERS)
    return err(report('IMPORT_TOO_LARGE', 0, { much: 'characters', limit: MAX_IMPORT_CHARACTERS }));
  if (text.trim() === '') return err(report('IMPORT_EMPTY', 0));
  const deep = tooDeep(text);
  if (deep !== undefined) return err(report('JSON_TOO_DEEP', deep, { limit: MAX_JSON_DEPTH }));
  const value = parsed(text);
  // JSON is YAML, but for tabs between its parts; they stand in no string of JSON.
  const document = parseDocument(text.replaceAll('\t', ' '), {
    schema: 'json',
    version: '1.2',
    logLevel: 'silent',
  });
  if (!value.ok) return err(report('JSON_SYNTAX', document.errors[0]?.pos[0] ?? 0));
  const twice = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (twice !== undefined) return err(report('JSON_KEY_TWICE', twice.pos[0]));
  return ok({
    value: value.value,
    reportAt: (code, at, data) => report(code, offsetOf(document, at), data),
  });
}

function parsed(text: string): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(undefined);
  }
}

/** Where brackets first stand too deep inside each other, if they do. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted && character === '\\') at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '{' || character === '[')) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return at;
    } else if (!isQuoted && (character === '}' || character === ']')) depth -= 1;
  }
  return undefined;
}

function offsetOf(document: Document, at: Path): number {
  for (let length = at.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const [start] = node.range;
      if (typeof start === 'number') return start;
    }
  }
  return 0;
}
