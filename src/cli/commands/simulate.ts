/** What comes of a case when programs play it again and again? */
import type { Scenario } from '#engine/index.ts';
import { countOf, workersOf } from '../batch/count.ts';
import { openJournal } from '../batch/journal.ts';
import { playMissing } from '../batch/play-missing.ts';
import { rowsInMemory } from '../batch/rows-in-memory.ts';
import { columns } from '../columns.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes } from '../failure.ts';
import { loadCase } from '../foreign/load-case.ts';
import { makeFolder } from '../make-folder.ts';
import { programmeOf } from '../simulate/programme-of.ts';
import { csvFile } from '../simulate/write-csv.ts';
import { summarise } from '../simulate/summarise.ts';
import { strategiesByParty } from '../strategies.ts';

interface SimulateOptions {
  readonly games: string;
  readonly seed: string;
  readonly difficulty?: string;
  readonly strategy?: readonly string[];
  readonly records?: string;
  readonly results?: string;
  readonly csv?: string;
  readonly workers?: string;
  readonly json?: boolean;
}

/** Number of the format of what `simulate --json` prints. */
const FORMAT = 1;

const mostGames = 1_000_000;

/**
 * Lets programs play many games. The figures hold no clock times and are the same on every machine, however many
 * threads it has. 1 when it was interrupted.
 */
export async function simulate(
  context: Context,
  names: readonly string[],
  options: SimulateOptions,
): Promise<number> {
  const { scenario } = loadCase(context, names);
  const games = countOf(options.games, mostGames, 'NOT_A_COUNT');
  const workers = workersOf(options.workers);
  const difficulty = difficultyOf(scenario, options.difficulty);
  const strategies = strategiesByParty(scenario, options.strategy ?? []);
  const { seed, records, results, csv } = options;
  const writeCsv = csv === undefined ? undefined : csvFile(csv);
  if (records !== undefined) makeFolder(records);

  const programme = programmeOf({ scenario, games, seed, difficulty, strategies });
  const journal = results === undefined ? rowsInMemory() : openJournal(results, programme);
  try {
    if (!(await playMissing(context, { programme, records }, journal, workers))) {
      const count = journal.size;
      context.terminal.err(
        results === undefined
          ? context.words.t('cli.simulate.interrupted', { count })
          : context.words.t('cli.simulate.interrupted-kept', { count, path: results }),
      );
      return exitCodes.no;
    }
    journal.finish();
    const rows = [...journal.rows()];
    writeCsv?.(programme, rows);
    report(context, options, {
      scenario,
      difficulty,
      strategies,
      summary: summarise(scenario, rows),
    });
    return exitCodes.ok;
  } finally {
    journal.close();
  }
}

interface Simulated {
  readonly scenario: Scenario;
  readonly difficulty: number;
  readonly strategies: readonly string[];
  readonly summary: ReturnType<typeof summarise>;
}

function report(context: Context, options: SimulateOptions, simulated: Simulated): void {
  const { scenario, difficulty, strategies, summary } = simulated;
  if (options.json !== true) {
    print(context, scenario, strategies, summary);
    return;
  }
  const { id, digest } = scenario;
  context.terminal.out(
    JSON.stringify({
      format: FORMAT,
      scenario: { id, digest },
      seed: options.seed,
      difficulty: scenario.difficulties[difficulty]?.id,
      strategies: Object.fromEntries(scenario.parties.map((party, index) => [party.id, strategies[index]])),
      ...summary,
    }),
  );
}

function print(
  { terminal, words }: Context,
  scenario: Scenario,
  strategies: readonly string[],
  summary: ReturnType<typeof summarise>,
): void {
  const { out } = terminal;
  const one = (value: number | undefined) => (value === undefined ? '–' : words.number(value, 1));
  const share = (value: number | undefined) => (value === undefined ? '–' : words.percent(value, 1));
  out(terminal.paint('bold', words.t('cli.simulate.title', { scenario: scenario.id, count: summary.games })));
  out(
    words.t('cli.simulate.agreements', {
      share: share(summary.agreementShare),
      rounds: one(summary.meanRounds),
    }),
  );
  for (const [reason, count] of Object.entries(summary.impasses))
    if (count > 0) out(words.t('cli.simulate.impasse', { reason: words.t(`cli.impasse.${reason}`), count }));
  if (summary.frontierShare !== undefined)
    out(
      words.t('cli.simulate.quality', {
        share: share(summary.frontierShare),
        joint: share(summary.meanJointGainRatio),
      }),
    );
  out();
  const isDiscounted = summary.parties.some(({ meanDiscounted }) => meanDiscounted !== undefined);
  const heads = [
    'party',
    'strategy',
    'walk-away',
    'mean',
    'deviation',
    'p10',
    'median',
    'p90',
    'gain',
    ...(isDiscounted ? (['discounted'] as const) : []),
  ] as const;
  const rows = summary.parties.map((row, party) => [
    row.party,
    strategies[party] ?? '',
    ...[row.meanWalkAway, row.mean, row.deviation, row.p10, row.median, row.p90, row.meanGain].map(one),
    ...(isDiscounted ? [one(row.meanDiscounted)] : []),
  ]);
  const head = heads.map((key) => {
    if (key === 'p10') return words.percent(0.1);
    return key === 'p90' ? words.percent(0.9) : words.t(`cli.simulate.column.${key}`);
  });
  const align = heads.map((_, index) => (index < 2 ? ('left' as const) : ('right' as const)));
  for (const line of columns([head, ...rows], align, terminal.columns)) out(line);
}
