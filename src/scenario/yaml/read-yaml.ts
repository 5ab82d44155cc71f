/** What does the text of one file say, as a plain value with places? The first stage of reading a scenario. */
import { Composer, Parser, isMap, isScalar, isSeq } from 'yaml';
import type { Document, ParsedNode, YAMLParseError } from 'yaml';
import { excerptOf } from '../problem/excerpt.ts';
import type { Fault, Problem, TextFault } from '../problem/problem.ts';
import { checkCharacters } from './check-characters.ts';
import { checkTokens } from './check-tokens.ts';
import { MAX_CHARACTERS, MAX_PROBLEMS_PER_STAGE } from './limits.ts';
import { lineAt, lineStarts, positionAt } from './lines.ts';
import { startOf, toValue } from './to-value.ts';

/** A file as it was handed over. */
export interface SourceFile {
  /** Relative to the scenario, with `/`: `scenario.yaml`, `texts/en.yaml`, `regimes/eu-crma.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A file that has been read: its value, and where each part of it stands. */
export interface ReadFile {
  readonly path: string;
  /** Undefined when the text could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Lexical pieces looked at. */
  readonly count: number;
  /** Places a fault of the value in the text. A place that does not exist falls back to the nearest one around it. */
  readonly problemAt: (fault: Fault) => Problem;
}

/**
 * Reads one file. Never throws; takes time in proportion to the text, of which it reads no more than `limit` lexical
 * pieces.
 */
export function readYaml(file: SourceFile, limit: number): ReadFile {
  const { path } = file;
  const length = file.text.length;
  if (length > MAX_CHARACTERS) {
    return unread(path, '', [
      { code: 'FILE_TOO_LARGE', offset: 0, data: { limit: MAX_CHARACTERS, size: length } },
    ]);
  }
  const { faults, text, unclear } = checkCharacters(file.text);
  if (unclear) return unread(path, file.text, faults);
  const tokens = checkTokens(text, limit);
  if (tokens.faults.length > 0) return unread(path, file.text, [...faults, ...tokens.faults], tokens.count);
  const document = compose(text);
  if (document?.contents === undefined || document.contents === null) {
    return unread(path, file.text, [...faults, { code: 'FILE_EMPTY', offset: 0, data: {} }], tokens.count);
  }
  if (document.errors.length > 0) {
    const syntax = document.errors.slice(0, MAX_PROBLEMS_PER_STAGE).map(syntaxFault);
    return unread(path, file.text, [...faults, ...syntax], tokens.count);
  }
  const root = document.contents;
  const valued = toValue(root, text);
  const all = [...faults, ...valued.faults];
  const place = placer(path, file.text);
  return {
    path,
    value: all.length > 0 ? undefined : valued.value,
    problems: all.map(place),
    count: tokens.count,
    problemAt: (fault) => place({ code: fault.code, offset: offsetOf(root, fault, text), data: fault.data }),
  };
}

function unread(path: string, text: string, faults: readonly TextFault[], count = 0): ReadFile {
  const place = placer(path, text);
  return {
    path,
    value: undefined,
    problems: faults.map(place),
    count,
    problemAt: ({ code, data }) => place({ code, offset: 0, data }),
  };
}

function placer(path: string, text: string): (fault: TextFault) => Problem {
  const starts = lineStarts(text);
  return ({ code, offset, data }) => {
    const { line, column } = positionAt(starts, offset);
    return { code, path, line, column, excerpt: excerptOf(lineAt(text, starts, line), column - 1), data };
  };
}

function compose(text: string): Document.Parsed<ParsedNode, false> | undefined {
  // Keys are compared here, not by the composer: it would take time in the square of their number.
  const composer = new Composer<ParsedNode, false>({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [document] = composer.compose(new Parser().parse(text), true, text.length);
  return document;
}

/** What the composer's codes come to for somebody who writes a file; the words stand in the languages. */
const syntaxReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'second-colon',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  MISSING_CHAR: 'missing-character',
  UNEXPECTED_TOKEN: 'unexpected',
  BAD_SCALAR_START: 'bad-start',
  BAD_DQ_ESCAPE: 'bad-escape',
};

function syntaxFault(error: YAMLParseError): TextFault {
  if (error.code === 'RESOURCE_EXHAUSTION') return { code: 'YAML_TOO_DEEP', offset: error.pos[0], data: {} };
  return {
    code: 'YAML_SYNTAX',
    offset: error.pos[0],
    data: { reason: syntaxReasons[error.code] ?? 'other' },
  };
}

/** Follows a path through the tree as far as it goes. */
function offsetOf(root: ParsedNode, { at, on, part }: Fault, text: string): number {
  let node: unknown = root;
  let key: unknown = root;
  for (const step of at) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return startOf(key);
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      key = node;
    } else {
      return startOf(key);
    }
  }
  return on === 'key' ? startOf(key) : startOf(node ?? key, text, part);
}
