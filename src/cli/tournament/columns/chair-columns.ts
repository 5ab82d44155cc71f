/** What does `chairs.csv` hold? One line per party and game. */
import { stepClasses } from '#analysis/index.ts';
import type { PartyRow } from '../../batch/game-row.ts';
import type { Entry } from '../entries.ts';
import { column, type Column } from './column.ts';

const own = ({ row, party }: Entry): PartyRow | undefined => row.parties[party];

const companyOf = ({ row, party }: Entry): string =>
  row.parties.flatMap(({ strategy }, other) => (other === party ? [] : [strategy])).join(' ');

export const chairColumns: readonly Column<Entry>[] = [
  column('game', 'game', ({ row }) => row.game),
  column('scenario', 'scenario', ({ row }) => row.scenario),
  column('digest', 'digest', ({ row }) => row.digest),
  column('protocol', 'protocol', ({ row }) => row.protocol),
  column('difficulty', 'difficulty', ({ row }) => row.difficulty),
  column('repetition', 'repetition', ({ row }) => row.repetition),
  column('seed', 'seed', ({ row }) => row.seed),
  column('party', 'party', (entry) => own(entry)?.party),
  column('strategy', 'strategy', (entry) => own(entry)?.strategy),
  column('company', 'company', companyOf),
  column('scored', 'scored', ({ isScored }) => isScored),
  column('outcome', 'outcome', ({ row }) => row.outcome),
  column('rounds', 'rounds', ({ row }) => row.rounds),
  column('time', 'time', ({ row }) => row.time),
  column('moves', 'moves', ({ row }) => row.moves),
  column('walk_away', 'walk-away', (entry) => own(entry)?.walkAway),
  column('points', 'points', (entry) => own(entry)?.points),
  column('discounted', 'discounted', (entry) => own(entry)?.discounted),
  column('gain', 'gain', (entry) => own(entry)?.gain),
  column('share', 'share', (entry) => own(entry)?.share),
  column('percentile', 'percentile', ({ percentile }) => percentile),
  column('offers', 'offers', (entry) => own(entry)?.offers),
  column('opening', 'opening', (entry) => own(entry)?.opening),
  ...stepClasses.map((step) => column<Entry>(`steps_${step}`, step, (entry) => own(entry)?.steps[step] ?? 0)),
  column('joint_gain', 'joint-gain', ({ row }) => row.jointGain),
  column('on_frontier', 'on-frontier', ({ row }) => row.onFrontier),
  column('distance_frontier', 'distance-frontier', ({ row }) => row.distances?.frontier),
  column('distance_nash', 'distance-nash', ({ row }) => row.distances?.nash),
  column('distance_egalitarian', 'distance-egalitarian', ({ row }) => row.distances?.egalitarian),
  column(
    'distance_kalai_smorodinsky',
    'distance-kalai-smorodinsky',
    ({ row }) => row.distances?.kalaiSmorodinsky,
  ),
  column('distance_maximum_sum', 'distance-maximum-sum', ({ row }) => row.distances?.maximumSum),
];
