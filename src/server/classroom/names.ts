/** Is this a name that a person can have on a card? Text is always text; this only keeps out what cannot be seen. */

/** Control and format characters (marks of direction among them), private use, surrogates, and separators but the space. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** The name, trimmed; undefined when nothing is left or something cannot be seen. */
export function nameOf(typed: string): string | undefined {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return name === '' || name.length > 40 || unseen.test(name) ? undefined : name;
}

/** The name as it stands on the card: where somebody else in the class has it, with the next number that is free. */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Is this what `distinctName` makes of a name? */
export const isNumberOf = (shown: string, name: string): boolean =>
  shown.startsWith(name) && /^(?: \(\d+\))?$/.test(shown.slice(name.length));
