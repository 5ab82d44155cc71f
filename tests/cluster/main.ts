/**
 * Kills and freezes one of two servers, then the other, under people who play: `npm run test:cluster [-- <blows> [<seed>]]`. Ends with 1 when
 * anything was lost or doubled, a table fell silent, or somebody waited for three seconds.
 */
import { faultsIn, tell } from '../support/check-log.ts';
import { noPostgres, noRedis } from '../support/launch.ts';
import { runCluster } from './run-cluster.ts';

const longestAllowed = 3000;

const missing = noPostgres ?? noRedis;
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}
const blows = Number(process.argv[2] ?? 12);
const seed = process.argv[3] ?? `cluster-${blows}`;
const plan = { blows, away: 3500, rest: 1500, classes: 4, tables: 3, seed };
console.log(`${plan.classes} classes with ${plan.tables} tables each, two people at a table, two servers`);
const report = await runCluster({ ...plan, say: (line) => console.log(line) });
const longest = Math.max(...report.killed, ...report.frozen);
console.log(
  `${report.killed.length} kills, ${report.frozen.length} freezes; ${report.takeovers} classes taken over; tables that fell silent ${report.silent.length}`,
);
console.log(tell(report));
const listed = (waits: readonly number[]) =>
  waits
    .map(Math.round)
    .toSorted((a, b) => a - b)
    .join(' ');
console.log(
  `longest waits after kills: ${listed(report.killed)} ms; after freezes: ${listed(report.frozen)} ms`,
);
console.log(`longest wait for an answer ${Math.round(longest)} ms, of ${longestAllowed} ms allowed`);
const isSound = faultsIn(report) === 0 && report.silent.length === 0 && longest < longestAllowed;
process.exitCode = isSound ? 0 : 1;
