/** Kills the server two hundred times under forty tables, and counts what was lost: `npm run test:crash`. Ends with 1 when anything was. */
import { faultsIn, tell } from '../support/check-log.ts';
import { runCrashes } from './run-crashes.ts';

/** Milliseconds after which the first answer, and the end of a clock's time, would come too late. */
const firstAnswerWithin = 2000;
const clocksWithin = 1000;

const kills = Number(process.argv[2] ?? 200);
const report = await runCrashes({
  kills,
  sitting: 25,
  tables: 40,
  seed: `crash-${kills}`,
  lives: [50, 700],
  say: (line) => console.log(line),
});
const slowest = Math.max(...report.firstAnswers);
const sorted = report.firstAnswers.toSorted((a, b) => a - b);
console.log(`${report.kills} kills`);
console.log(tell(report));
console.log(
  `first answer after a start: median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, slowest ${Math.round(slowest)} ms`,
);
const isQuick = slowest <= firstAnswerWithin && report.latest <= clocksWithin;
if (faultsIn(report) > 0)
  console.log([report.missing, report.duplicates, report.disordered, report.diverged, report.reopened]);
else if (!isQuick)
  console.log(`nothing was lost, but it took longer than ${firstAnswerWithin} or ${clocksWithin} ms`);
process.exitCode = faultsIn(report) === 0 && isQuick ? 0 : 1;
