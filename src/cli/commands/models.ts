/** Which opponent model guesses best in this case? */
import { countOf } from '../batch/count.ts';
import { columns } from '../columns.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes } from '../failure.ts';
import { moments, scoreModels, type ModelScore } from '../models/score-models.ts';
import { loadScenario } from '../scenarios.ts';

interface ModelsOptions {
  readonly games: string;
  readonly seed: string;
  readonly difficulty?: string;
  readonly json?: boolean;
}

/** Number of the format of what `models --json` prints. */
const FORMAT = 1;
const mostGames = 100_000;

/** Lets programs play, and scores what each opponent model would have believed in every seat. */
export function models(context: Context, name: string, options: ModelsOptions): number {
  const { scenario } = loadScenario(name);
  const games = countOf(options.games, mostGames, 'NOT_A_COUNT');
  const difficulty = difficultyOf(scenario, options.difficulty);
  const study = { scenario, games, seed: options.seed, difficulty };
  const scores = scoreModels(study, () => undefined);
  const { id, digest } = scenario;
  if (options.json === true)
    context.terminal.out(
      JSON.stringify({
        format: FORMAT,
        scenario: { id, digest },
        seed: options.seed,
        difficulty: scenario.difficulties[difficulty]?.id,
        games,
        models: scores,
      }),
    );
  else print(context, id, games, scores);
  return exitCodes.ok;
}

function print(
  { terminal, words }: Context,
  scenario: string,
  games: number,
  scores: readonly ModelScore[],
): void {
  const { out } = terminal;
  const { t } = words;
  const figure = (value: number | undefined) => (value === undefined ? '–' : words.number(value, 3));
  out(terminal.paint('bold', t('cli.models.title', { scenario, count: games })));
  const heads = ['model', 'spearman', 'kendall', 'weight-error', 'frontier'] as const;
  const table = [
    heads.map((head) => t(`cli.models.column.${head}`)),
    ...scores.map(({ model, at: { end } }) => [
      model,
      ...[end.spearman, end.kendall, end.weightError, end.frontierOverlap].map(figure),
    ]),
  ];
  const soon = [
    [t('cli.models.column.model'), ...moments.map((moment) => t(`cli.models.moment.${moment}`))],
    ...scores.map(({ model, at }) => [model, ...moments.map((moment) => figure(at[moment].spearman))]),
  ];
  for (const line of columns(table, alignment, terminal.columns)) out(line);
  out();
  out(t('cli.models.soon'));
  for (const line of columns(soon, alignment, terminal.columns)) out(line);
}

const alignment = ['left', 'right', 'right', 'right', 'right', 'right'] as const;
