/** Which characters may not stand in a scenario file, because they hide, reorder or execute something? */
import type { ProblemCode } from '../problem/codes.ts';

/** Marks that reorder text: embeddings, overrides, isolates and the marks of direction. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Control characters (line ends are fine, a carriage return alone is not; tabs have a code of their own), separators that
 * look like nothing, invisible operators, interlinear marks, tags, private use, and code points that are no characters.
 * Joiners (U+200C, U+200D) stay: Persian and Hindi need them.
 */
const HIDDEN =
  /(?![\n\r\t])\p{Cc}|\r(?!\n|$)|[\u00ad\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff\p{Cs}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/u;

/** What a decoder leaves where bytes were no UTF-8. */
const UNDECODED = /\ufffd/u;

/** The start of a tag, comment, declaration or entity, and addresses that a browser would run. */
const MARKUP =
  /<[a-z/!?][^\s<>]{0,20}>?|&(?:#\d|#x[\da-f]|[a-z]{2,10};)|(?:java|vb)script\s*:|data\s*:\s*text\//iu;

const checks: readonly (readonly [ProblemCode, RegExp])[] = [
  ['TEXT_BIDI', BIDI],
  ['TEXT_CONTROL', HIDDEN],
  ['TEXT_ENCODING', UNDECODED],
];

const UNSAFE = new RegExp([BIDI, HIDDEN, UNDECODED].map(({ source }) => source).join('|'), 'gu');

/** The same text with as many question marks in the place of unsafe characters as they have UTF-16 units. */
export const withoutUnsafe = (text: string): string =>
  text.replace(UNSAFE, (character) => '?'.repeat(character.length));

export interface UnsafeText {
  readonly code: ProblemCode;
  /** Where it starts, in UTF-16 units. */
  readonly index: number;
  /** The character as `U+202E`, or the markup. */
  readonly shown: string;
}

/** The first character of each kind that may not stand anywhere in a file, comments included. */
export function unsafeCharacters(text: string): readonly UnsafeText[] {
  return checks.flatMap(([code, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ code, index: match.index, shown: codePointName(match[0]) }];
  });
}

/** The first thing in a text that a browser might take for more than text. */
export function markupIn(text: string): UnsafeText | undefined {
  const match = MARKUP.exec(text);
  return match === null ? undefined : { code: 'TEXT_MARKUP', index: match.index, shown: match[0] };
}

/** Could this character upset a terminal or hide from a reader? */
export const isUnprintable = (character: string): boolean =>
  character < ' ' || BIDI.test(character) || HIDDEN.test(character);

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
