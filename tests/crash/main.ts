/** Kills the server two hundred times under forty tables, and counts what was lost: `npm run test:crash`. Ends with 1 when anything was. */
import { runCrashes } from './run-crashes.ts';

const kills = Number(process.argv[2] ?? 200);
const report = await runCrashes({
  kills,
  tables: 40,
  seed: `crash-${kills}`,
  lives: [50, 700],
  say: (line) => console.log(line),
});
const { acknowledged, missing, duplicates, diverged, gaps } = report;
const slowest = Math.max(...report.firstAnswers);
const sorted = report.firstAnswers.toSorted((a, b) => a - b);
console.log(`${report.kills} kills; ${acknowledged} moves acknowledged`);
console.log(
  `missing ${missing.length}, duplicate ${duplicates.length}, gaps ${gaps}, views that diverged ${diverged.length}`,
);
console.log(
  `first answer after a start: median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, slowest ${Math.round(slowest)} ms`,
);
const isSound = missing.length + duplicates.length + gaps + diverged.length === 0 && slowest <= 2000;
process.exitCode = isSound ? 0 : 1;
