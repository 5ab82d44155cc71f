/** What does `standings.csv` hold? One line per contender, role and cell, and one per contender over everything. */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Standing } from '../report.ts';
import { bounds, column, type Column, type Meaning } from './column.ts';

/** A contender in one role of one cell, or over everything. */
export interface StandingLine {
  /** Undefined over everything, as the next three. */
  readonly scenario: string | undefined;
  readonly protocol: string | undefined;
  readonly difficulty: string | undefined;
  readonly party: string | undefined;
  readonly standing: Standing;
}

/** A measure in three columns: its value and its bounds. */
const estimate = (
  name: string,
  meaning: Meaning,
  of: (standing: Standing) => Estimate | undefined,
): readonly Column<StandingLine>[] => [
  column(name, meaning, ({ standing }) => of(standing)?.value),
  ...bounds<StandingLine>(
    name,
    ({ standing }) => of(standing)?.low,
    ({ standing }) => of(standing)?.high,
  ),
];

export const standingColumns: readonly Column<StandingLine>[] = [
  column('scenario', 'scenario-or-all', ({ scenario }) => scenario),
  column('protocol', 'protocol', ({ protocol }) => protocol),
  column('difficulty', 'difficulty', ({ difficulty }) => difficulty),
  column('party', 'party', ({ party }) => party),
  column('strategy', 'strategy', ({ standing }) => standing.contender),
  column('chairs', 'chairs', ({ standing }) => standing.chairs),
  ...estimate('agreements', 'agreements', ({ agreements }) => agreements),
  ...estimate('share', 'mean-share', ({ share }) => share),
  ...estimate('gain', 'mean-gain', ({ gain }) => gain),
  ...estimate('points', 'mean-points', ({ points }) => points),
  ...estimate('percentile', 'mean-percentile', ({ percentile }) => percentile),
  ...estimate('joint_gain', 'mean-joint-gain', ({ jointGain }) => jointGain),
  ...estimate('on_frontier', 'mean-on-frontier', ({ onFrontier }) => onFrontier),
  ...estimate('distance_frontier', 'mean-distance-frontier', ({ frontierDistance }) => frontierDistance),
  ...estimate('rounds', 'mean-rounds', ({ rounds }) => rounds),
  ...estimate('time', 'mean-time', ({ time }) => time),
  ...estimate('opening', 'mean-opening', ({ opening }) => opening),
  ...estimate('concessions', 'mean-concessions', ({ concessions }) => concessions),
];
