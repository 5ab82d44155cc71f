import { isUnprintable } from '../yaml/unsafe-text.ts';

/** The same text with `·` for what could upset a terminal or hide from a reader. Its length stays. */
export const printable = (text: string): string =>
  Array.from(text, (character) => (isUnprintable(character) ? '·'.repeat(character.length) : character)).join(
    '',
  );
