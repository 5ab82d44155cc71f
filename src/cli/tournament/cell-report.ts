/** What came of one case under one protocol at one difficulty? */
import { quantileSorted } from 'simple-statistics';
import { canSolve, solve, type Solved } from '#analysis/index.ts';
import type { GameOutcome, GameRow } from '../batch/game-row.ts';
import { caseOf, type Programme } from '../batch/programme.ts';
import { shareOf } from '../statistics/estimate.ts';
import { meanOverRepetitions, plainMean, repetitionMeans } from './blocks.ts';
import { groupBy, type Entry } from './entries.ts';
import { fairnessOf } from './fairness.ts';
import { cellGameOf } from './meta-game/games.ts';
import type { CellReport, RoleReport } from './report.ts';
import { standingsOf } from './standings.ts';

const distanceNames = ['frontier', 'nash', 'egalitarian', 'kalaiSmorodinsky', 'maximumSum'] as const;

/** @param entries those of this cell, in the order of their games */
export function cellReport(programme: Programme, index: number, entries: readonly Entry[]): CellReport {
  const cell = programme.cells[index];
  if (cell === undefined) throw new RangeError(`No cell ${index}`);
  const scenario = caseOf(programme, cell);
  const difficulty = scenario.difficulties[cell.difficulty];
  const rows = [...new Set(entries.map(({ row }) => row))];
  const agreed = rows.filter(({ outcome }) => outcome === 'agreement');
  const judged = agreed.filter(({ onFrontier }) => onFrontier !== undefined);
  const over = (games: readonly GameRow[], measure: (row: GameRow) => number | undefined) =>
    meanOverRepetitions(games, ({ repetition }) => repetition, measure);
  const isLucky = variesIn(programme, rows);
  const scored = entries.filter(({ isScored }) => isScored);
  const inRoles = groupBy(scored, ({ party }) => party);
  const solved = canSolve(scenario)
    ? solve(scenario, difficulty === undefined ? {} : { walkAways: difficulty.walkAways })
    : undefined;
  const roles = scenario.parties.map(({ id }, party) =>
    roleReport(
      id,
      entries.filter((entry) => entry.party === party),
      solved && nashShare(solved, party),
    ),
  );
  const isCompetedInAll = inRoles.size === scenario.parties.length;
  return {
    scenario: scenario.id,
    digest: scenario.digest,
    protocol: cell.protocol,
    difficulty: difficulty?.id ?? '',
    games: rows.length,
    isLucky,
    outcomes: outcomesOf(rows),
    agreements: shareOf(agreed.length, rows.length),
    rounds: over(rows, ({ rounds }) => rounds),
    time: over(rows, ({ time }) => time),
    moves: over(rows, ({ moves }) => moves),
    jointGain: over(rows, ({ jointGain }) => jointGain),
    onFrontier: shareOf(judged.filter(({ onFrontier }) => onFrontier === true).length, judged.length),
    distances: Object.fromEntries(
      distanceNames.flatMap((name) => {
        const mean = over(agreed, ({ distances }) => distances?.[name]);
        return mean === undefined ? [] : [[name, mean]];
      }),
    ),
    roles,
    fairness: isCompetedInAll
      ? fairnessOf(
          scenario.parties.map(({ id }, party) => ({
            party: id,
            advantages: repetitionMeans(
              entries.filter((entry) => entry.party === party),
              ({ row }) => row.repetition,
              advantageOf,
            ),
          })),
          isLucky,
          programme.seed,
        )
      : undefined,
    standings: [...inRoles]
      .sort(([a], [b]) => a - b)
      .map(([party, own]) => ({
        party: scenario.parties[party]?.id ?? '',
        contenders: standingsOf(programme, own),
      })),
    ranking: standingsOf(programme, scored),
    metaGame: cellGameOf(programme, entries),
  };
}

/** Is any line-up played differently in another repetition? */
function variesIn(programme: Programme, rows: readonly GameRow[]): boolean {
  const first = new Map<number, string>();
  return rows.some(({ game, outcome, rounds, moves, parties }) => {
    const lineup = game % programme.lineups.length;
    const told = JSON.stringify([outcome, rounds, moves, parties]);
    const known = first.get(lineup) ?? told;
    first.set(lineup, known);
    return known !== told;
  });
}

function outcomesOf(rows: readonly GameRow[]): CellReport['outcomes'] {
  const counts = groupBy(rows, ({ outcome }) => outcome);
  const count = (outcome: GameOutcome) => counts.get(outcome)?.length ?? 0;
  return {
    agreement: count('agreement'),
    deadline: count('deadline'),
    'walk-away': count('walk-away'),
    'not-ratified': count('not-ratified'),
    'not-signed': count('not-signed'),
  };
}

function roleReport(party: string, entries: readonly Entry[], nash: number | undefined): RoleReport {
  const over = (measure: (entry: Entry) => number | undefined) =>
    meanOverRepetitions(entries, ({ row }) => row.repetition, measure);
  const own = ({ row, party: index }: Entry) => row.parties[index];
  const results = entries.map(({ result }) => result).sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(results, share);
  return {
    party,
    walkAway: plainMean(entries.map((entry) => own(entry)?.walkAway ?? 0)) ?? 0,
    share: over((entry) => own(entry)?.share),
    gain: over((entry) => own(entry)?.gain),
    points: over((entry) => own(entry)?.points),
    percentiles: { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) },
    belowWalkAway: entries.filter((entry) => (own(entry)?.gain ?? 0) < 0).length,
    nashShare: nash,
    advantage: over(advantageOf),
  };
}

/** The share of a role, less the mean share of all roles of the same game. */
function advantageOf({ row, party }: Entry): number | undefined {
  const share = row.parties[party]?.share;
  const all = plainMean(row.parties.flatMap((each) => each.share ?? []));
  return share === undefined || all === undefined ? undefined : share - all;
}

/** What Nash's solution gives a party, as a share of its best gain, on average over ties. */
function nashShare({ solutions, bestGains }: Solved, party: number): number | undefined {
  const best = bestGains?.[party] ?? 0;
  const gain = plainMean((solutions?.nash.points ?? []).map(({ gains }) => gains[party] ?? 0));
  return best > 0 && gain !== undefined ? gain / best : undefined;
}
