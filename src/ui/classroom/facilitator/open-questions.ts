/** Whom has nobody answered yet? */
import type { CockpitTable, HelpRequest } from '#client/index.ts';
import { useClassView } from '../class-context.tsx';
import { useIsDeserted } from './use-is-deserted.ts';

const none: readonly never[] = [];

/** Questions that nobody has answered, of all tables and of those who sit at none, the oldest first. */
export function openQuestions(
  tables: readonly Pick<CockpitTable, 'help'>[],
  elsewhere: readonly HelpRequest[],
): readonly HelpRequest[] {
  return [...tables.flatMap(({ help }) => help), ...elsewhere]
    .filter(({ answered }) => !answered)
    .toSorted((a, b) => a.at - b.at);
}

/** Those of this class: all of them, and of those who sit at no table that plays. Nobody waits in a class that everybody has left. */
export function useOpenQuestions() {
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const elsewhere = useClassView((view) => view.cockpit?.questions ?? none);
  const isDeserted = useIsDeserted();
  return {
    all: isDeserted ? none : openQuestions(tables, elsewhere),
    elsewhere: isDeserted ? none : openQuestions(none, elsewhere),
  };
}
