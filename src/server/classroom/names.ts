/** Is this a name that a person can have on a card? Text is always text; this only keeps out what cannot be seen. */

/** Control and format characters (marks of direction among them), private use, surrogates, and separators but the space. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** The name, trimmed; undefined when nothing is left or something cannot be seen. */
export function nameOf(typed: string): string | undefined {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return name === '' || name.length > 40 || unseen.test(name) ? undefined : name;
}

/** Cyrillic and Greek letters that most fonts draw like a Latin one, by that one. An excerpt of the confusables of Unicode's UTS 39. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ A: '\u0410\u0391', B: '\u0412\u0392', C: '\u0421\u03F9', E: '\u0415\u0395', H: '\u041D\u0397' },
  ...{ J: '\u0408', K: '\u041A\u039A', M: '\u041C\u039C', N: '\u039D', O: '\u041E\u039F0' },
  ...{ P: '\u0420\u03A1', S: '\u0405', T: '\u0422\u03A4', X: '\u0425\u03A7', Y: '\u04AE\u03A5', Z: '\u0396' },
  ...{ a: '\u0430\u03B1', c: '\u0441\u03F2', e: '\u0435', h: '\u04BB', i: '\u0456\u03B9', j: '\u0458' },
  // The capital I and the figure 1 are an l in many a font.
  ...{ l: 'I1|\u0406\u04C0\u0399', o: '\u043E\u03BF', p: '\u0440\u03C1', s: '\u0455', u: '\u03C5' },
  ...{ v: '\u03BD', x: '\u0445', y: '\u0443' },
};
const latin = new Map(
  Object.entries(lookalikes).flatMap(([one, all]) => Array.from(all, (other) => [other, one] as const)),
);

/** What a name looks like: names of the same likeness are taken for each other, and so is one in capitals. */
export const likenessOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/./gu, (letter) => latin.get(letter) ?? letter)
    .toLowerCase();

/** The likenesses of these names. */
export const likenessesOf = (members: Iterable<{ readonly name: string }>): Set<string> =>
  new Set([...members].map(({ name }) => likenessOf(name)));

/**
 * The name as it stands on the card: where somebody else in the class has one that looks the same, with the next number that is free.
 * @param taken Likenesses of the others' names.
 */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(likenessOf(numbered))) return numbered;
  }
}

/** The name that `distinctName` put a number behind; undefined where there is none. */
export const withoutNumber = (shown: string): string | undefined => /^(.+) \(\d+\)$/.exec(shown)?.[1];

/** Is this what `distinctName` makes of a name? */
export const isNumberOf = (shown: string, name: string): boolean =>
  shown.startsWith(name) && /^(?: \(\d+\))?$/.test(shown.slice(name.length));
