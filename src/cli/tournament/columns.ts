/** What do the tables on disk hold? Each column once: its name, what it means, and where its value comes from. */
import type { Words } from '#words/index.ts';
import type { Programme } from '../batch/programme.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Entry } from './entries.ts';
import type { Comparison, Standing } from './report.ts';

type Value = string | number | boolean | undefined;

/** A column of a table whose lines are made from `Row`. */
export interface Column<Row> {
  readonly name: string;
  /** In the reader's language. */
  meaning(words: Words): string;
  of(row: Row, programme: Programme): Value;
}

const column = <Row>(name: string, meaning: Column<Row>['meaning'], of: Column<Row>['of']): Column<Row> => ({
  name,
  meaning,
  of,
});

/** `chairs.csv`: one line per party and game. */
export const chairColumns: readonly Column<Entry>[] = [
  column(
    'game',
    ({ t }) => t('tournament.column.game'),
    ({ row }) => row.game,
  ),
  column(
    'scenario',
    ({ t }) => t('tournament.column.scenario'),
    ({ row }) => row.scenario,
  ),
  column(
    'digest',
    ({ t }) => t('tournament.column.digest'),
    ({ row }) => row.digest,
  ),
  column(
    'protocol',
    ({ t }) => t('tournament.column.protocol'),
    ({ row }) => row.protocol,
  ),
  column(
    'difficulty',
    ({ t }) => t('tournament.column.difficulty'),
    ({ row }) => row.difficulty,
  ),
  column(
    'repetition',
    ({ t }) => t('tournament.column.repetition'),
    ({ row }) => row.repetition,
  ),
  column(
    'seed',
    ({ t }) => t('tournament.column.seed'),
    ({ row }) => row.seed,
  ),
  column(
    'party',
    ({ t }) => t('tournament.column.party'),
    ({ row, party }) => row.parties[party]?.party,
  ),
  column(
    'strategy',
    ({ t }) => t('tournament.column.strategy'),
    ({ row, party }) => row.parties[party]?.strategy,
  ),
  column(
    'company',
    ({ t }) => t('tournament.column.company'),
    ({ row, party }) =>
      row.parties.flatMap(({ strategy }, other) => (other === party ? [] : [strategy])).join(' '),
  ),
  column(
    'scored',
    ({ t }) => t('tournament.column.scored'),
    ({ isScored }) => isScored,
  ),
  column(
    'outcome',
    ({ t }) => t('tournament.column.outcome'),
    ({ row }) => row.outcome,
  ),
  column(
    'rounds',
    ({ t }) => t('tournament.column.rounds'),
    ({ row }) => row.rounds,
  ),
  column(
    'moves',
    ({ t }) => t('tournament.column.moves'),
    ({ row }) => row.moves,
  ),
  column(
    'walk_away',
    ({ t }) => t('tournament.column.walk-away'),
    ({ row, party }) => row.parties[party]?.walkAway,
  ),
  column(
    'points',
    ({ t }) => t('tournament.column.points'),
    ({ row, party }) => row.parties[party]?.points,
  ),
  column(
    'gain',
    ({ t }) => t('tournament.column.gain'),
    ({ row, party }) => row.parties[party]?.gain,
  ),
  column(
    'share',
    ({ t }) => t('tournament.column.share'),
    ({ row, party }) => row.parties[party]?.share,
  ),
  column(
    'percentile',
    ({ t }) => t('tournament.column.percentile'),
    ({ percentile }) => percentile,
  ),
  column(
    'joint_gain',
    ({ t }) => t('tournament.column.joint-gain'),
    ({ row }) => row.jointGain,
  ),
  column(
    'on_frontier',
    ({ t }) => t('tournament.column.on-frontier'),
    ({ row }) => row.onFrontier,
  ),
  column(
    'distance_frontier',
    ({ t }) => t('tournament.column.distance-frontier'),
    ({ row }) => row.distances?.frontier,
  ),
  column(
    'distance_nash',
    ({ t }) => t('tournament.column.distance-nash'),
    ({ row }) => row.distances?.nash,
  ),
  column(
    'distance_egalitarian',
    ({ t }) => t('tournament.column.distance-egalitarian'),
    ({ row }) => row.distances?.egalitarian,
  ),
  column(
    'distance_kalai_smorodinsky',
    ({ t }) => t('tournament.column.distance-kalai-smorodinsky'),
    ({ row }) => row.distances?.kalaiSmorodinsky,
  ),
  column(
    'distance_maximum_sum',
    ({ t }) => t('tournament.column.distance-maximum-sum'),
    ({ row }) => row.distances?.maximumSum,
  ),
];

/** A line of `standings.csv`: a contender in one role of one cell, or over everything. */
export interface StandingLine {
  /** Undefined over everything. */
  readonly scenario: string | undefined;
  readonly protocol: string | undefined;
  readonly difficulty: string | undefined;
  readonly party: string | undefined;
  readonly standing: Standing;
}

/** A measure in three columns: its value and its bounds. */
const estimate = (
  name: string,
  meaning: Column<StandingLine>['meaning'],
  of: (standing: Standing) => Estimate | undefined,
): readonly Column<StandingLine>[] => [
  column(name, meaning, ({ standing }) => of(standing)?.value),
  column(
    `${name}_low`,
    ({ t }) => t('tournament.column.low', { name }),
    ({ standing }) => of(standing)?.low,
  ),
  column(
    `${name}_high`,
    ({ t }) => t('tournament.column.high', { name }),
    ({ standing }) => of(standing)?.high,
  ),
];

/** `standings.csv`: one line per contender, role and cell, and one per contender over everything. */
export const standingColumns: readonly Column<StandingLine>[] = [
  column(
    'scenario',
    ({ t }) => t('tournament.column.scenario-or-all'),
    ({ scenario }) => scenario,
  ),
  column(
    'protocol',
    ({ t }) => t('tournament.column.protocol'),
    ({ protocol }) => protocol,
  ),
  column(
    'difficulty',
    ({ t }) => t('tournament.column.difficulty'),
    ({ difficulty }) => difficulty,
  ),
  column(
    'party',
    ({ t }) => t('tournament.column.party'),
    ({ party }) => party,
  ),
  column(
    'strategy',
    ({ t }) => t('tournament.column.strategy'),
    ({ standing }) => standing.contender,
  ),
  column(
    'chairs',
    ({ t }) => t('tournament.column.chairs'),
    ({ standing }) => standing.chairs,
  ),
  ...estimate(
    'agreements',
    ({ t }) => t('tournament.column.agreements'),
    ({ agreements }) => agreements,
  ),
  ...estimate(
    'share',
    ({ t }) => t('tournament.column.mean-share'),
    ({ share }) => share,
  ),
  ...estimate(
    'gain',
    ({ t }) => t('tournament.column.mean-gain'),
    ({ gain }) => gain,
  ),
  ...estimate(
    'points',
    ({ t }) => t('tournament.column.mean-points'),
    ({ points }) => points,
  ),
  ...estimate(
    'percentile',
    ({ t }) => t('tournament.column.mean-percentile'),
    ({ percentile }) => percentile,
  ),
  ...estimate(
    'joint_gain',
    ({ t }) => t('tournament.column.mean-joint-gain'),
    ({ jointGain }) => jointGain,
  ),
  ...estimate(
    'on_frontier',
    ({ t }) => t('tournament.column.mean-on-frontier'),
    ({ onFrontier }) => onFrontier,
  ),
  ...estimate(
    'distance_frontier',
    ({ t }) => t('tournament.column.mean-distance-frontier'),
    ({ frontierDistance }) => frontierDistance,
  ),
  ...estimate(
    'rounds',
    ({ t }) => t('tournament.column.mean-rounds'),
    ({ rounds }) => rounds,
  ),
];

/** `comparisons.csv`: one line per pair of contenders. */
export const comparisonColumns: readonly Column<Comparison>[] = [
  column(
    'first',
    ({ t }) => t('tournament.column.first'),
    ({ first }) => first,
  ),
  column(
    'second',
    ({ t }) => t('tournament.column.second'),
    ({ second }) => second,
  ),
  column(
    'difference',
    ({ t }) => t('tournament.column.difference'),
    ({ difference }) => difference.value,
  ),
  column(
    'difference_low',
    ({ t }) => t('tournament.column.low', { name: 'difference' }),
    ({ difference }) => difference.low,
  ),
  column(
    'difference_high',
    ({ t }) => t('tournament.column.high', { name: 'difference' }),
    ({ difference }) => difference.high,
  ),
  column(
    'blocks',
    ({ t }) => t('tournament.column.blocks'),
    ({ difference }) => difference.count,
  ),
  column(
    'p',
    ({ t }) => t('tournament.column.p'),
    ({ p }) => p,
  ),
  column(
    'p_adjusted',
    ({ t }) => t('tournament.column.p-adjusted'),
    ({ adjusted }) => adjusted,
  ),
];
