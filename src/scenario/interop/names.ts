/** By which ids and names does a scenario know what another format calls anything it likes? */
import { ID_LENGTH, ID_PATTERN } from '../vocabulary.ts';
import { markupIn, withoutUnsafe } from '../yaml/unsafe-text.ts';

/** Longest name that is shown. */
const LONGEST_NAME = 120;

/**
 * Ids for names, in their order: lower-case words joined by hyphens, numbered where two would be alike. Names without
 * a letter or digit of the Latin alphabet get `fallback` and a number.
 */
export function idsFor(names: readonly string[], fallback: string): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name, index) => {
    const base = slug(name, fallback) ?? `${fallback}-${index + 1}`;
    let id = base;
    for (let count = next.get(base) ?? 2; taken.has(id); count++) {
      id = `${base.slice(0, ID_LENGTH - 6).replace(/-$/, '')}-${count}`;
      next.set(base, count + 1);
    }
    taken.add(id);
    return id;
  });
}

function slug(name: string, fallback: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (words === '') return undefined;
  const led = /^[a-z]/.test(words) ? words : `${fallback}-${words}`;
  const id = led.slice(0, ID_LENGTH).replace(/-+$/, '');
  return ID_PATTERN.test(id) ? id : undefined;
}

/** The name as it may stand in a text: on one line, without what hides, reorders, refers or looks like markup. */
export function nameFor(name: string): string {
  const line = withoutUnsafe(name.replaceAll(/\s+/g, ' '))
    .replaceAll('{{', '{ {')
    .replaceAll('}}', '} }')
    .trim();
  const plain =
    markupIn(line) === undefined
      ? line
      : line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆').replaceAll(':', '∶');
  const cut = plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain;
  return cut === '' ? '–' : cut;
}

/** What a file is called, without its folders and ending. */
export function stemOf(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}
