/** Does this text hold anything that hides, reorders or confuses, before a parser has seen it? */
import type { TextFault } from '../problem/problem.ts';
import { unsafeCharacters, withoutUnsafe } from './unsafe-text.ts';

export interface CheckedText {
  readonly faults: readonly TextFault[];
  /** The same text with harmless characters in the unsafe places, so that reading can go on and offsets stay true. */
  readonly text: string;
  /** Whether nothing further can be told, because indentation is unclear. */
  readonly unclear: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Faults that are reported one by one: enough to mend a file in few turns. */
const REPORTED = 20;

/** Checks every character of a file, comments included. */
export function checkCharacters(text: string): CheckedText {
  // A byte order mark at the very start is what some editors write: the lexer knows it, and it hurts nobody.
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const given = text.slice(mark.length);
  if (!given.includes('\t') && unsafeCharacters(given).length === 0)
    return { faults: [], text, unclear: false };
  const faults: TextFault[] = [];
  let unclear = false;
  let start = mark.length;
  for (const line of given.split('\n')) {
    const tab = line.indexOf('\t');
    unclear ||= tab !== -1 && line.slice(0, tab).trim() === '';
    if (faults.length < REPORTED) {
      if (tab !== -1) faults.push({ code: 'YAML_TAB', offset: start + tab, data: {} });
      // One fault of each kind a line is enough to find the others by.
      for (const { code, index, shown } of unsafeCharacters(line)) {
        faults.push({ code, offset: start + index, data: { character: shown } });
      }
    }
    start += line.length + 1;
  }
  return { faults, text: mark + withoutUnsafe(given.replaceAll('\t', ' ')), unclear };
}
