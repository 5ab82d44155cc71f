/** Which numbers does a text refer to? */

/** A number named in a text, by its path in the case. */
export type Reference =
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'points'; readonly party: string; readonly issue: string; readonly option: string }
  | { readonly kind: 'walkAway'; readonly party: string }
  | { readonly kind: 'quantity'; readonly issue: string; readonly option: string }
  | { readonly kind: 'rounds' };

/** The words between two braces, at most this long. */
const REFERENCE = /\{\{([^{}]{0,200})\}\}/g;

/** What stands between the braces of each reference, and whether braces are left that belong to none. */
export function referencesIn(text: string): { readonly names: readonly string[]; readonly isTorn: boolean } {
  const names = [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
  const rest = text.replaceAll(REFERENCE, '');
  return { names, isTorn: rest.includes('{{') || rest.includes('}}') };
}

/** Replaces every reference; `by` gets what stands between the braces. */
export function replaceReferences(text: string, by: (name: string) => string): string {
  return text.replaceAll(REFERENCE, (_, name: string) => by(name));
}

/** Reads what stands between the braces; undefined when it is of no known form. */
export function parseReference(name: string): Reference | undefined {
  const [kind, first = '', second = '', third = '', ...rest] = name.trim().split('.');
  if (rest.length > 0) return undefined;
  const count = [first, second, third].filter((part) => part !== '').length;
  if (kind === 'figure' && count === 1) return { kind, figure: first };
  if (kind === 'points' && count === 3) return { kind, party: first, issue: second, option: third };
  if (kind === 'walkAway' && count === 1) return { kind, party: first };
  if (kind === 'quantity' && count === 2) return { kind, issue: first, option: second };
  if (kind === 'rounds' && count === 0) return { kind };
  return undefined;
}
