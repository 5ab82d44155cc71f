/** How do the people differ against whom one can play? */
import { countOf } from '../batch/count.ts';
import { columns } from '../columns.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes } from '../failure.ts';
import { counterpart, portraits, type Portrait } from '../personas/observe.ts';
import { loadScenario } from '../scenarios.ts';

interface PersonasOptions {
  readonly games: string;
  readonly seed: string;
  readonly difficulty?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** Number of the format of what `personas --json` prints. */
const FORMAT = 1;
const mostGames = 100_000;

/** Lets every persona play every chair of a case against the same counterparts, and prints how it behaved. */
export function personas(context: Context, name: string, options: PersonasOptions): number {
  const { scenario } = loadScenario(name);
  const games = countOf(options.games, mostGames, 'NOT_A_COUNT');
  const difficulty = difficultyOf(scenario, options.difficulty);
  const seen = portraits({ scenario, games, seed: options.seed, difficulty }, () => undefined);
  const { id, digest } = scenario;
  if (options.json === true) {
    context.terminal.out(
      JSON.stringify({
        format: FORMAT,
        scenario: { id, digest },
        seed: options.seed,
        difficulty: scenario.difficulties[difficulty]?.id,
        games,
        counterpart,
        personas: seen,
      }),
    );
    return exitCodes.ok;
  }
  const rows = [headings(context), ...seen.map((portrait) => rowOf(context, portrait))];
  const { terminal, words } = context;
  if (options.markdown === true) for (const line of markdown(rows)) terminal.out(line);
  else {
    terminal.out(
      terminal.paint(
        'bold',
        words.t('cli.personas.title', {
          scenario: id,
          count: games,
          counterpart: words.t('agents.logroller.name'),
        }),
      ),
    );
    for (const line of columns(
      rows,
      rows[0]?.map((_, index) => (index === 0 ? 'left' : 'right')) ?? [],
      terminal.columns,
    ))
      terminal.out(line);
  }
  return exitCodes.ok;
}

const figures = [
  'opening',
  'quarter',
  'half',
  'three-quarters',
  'end',
  'ended',
  'impasses',
  'messages',
  'truthful',
  'misleading',
  'objections',
  'side-deals',
  'gain',
  'others-gain',
] as const;

function headings({ words }: Context): readonly string[] {
  return [
    words.t('cli.personas.column.persona'),
    ...figures.map((figure) => words.t(`cli.personas.column.${figure}`)),
  ];
}

function rowOf({ words }: Context, portrait: Portrait): readonly string[] {
  const share = (value: number | undefined) => (value === undefined ? '–' : words.percent(value));
  const one = (value: number | undefined) => (value === undefined ? '–' : words.number(value, 1));
  const [first, second, third, last] = portrait.demandByQuarter;
  return [
    portrait.persona,
    ...[portrait.openingDemand, first, second, third, last, portrait.endedAt, portrait.impasses].map(share),
    one(portrait.messages),
    share(portrait.truthful),
    ...[
      portrait.misleadingSignals,
      portrait.objections,
      portrait.sideDeals,
      portrait.gain,
      portrait.othersGain,
    ].map(one),
  ];
}

/** The table as Markdown, for a page of documentation. */
function markdown([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)];
}
