import type { Strings } from '#words/index.ts';

/** Offered in development and test builds: accented and longer, so that text left in the code stands out. */
export const PSEUDO_LANGUAGE = 'en-XA';

export const isPseudo = (language: string): boolean => language === PSEUDO_LANGUAGE;

const accents = new Map(
  Object.entries({
    a: 'á',
    c: 'ç',
    e: 'é',
    g: 'ğ',
    i: 'í',
    n: 'ñ',
    o: 'ö',
    s: 'š',
    u: 'ü',
    y: 'ý',
    A: 'Å',
    C: 'Ç',
  }),
);

/** Every sentence of a section accented, a third longer and in brackets; gaps such as `{{name}}` stay as they are. */
export function pseudo(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, disguiseValue(value)]));
}

function disguiseValue(value: unknown): unknown {
  if (typeof value === 'string') return disguise(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, disguiseValue(inner)]));
}

function disguise(sentence: string): string {
  const pieces = sentence.split(/(\{\{.*?\}\})/);
  const accented = pieces.map((piece) =>
    piece.startsWith('{{') ? piece : piece.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter),
  );
  return `⟦${accented.join('')}${'·'.repeat(Math.ceil(sentence.length / 3))}⟧`;
}
