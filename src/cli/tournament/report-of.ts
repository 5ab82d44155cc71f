/** What does a tournament come to, from its finished games? */
import type { TournamentPlan } from '#scenario/index.ts';
import type { GameRow } from '../batch/game-row.ts';
import { programmeDigest, type Programme } from '../batch/programme.ts';
import { cellReport } from './cell-report.ts';
import { comparisonsOf } from './comparisons.ts';
import { groupBy, type Entry } from './entries.ts';
import { lineupKindOf } from './expand.ts';
import { symmetricGameOf } from './meta-game/games.ts';
import { REPORT_FORMAT, type TournamentReport } from './report.ts';
import { standingsOf } from './standings.ts';

/** @param entries from all rows, as `entriesOf` makes them */
export function reportOf(
  plan: TournamentPlan,
  programme: Programme,
  rows: readonly GameRow[],
  entries: readonly Entry[],
): TournamentReport {
  const inCells = groupBy(entries, ({ cell }) => cell);
  const kinds = new Set(
    programme.scenarios.map(({ parties }) => lineupKindOf(plan, plan.roles?.length ?? parties.length)),
  );
  const [kind = 'all', ...others] = kinds;
  return {
    format: REPORT_FORMAT,
    tournament: {
      name: plan.name,
      seed: programme.seed,
      repetitions: programme.repetitions,
      games: rows.length,
      lineups: others.length === 0 ? kind : 'mixed',
      quiet: programme.quiet,
      digest: programmeDigest(programme),
    },
    contenders: programme.contenders,
    ranking: standingsOf(programme, entries),
    comparisons: comparisonsOf(programme, entries),
    metaGame: symmetricGameOf(programme, entries),
    cells: programme.cells.map((_, index) => cellReport(programme, index, inCells.get(index) ?? [])),
  };
}
