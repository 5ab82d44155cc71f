import type { Words } from '#words/index.ts';

/** As many names as one reads at a glance; all of them stand elsewhere. */
const mostNames = 12;

/** "Ada, Ben and Cleo", or the first of very many and how many there are besides. */
export function sayFew({ t, list }: Words, names: readonly string[]): string {
  const rest = names.length - mostNames;
  return rest > 0
    ? `${names.slice(0, mostNames).join(', ')} ${t('classroom.readiness.more', { count: rest })}`
    : list(names);
}
