/** What has been found out about the tables of a class so far? */
import { useEffect, useState } from 'react';
import { reckonTables, type Analyst, type DebriefAnswer, type TableReport } from '#client/index.ts';

/** Reports of the tables that are over, by number; more come as they are worked out. Empty until the moves are open. */
export function useReports(
  analyst: Analyst,
  { caseFile, tables }: DebriefAnswer,
  own: number | undefined,
): readonly TableReport[] {
  const [reports, setReports] = useState<readonly TableReport[]>([]);
  useEffect(() => {
    if (caseFile === undefined) return undefined;
    return reckonTables(analyst, caseFile, tables, own, (report) =>
      setReports((before) =>
        [...before.filter(({ table }) => table !== report.table), report].sort((a, b) => a.table - b.table),
      ),
    );
  }, [analyst, caseFile, tables, own]);
  return reports;
}
