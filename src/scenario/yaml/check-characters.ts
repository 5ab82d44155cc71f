/** Does this text hold anything that hides, reorders or confuses, before a parser has seen it? */
import type { TextFault } from '../problem/problem.ts';
import { unsafeCharacters } from './unsafe-text.ts';

export interface CheckedText {
  readonly faults: readonly TextFault[];
  /** The same text with harmless characters in the unsafe places, so that reading can go on and offsets stay true. */
  readonly text: string;
  /** Whether nothing further can be told, because indentation is unclear. */
  readonly unclear: boolean;
}

/** Lines that are looked at one by one for unsafe characters: enough to mend a file in few turns. */
const REPORTED_LINES = 20;

/** Checks every character of a file, comments included. */
export function checkCharacters(text: string): CheckedText {
  const faults: TextFault[] = [];
  let cleaned = text;
  let unclear = false;
  // A byte order mark at the very start is what some editors write; it says nothing and hurts nobody.
  if (cleaned.startsWith('\ufeff')) cleaned = ` ${cleaned.slice(1)}`;
  if (unsafeCharacters(cleaned).length > 0 || cleaned.includes('\t')) {
    let offset = 0;
    const lines = cleaned.split('\n').map((line) => {
      const start = offset;
      offset += line.length + 1;
      let mended = line;
      if (line.includes('\t')) {
        if (faults.length < REPORTED_LINES)
          faults.push({ code: 'YAML_TAB', offset: start + line.indexOf('\t'), data: {} });
        unclear ||= /^[ ]*\t/.test(line);
        mended = mended.replaceAll('\t', ' ');
      }
      for (let unsafe = unsafeCharacters(mended); unsafe.length > 0; unsafe = unsafeCharacters(mended)) {
        for (const { code, index, shown } of unsafe) {
          if (faults.length < REPORTED_LINES)
            faults.push({ code, offset: start + index, data: { character: shown } });
        }
        // One fault of each kind a line is enough: the rest of the line is blotted out with it.
        mended = blot(mended);
      }
      return mended;
    });
    cleaned = lines.join('\n');
  }
  return { faults, text: cleaned, unclear };
}

/** Replaces every unsafe character by as many question marks as it has UTF-16 units. */
function blot(line: string): string {
  return Array.from(line, (character) =>
    unsafeCharacters(character).length > 0 ? '?'.repeat(character.length) : character,
  ).join('');
}
