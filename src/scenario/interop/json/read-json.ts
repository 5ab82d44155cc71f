/** What does a JSON file hold, and where does each part of it stand? */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { ImportCode } from '../../problem/codes.ts';
import type { Path, Problem, ProblemData } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { MAX_ELEMENTS, MAX_IMPORT_CHARACTERS, MAX_JSON_DEPTH } from '../limits.ts';
import { reportFor } from '../placed.ts';
import type { Report } from '../placed.ts';
import { scanJson } from './scan-json.ts';
import type { JsonPlace, ScanFault } from './scan-json.ts';

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
  const scanned = scanJson(text);
  if (!scanned.ok) return err(problemOf(report, scanned.error));
  const { place, twice } = scanned.value;
  if (twice !== undefined) return err(report('JSON_KEY_TWICE', twice));
  const value: unknown = JSON.parse(text);
  return ok({ value, reportAt: (code, at, data) => report(code, offsetOf(place, at), data) });
}

function problemOf(report: Report, { kind, offset }: ScanFault): Problem {
  switch (kind) {
    case 'syntax':
      return report('JSON_SYNTAX', offset);
    case 'depth':
      return report('JSON_TOO_DEEP', offset, { limit: MAX_JSON_DEPTH });
    case 'size':
      return report('IMPORT_TOO_LARGE', offset, { much: 'values', limit: MAX_ELEMENTS });
  }
}

function offsetOf(root: JsonPlace, at: Path): number {
  let place = root;
  for (const step of at) {
    const inner = place.inside.get(step);
    if (inner === undefined) break;
    place = inner;
  }
  return place.offset;
}
