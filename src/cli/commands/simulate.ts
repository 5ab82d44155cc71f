/** What comes of a case when programs play it again and again? */
import { mkdirSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { Scenario } from '#engine/index.ts';
import { columns } from '../columns.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes, Failure } from '../failure.ts';
import { loadScenario, messageOf } from '../scenarios.ts';
import { playGames, threadsFor } from '../simulate/play-games.ts';
import { summarise } from '../simulate/summarise.ts';
import { strategiesByParty } from '../strategies.ts';

interface SimulateOptions {
  readonly games: string;
  readonly seed: string;
  readonly difficulty?: string;
  readonly strategy?: readonly string[];
  readonly records?: string;
  readonly json?: boolean;
}

/** Number of the format of what `simulate --json` prints. */
const FORMAT = 1;

const mostGames = 1_000_000;

/**
 * Lets programs play many games. The figures hold no clock times and are the same on every machine, however many
 * threads it has.
 */
export async function simulate(context: Context, name: string, options: SimulateOptions): Promise<number> {
  const { scenario } = loadScenario(name);
  const games = countOf(options.games);
  const difficulty = difficultyOf(scenario, options.difficulty);
  const strategies = strategiesByParty(scenario, options.strategy ?? []);
  const { records } = options;
  if (records !== undefined) makeFolder(records);

  const bar = progressOf(context, games);
  const facts = await playGames(
    { scenario, games, seed: options.seed, difficulty, strategies, records },
    threadsFor(games),
    (ended) => bar?.update(ended),
  ).finally(() => bar?.stop());

  const summary = summarise(scenario, facts);
  if (options.json === true) {
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
  } else print(context, scenario, strategies, summary);
  return exitCodes.ok;
}

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > mostGames) throw new Failure('NOT_A_COUNT', { text });
  return count;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}

/** A bar on standard error, where a person watches it. */
function progressOf({ terminal, words }: Context, games: number): SingleBar | undefined {
  const { watched } = terminal;
  if (watched === undefined) return undefined;
  const bar = new SingleBar({
    format: words.t('cli.simulate.progress'),
    stream: watched,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
  });
  bar.start(games, 0);
  return bar;
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
  ] as const;
  const rows = summary.parties.map((row, party) => [
    row.party,
    strategies[party] ?? '',
    ...[row.meanWalkAway, row.mean, row.deviation, row.p10, row.median, row.p90, row.meanGain].map(one),
  ]);
  const head = heads.map((key) => words.t(`cli.simulate.column.${key}`));
  const align = heads.map((_, index) => (index < 2 ? ('left' as const) : ('right' as const)));
  for (const line of columns([head, ...rows], align, terminal.columns)) out(line);
}
