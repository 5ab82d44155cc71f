/** Is this a name that a person can have on a card? Text is always text; this only keeps out what cannot be seen. */

/** Control and format characters (marks of direction among them), private use, surrogates, and separators but the space. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The name, trimmed; undefined when nothing is left or something cannot be seen. */
export function nameOf(typed: string): string | undefined {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return name === '' || name.length > 40 || unseen.test(name) ? undefined : name;
}
