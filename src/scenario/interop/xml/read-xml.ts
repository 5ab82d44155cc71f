/**
 * What elements does an XML file hold, and where? Text between elements is passed over: the formats read here keep
 * everything in attributes. Entities other than the five of XML are refused, so nothing can grow while it is read.
 */
import { SaxesParser } from 'saxes';
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Problem } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { MAX_ELEMENTS, MAX_IMPORT_CHARACTERS, MAX_XML_DEPTH } from '../limits.ts';
import { reportFor } from '../placed.ts';
import type { Report } from '../placed.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Where its tag begins, in UTF-16 units from 0. */
  readonly offset: number;
}

export interface XmlFile {
  readonly root: XmlElement;
  readonly report: Report;
}

/** Thrown to leave the parser at the first fault, and caught below. */
class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Reads one file. The first fault ends the reading: what comes after a torn tag means nothing. */
export function readXml(file: SourceFile): Result<XmlFile, Problem> {
  const { text } = file;
  const report = reportFor(file);
  if (text.length > MAX_IMPORT_CHARACTERS) {
    return err(report('IMPORT_TOO_LARGE', 0, { much: 'characters', limit: MAX_IMPORT_CHARACTERS }));
  }
  if (text.replace('\ufeff', '').trim() === '') return err(report('IMPORT_EMPTY', 0));
  try {
    return ok({ root: parse(text, report), report });
  } catch (problem) {
    if (problem instanceof Stop) return err(problem.problem);
    throw problem;
  }
}

function parse(text: string, report: Report): XmlElement {
  interface Open extends XmlElement {
    readonly children: XmlElement[];
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let offset = 0;
  let elements = 0;
  parser.on('error', ({ message }) => {
    const at = Math.max(0, parser.position - 1);
    throw new Stop(report('XML_SYNTAX', at, { torn: tornBy(message) }));
  });
  parser.on('doctype', (doctype) => {
    // A document type with declarations of its own can define entities that unfold into billions of characters.
    if (doctype.includes('[')) throw new Stop(report('XML_DOCTYPE', text.indexOf('<!DOCTYPE')));
  });
  parser.on('opentagstart', () => {
    offset = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > MAX_ELEMENTS)
      throw new Stop(report('IMPORT_TOO_LARGE', offset, { much: 'elements', limit: MAX_ELEMENTS }));
    if (open.length >= MAX_XML_DEPTH)
      throw new Stop(report('XML_TOO_DEEP', offset, { limit: MAX_XML_DEPTH }));
    const element: Open = { name, attributes: new Map(Object.entries(attributes)), children: [], offset };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new Stop(report('IMPORT_EMPTY', 0));
  return root;
}

/** What is wrong, as a word of the interface languages, by what the parser says. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/unclosed tag|unexpected end/, 'unclosed'],
  [/closing tag|close tag/, 'unopened'],
  [/entity/, 'entity'],
  [/duplicate attribute/, 'attribute-twice'],
  [/attribute|whitespace required|value/, 'attribute'],
  [/root/, 'root'],
  [/disallowed character|malformed name/, 'character'],
];

const tornBy = (message: string): string =>
  reasons.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';

/** All elements of a name among the children of an element. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The element itself, or the first of this name inside it, in the order of the file. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
