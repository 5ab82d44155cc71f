/** What does an attribute of a Genius file say? */
import type { ProblemData } from '../../problem/problem.ts';
import type { Report } from '../placed.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import type { Problem } from '../../problem/problem.ts';

/** A file that is being read, and what has been found wrong with it so far. */
export interface Reading {
  readonly report: Report;
  readonly problems: Problem[];
}

/** Largest number either way: far beyond any weight or bound of a real domain, far below what loses digits. */
const MAX_MAGNITUDE = 1e9;

/** Numbers as Java reads them: decimals, an exponent, and a suffix that says how wide the number is. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?$/;

/** The number that a text says, or undefined. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/[dDfF]$/, ''));
  return Math.abs(value) <= MAX_MAGNITUDE ? value + 0 : undefined;
}

/** The number of an attribute; undefined where there is none, and reported where it is no number. */
export function numberOf(
  { report, problems }: Reading,
  element: XmlElement,
  name: string,
): number | undefined {
  const text = element.attributes.get(name);
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (value === undefined) problems.push(report('GENIUS_NUMBER', element.offset, { name, text }));
  return value;
}

/** The same, where it must be there. */
export function requiredNumber(reading: Reading, element: XmlElement, name: string): number | undefined {
  if (!element.attributes.has(name)) missing(reading, element, name);
  return numberOf(reading, element, name);
}

/** A whole number, where it must be there. */
export function requiredWhole(reading: Reading, element: XmlElement, name: string): number | undefined {
  const value = requiredNumber(reading, element, name);
  if (value === undefined || Number.isInteger(value)) return value;
  const text = element.attributes.get(name) ?? '';
  reading.problems.push(reading.report('GENIUS_NUMBER', element.offset, { name, text }));
  return undefined;
}

/** The text of an attribute, where it must be there. */
export function requiredText(reading: Reading, element: XmlElement, name: string): string | undefined {
  const text = element.attributes.get(name);
  if (text === undefined) missing(reading, element, name);
  return text;
}

/** The index of an issue, objective or weight; files written by hand leave it out at times. */
export function indexOf(element: XmlElement): number | undefined {
  const value = numberIn(element.attributes.get('index') ?? '');
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

function missing({ report, problems }: Reading, element: XmlElement, name: string): void {
  const data: ProblemData = { name, element: element.name };
  problems.push(report('GENIUS_ATTRIBUTE_MISSING', element.offset, data));
}
