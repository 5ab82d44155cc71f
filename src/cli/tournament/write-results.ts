/** What is left on disk when a tournament is over? */
import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { printSource, type TournamentPlan } from '#scenario/index.ts';
import type { Words } from '#words/index.ts';
import { Failure } from '../failure.ts';
import { makeFolder } from '../make-folder.ts';
import { messageOf, readText } from '../scenarios.ts';
import { chairColumns } from './columns/chair-columns.ts';
import type { Column } from './columns/column.ts';
import { comparisonColumns } from './columns/comparison-columns.ts';
import { standingColumns, type StandingLine } from './columns/standing-columns.ts';
import { csvLines } from './csv.ts';
import type { Entry } from './entries.ts';
import { maxPlanBytes } from './read-plan.ts';
import type { TournamentReport } from './report.ts';

/** Names of the files in the folder of a tournament. */
export const files = {
  plan: 'plan.yaml',
  games: 'games.jsonl',
  chairs: 'chairs.csv',
  standings: 'standings.csv',
  comparisons: 'comparisons.csv',
  summary: 'summary.json',
  codebook: 'codebook.md',
  picture: 'picture.svg',
  company: 'company.svg',
  outcomes: 'outcomes.svg',
} as const;

/** Characters that are handed to the system at once. */
const writtenAtOnce = 1 << 16;

/**
 * Makes the folder. Throws a Failure when it holds another tournament; one of fewer repetitions is the same, and is gone on
 * with.
 */
export function makeResultsFolder(folder: string, plan: TournamentPlan): void {
  const path = join(folder, files.plan);
  const text = printSource(plan);
  if (existsSync(path) && !isSame(readText(path, maxPlanBytes), text))
    throw new Failure('RESULTS_DIFFER', { path: folder });
  makeFolder(folder);
}

/** Writes down what is played. */
export function writePlan(folder: string, plan: TournamentPlan): void {
  attempt(folder, () => writeFileSync(join(folder, files.plan), printSource(plan)));
}

const isSame = (one: string, other: string): boolean => {
  const [before, now] = [one, other].map((text) => text.replace(/^games: \d+$/m, ''));
  return before === now;
};

export interface Results {
  readonly entries: readonly Entry[];
  readonly report: TournamentReport;
  /** SVG. */
  readonly picture: string;
  /** SVG; undefined where the line-ups do not show who does well against whom. */
  readonly company: string | undefined;
  /** SVG; undefined where there is no table of two. */
  readonly outcomes: string | undefined;
}

/** Writes everything that is reckoned from the games. */
export function writeResults(folder: string, words: Words, results: Results): void {
  const { entries, report, picture, company, outcomes } = results;
  const table = <Row>(name: string, columns: readonly Column<Row>[], rows: Iterable<Row>) =>
    attempt(folder, () => {
      const file = openSync(join(folder, name), 'w');
      let waiting = '';
      for (const line of csvLines(columns, rows)) {
        waiting += line;
        if (waiting.length < writtenAtOnce) continue;
        writeSync(file, waiting);
        waiting = '';
      }
      writeSync(file, waiting);
      closeSync(file);
    });
  table(files.chairs, chairColumns, entries);
  table(files.standings, standingColumns, standingLines(report));
  table(files.comparisons, comparisonColumns, report.comparisons);
  attempt(folder, () => {
    writeFileSync(join(folder, files.summary), `${JSON.stringify(report, undefined, 2)}\n`);
    writeFileSync(join(folder, files.codebook), codebook(words));
    writeFileSync(join(folder, files.picture), picture);
    if (company !== undefined) writeFileSync(join(folder, files.company), company);
    if (outcomes !== undefined) writeFileSync(join(folder, files.outcomes), outcomes);
  });
}

function standingLines({ cells, ranking }: TournamentReport): readonly StandingLine[] {
  const everywhere = { scenario: undefined, protocol: undefined, difficulty: undefined, party: undefined };
  return [
    ...ranking.map((standing) => ({ ...everywhere, standing })),
    ...cells.flatMap(({ scenario, protocol, difficulty, standings }) =>
      standings.flatMap(({ party, contenders }) =>
        contenders.map((standing) => ({ scenario, protocol, difficulty, party, standing })),
      ),
    ),
  ];
}

/** What every column means, as a page of Markdown. */
export function codebook(words: Words): string {
  const section = <Row>(name: string, columns: readonly Column<Row>[]) => [
    `## ${name}`,
    '',
    ...columns.map((column) => `- \`${column.name}\`: ${column.meaning(words)}`),
    '',
  ];
  return [
    `# ${words.t('tournament.codebook.title')}`,
    '',
    words.t('tournament.codebook.intro'),
    '',
    ...section(files.chairs, chairColumns),
    ...section(files.standings, standingColumns),
    ...section(files.comparisons, comparisonColumns),
  ].join('\n');
}

function attempt(path: string, action: () => unknown): void {
  try {
    action();
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}
