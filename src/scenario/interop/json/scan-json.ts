/**
 * Where in a JSON text does each value stand? Strict JSON (RFC 8259), nothing more: it accepts exactly what `JSON.parse`
 * accepts, to the given depth, and says where the first thing stands that does not fit.
 */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { MAX_ELEMENTS, MAX_JSON_DEPTH } from '../limits.ts';

/** A value and its place, in UTF-16 units from 0. */
export interface JsonPlace {
  readonly offset: number;
  /** Of an object, by key; of a list, by position. Where a key stands twice, the last one, as in `JSON.parse`. */
  readonly inside: ReadonlyMap<string | number, JsonPlace>;
}

export interface ScannedJson {
  readonly place: JsonPlace;
  /** Where a key first stands for the second time in its object. */
  readonly twice: number | undefined;
}

export type ScanFault = { readonly kind: 'syntax' | 'depth' | 'size'; readonly offset: number };

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** Characters below this may not stand in a text of JSON as they are. */
const FIRST_PLAIN = 0x20;

/** Thrown to leave the scan at the first fault, and caught below. */
class Torn extends Error {
  readonly fault: ScanFault;
  constructor(kind: ScanFault['kind'], offset: number) {
    super(kind);
    this.fault = { kind, offset };
  }
}

export function scanJson(text: string): Result<ScannedJson, ScanFault> {
  const scanner = { text, at: 0, count: 0, twice: undefined };
  try {
    const place = valueOf(scanner, 0);
    skip(scanner, SPACE);
    if (scanner.at < text.length) throw new Torn('syntax', scanner.at);
    return ok({ place, twice: scanner.twice });
  } catch (problem) {
    if (problem instanceof Torn) return err(problem.fault);
    throw problem;
  }
}

interface Scanner {
  readonly text: string;
  at: number;
  count: number;
  twice: number | undefined;
}

function valueOf(scanner: Scanner, depth: number): JsonPlace {
  skip(scanner, SPACE);
  const offset = scanner.at;
  scanner.count += 1;
  if (scanner.count > MAX_ELEMENTS) throw new Torn('size', offset);
  const first = scanner.text[offset];
  if (first === '{' || first === '[') {
    if (depth >= MAX_JSON_DEPTH) throw new Torn('depth', offset);
    scanner.at += 1;
    return { offset, inside: first === '{' ? fieldsOf(scanner, depth + 1) : itemsOf(scanner, depth + 1) };
  }
  if (first === '"') textOf(scanner);
  else if (!skip(scanner, WORD) && !skip(scanner, NUMBER)) throw new Torn('syntax', offset);
  return { offset, inside: nothing };
}

const nothing: JsonPlace['inside'] = new Map();

function fieldsOf(scanner: Scanner, depth: number): JsonPlace['inside'] {
  const inside = new Map<string, JsonPlace>();
  if (closes(scanner, '}')) return inside;
  do {
    skip(scanner, SPACE);
    const start = scanner.at;
    const key = textOf(scanner);
    if (inside.has(key)) scanner.twice ??= start;
    expect(scanner, ':');
    inside.set(key, valueOf(scanner, depth));
  } while (goesOn(scanner, '}'));
  return inside;
}

function itemsOf(scanner: Scanner, depth: number): JsonPlace['inside'] {
  const inside = new Map<number, JsonPlace>();
  if (closes(scanner, ']')) return inside;
  do inside.set(inside.size, valueOf(scanner, depth));
  while (goesOn(scanner, ']'));
  return inside;
}

/** The text that begins here, without its quotes. */
function textOf(scanner: Scanner): string {
  const { text } = scanner;
  const start = scanner.at;
  if (text[start] !== '"') throw new Torn('syntax', start);
  scanner.at += 1;
  while (text[scanner.at] !== '"') {
    if (text[scanner.at] === '\\') {
      if (!skip(scanner, ESCAPE)) throw new Torn('syntax', scanner.at);
    } else if ((text.codePointAt(scanner.at) ?? 0) < FIRST_PLAIN) throw new Torn('syntax', scanner.at);
    else scanner.at += 1;
  }
  scanner.at += 1;
  const read: unknown = JSON.parse(text.slice(start, scanner.at));
  return String(read);
}

/** After a value: a comma, and so another one, or the end. */
function goesOn(scanner: Scanner, end: string): boolean {
  if (closes(scanner, end)) return false;
  expect(scanner, ',');
  return true;
}

function closes(scanner: Scanner, end: string): boolean {
  skip(scanner, SPACE);
  if (scanner.text[scanner.at] !== end) return false;
  scanner.at += 1;
  return true;
}

function expect(scanner: Scanner, wanted: string): void {
  skip(scanner, SPACE);
  if (scanner.text[scanner.at] !== wanted) throw new Torn('syntax', scanner.at);
  scanner.at += 1;
}

/** Goes past what the pattern finds right here; false where that is nothing. */
function skip(scanner: Scanner, pattern: RegExp): boolean {
  pattern.lastIndex = scanner.at;
  const length = pattern.exec(scanner.text)?.[0].length ?? 0;
  scanner.at += length;
  return length > 0;
}
