import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { pointsOf, sheetOf, type Match, type Scenario } from '#engine/index.ts';
import { strategies } from '#agents/index.ts';
import { createSession, playOut, soloSeating, type Session } from '#session/index.ts';
import { columns } from '../columns.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes, Failure } from '../failure.ts';
import type { Context } from '../program.ts';
import { writeRecord } from '../records.ts';
import { loadScenario } from '../scenarios.ts';

interface SimulateOptions {
  readonly games: number;
  readonly seed: string;
  readonly difficulty?: string;
  readonly strategy?: readonly string[];
  readonly records?: string;
  readonly json?: boolean;
}

/** Strategy of a seat for which none was named. */
const usualStrategy = 'logroller';

/**
 * Lets programs play many games. Game number i has the seed `<seed>:<i>`, so that any of them can be played
 * again; the figures hold no clock times and are the same on every machine.
 */
export function simulate({ terminal, words }: Context, name: string, options: SimulateOptions): number {
  const caseFile = loadScenario(name);
  const { scenario } = caseFile;
  const difficulty = difficultyOf(scenario, options.difficulty);
  const byParty = strategiesByParty(scenario, options.strategy ?? []);
  const seating = soloSeating(scenario, undefined, (party) => byParty[party] ?? usualStrategy);
  if (options.records !== undefined) mkdirSync(options.records, { recursive: true });

  const bar = terminal.isInteractive
    ? new SingleBar({ format: words.t('cli.simulate.progress'), stream: process.stderr, hideCursor: true })
    : undefined;
  bar?.start(options.games, 0);
  const games: Match[] = [];
  for (let index = 0; index < options.games; index++) {
    const session: Session = createSession(
      scenario,
      { seed: `${options.seed}:${index}`, difficulty },
      seating,
    );
    playOut(session);
    games.push(session.match());
    if (options.records !== undefined) writeRecord(join(options.records, `${index}.json`), session);
    bar?.update(index + 1);
  }
  bar?.stop();

  const summary = summarise(scenario, games);
  const told = {
    scenario: { id: scenario.id, digest: scenario.digest },
    seed: options.seed,
    difficulty: scenario.difficulties[difficulty]?.id,
    strategies: Object.fromEntries(
      scenario.parties.map((party, index) => [party.id, byParty[index] ?? usualStrategy]),
    ),
    ...summary,
  };
  if (options.json === true) {
    terminal.out(JSON.stringify(told));
    return exitCodes.ok;
  }
  const one = (value: number | undefined) => (value === undefined ? '–' : words.number(value, 1));
  terminal.out(words.t('cli.simulate.title', { scenario: scenario.id, count: summary.games }));
  terminal.out(
    words.t('cli.simulate.agreements', {
      share: words.percent(summary.agreements / summary.games, 1),
      rounds: one(summary.meanRounds),
    }),
  );
  for (const [reason, count] of Object.entries(summary.impasses))
    terminal.out(words.t('cli.simulate.impasse', { reason: words.t(`cli.impasse.${reason}`), count }));
  terminal.out();
  const heads = ['party', 'strategy', 'walk-away', 'mean', 'spread', 'low', 'median', 'high', 'surplus'];
  const rows = summary.parties.map((row) => [
    row.party,
    byParty[scenario.parties.findIndex((party) => party.id === row.party)] ?? usualStrategy,
    one(row.meanWalkAway),
    one(row.mean),
    one(row.deviation),
    one(row.p10),
    one(row.median),
    one(row.p90),
    one(row.meanSurplus),
  ]);
  const head = heads.map((key) => words.t(`cli.simulate.column.${key}`));
  const right = heads.map((_, index) => (index < 2 ? ('left' as const) : ('right' as const)));
  for (const line of columns([head, ...rows], right)) terminal.out(line);
  return exitCodes.ok;
}

function strategiesByParty(scenario: Scenario, given: readonly string[]): readonly (string | undefined)[] {
  const chosen: (string | undefined)[] = scenario.parties.map(() => undefined);
  for (const entry of given) {
    const [name = '', strategy = ''] = entry.includes('=') ? entry.split('=') : ['*', entry];
    if (!strategies.some(({ id }) => id === strategy))
      throw new Failure('UNKNOWN_STRATEGY', {
        name: strategy,
        known: strategies.map(({ id }) => id).join(', '),
      });
    const parties = scenario.parties.flatMap((party, index) =>
      name === '*' || party.id === name ? [index] : [],
    );
    if (parties.length === 0)
      throw new Failure('UNKNOWN_PARTY', { name, known: scenario.parties.map(({ id }) => id).join(', ') });
    for (const party of parties) chosen[party] = strategy;
  }
  return chosen;
}

/** Figures over many games. Points are of agreements only; a table without agreement has none. */
function summarise(scenario: Scenario, games: readonly Match[]) {
  const agreed = games.filter((match) => match.ending?.kind === 'agreement');
  const impasses: Record<string, number> = {};
  for (const { ending } of games)
    if (ending?.kind === 'impasse') impasses[ending.reason] = (impasses[ending.reason] ?? 0) + 1;
  return {
    games: games.length,
    agreements: agreed.length,
    impasses,
    meanRounds: mean(games.map((match) => match.round)),
    meanMoves: mean(games.map((match) => match.moves.length)),
    parties: scenario.parties.map((party, index) => {
      const points = agreed.map((match) =>
        pointsOf(sheetOf(scenario, match, index), match.draft?.package ?? []),
      );
      const sorted = points.toSorted((a, b) => a - b);
      const quantile = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
      const average = mean(points);
      return {
        party: party.id,
        meanWalkAway: mean(games.map((match) => match.walkAways[index] ?? 0)),
        mean: average,
        deviation:
          average === undefined
            ? undefined
            : Math.sqrt(mean(points.map((value) => (value - average) * (value - average))) ?? 0),
        p10: quantile(0.1),
        median: quantile(0.5),
        p90: quantile(0.9),
        meanSurplus: mean(agreed.map((match, game) => (points[game] ?? 0) - (match.walkAways[index] ?? 0))),
      };
    }),
  };
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
