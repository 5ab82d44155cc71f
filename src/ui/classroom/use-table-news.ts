import { useEffect, useRef } from 'react';
import type { TableFacts } from '#client/index.ts';
import { useClassView } from './class-context.tsx';

/** Runs whenever the table is told anew, with what was told before of the same table. */
export function useTableNews(onNews: (before: TableFacts, now: TableFacts) => void): void {
  const table = useClassView((view) => view.table);
  const told = useRef<TableFacts | undefined>(undefined);
  useEffect(() => {
    const before = told.current;
    told.current = table;
    if (table === undefined || before === undefined || before === table) return;
    if (before.table === table.table) onNews(before, table);
  }, [table, onNews]);
}
