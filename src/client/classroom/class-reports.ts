/** What does the debrief of solo play find out about every table of a class? Worked out one after the other, told as it comes. */
import { digest, replay, type Match, type Scenario } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { DebriefTable } from '#wire/index.ts';
import type { Analyst, DebriefReport } from '../ports.ts';

/** A table that was played to its end, as far as it has been looked into. */
export interface TableReport {
  readonly table: number;
  readonly match: Match;
  readonly report: DebriefReport;
}

/** Every step of the debrief sends the moves again: what has been worked out is kept. */
const known = new WeakMap<Analyst, Map<string, ReturnType<Analyst['debrief']>>>();

function reportOf(analyst: Analyst, scenario: Scenario, match: Match): ReturnType<Analyst['debrief']> {
  const ofAnalyst = known.get(analyst) ?? new Map<string, ReturnType<Analyst['debrief']>>();
  known.set(analyst, ofAnalyst);
  const name = digest(match);
  const reckoning = ofAnalyst.get(name) ?? analyst.debrief(scenario, match);
  ofAnalyst.set(name, reckoning);
  return reckoning;
}

/**
 * Reports by table, the own one first. Tables whose moves are the same share one. A table that is not over, or a case that is
 * too large, has none. Returns how to call it off.
 */
export function reckonTables(
  analyst: Analyst,
  { scenario }: CaseFile,
  tables: readonly DebriefTable[],
  own: number | undefined,
  tell: (report: TableReport) => void,
): () => void {
  let isWanted = true;
  const inOrder = [...tables].sort((a, b) => Number(b.table === own) - Number(a.table === own));
  const work = async () => {
    for (const { table, record } of inOrder) {
      const played = record === undefined ? undefined : replay(scenario, record);
      if (!isWanted) return;
      if (played?.ok !== true || played.value.ending === undefined) continue;
      const match = played.value;
      const report = await reportOf(analyst, scenario, match).catch(() => undefined);
      if (isWanted && report !== undefined) tell({ table, match, report });
    }
  };
  void work();
  return () => {
    isWanted = false;
  };
}
