/** Which negotiator does best, in which role, under which protocol, and how far from the best there could be? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, problemSentences, type Imported, type Problem } from '#scenario/index.ts';
import { countOf, workersOf } from '../batch/count.ts';
import { openJournal, type Journal } from '../batch/journal.ts';
import { playMissing } from '../batch/play-missing.ts';
import { gamesIn, programmeDigest, type Programme } from '../batch/programme.ts';
import { openCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure } from '../failure.ts';
import { loadForeign } from '../foreign/load-case.ts';
import { isForeign } from '../foreign/read-foreign.ts';
import { writeImported } from '../foreign/write-imported.ts';
import { playByQueue } from '../queue/play-by-queue.ts';
import { entriesOf } from '../tournament/entries.ts';
import { mostGames, programmeOf } from '../tournament/expand.ts';
import { drawCompany } from '../tournament/picture/draw-company.ts';
import { drawOutcomes } from '../tournament/picture/draw-outcomes.ts';
import { drawPicture, type PartyNames } from '../tournament/picture/draw-picture.ts';
import { printReport } from '../tournament/print-report.ts';
import { planOf, readPlan, type ReadPlan } from '../tournament/read-plan.ts';
import { reportOf } from '../tournament/report-of.ts';
import { files, makeResultsFolder, writePlan, writeResults } from '../tournament/write-results.ts';

export interface TournamentOptions {
  readonly scenarios?: readonly string[];
  readonly strategies?: readonly string[];
  readonly games?: string;
  readonly seed?: string;
  readonly protocols?: readonly string[];
  readonly difficulties?: readonly string[];
  readonly lineups?: string;
  readonly quiet?: boolean;
  readonly out?: string;
  readonly workers?: string;
  /** Address of a Redis. */
  readonly queue?: string;
  readonly json?: boolean;
}

/** Who competes where nobody is named: one of each temper. */
const usualField = ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller'];
const usualGames = '10';

/**
 * Plays a round robin and reckons what it comes to. The results are the same for any number of workers, and hold no clock
 * times. 1 when the plan has faults, or when it was interrupted.
 */
export async function tournament(
  context: Context,
  paths: readonly string[],
  options: TournamentOptions,
): Promise<number> {
  const { terminal, words } = context;
  const workers = workersOf(options.workers);
  const imported = paths.some(isForeign) ? loadForeign(context, paths) : undefined;
  const read = imported === undefined ? planFor(paths, options) : planForDomain(imported, options);
  if (!read.ok) return refuse(context, read.error, options.json === true);
  const { plan, cases } = read.value;
  const programme = programmeOf(
    plan,
    cases.map(({ scenario }) => scenario),
  );
  const folder = options.out ?? join('tournaments', `${plan.name}-${programmeDigest(programme).slice(0, 8)}`);
  makeResultsFolder(folder, plan);
  const journal = openJournal(join(folder, files.games), programme);
  try {
    writePlan(folder, plan);
    // The plan that lies there names the domain's folder, so that it can be played again without its files.
    if (imported !== undefined) keepImported(context, folder, imported);
    const isWhole =
      options.queue === undefined
        ? await playMissing(context, { programme }, journal, workers)
        : await playByQueue(context, programme, journal, options.queue);
    if (!isWhole) {
      const counts = { count: journal.size, games: gamesIn(programme) };
      terminal.err(words.t('tournament.interrupted', { ...counts, folder }));
      return exitCodes.no;
    }
    journal.finish();
    finish(context, { read: read.value, programme, journal, folder, isJson: options.json === true });
    return exitCodes.ok;
  } finally {
    journal.close();
  }
}

interface Finished {
  readonly read: ReadPlan;
  readonly programme: Programme;
  readonly journal: Journal;
  readonly folder: string;
  readonly isJson: boolean;
}

function finish(context: Context, { read, programme, journal, folder, isJson }: Finished): void {
  const { terminal, words } = context;
  const rows = [...journal.rows()];
  const entries = entriesOf(programme, rows);
  const report = reportOf(read.plan, programme, rows, entries);
  const names = new Map(
    read.cases.map((caseFile) => [
      caseFile.scenario.id,
      { caseFile, words: openCase(words, caseFile, 0).words },
    ]),
  );
  const nameOf: PartyNames = (scenario, party) => {
    const known = names.get(scenario);
    const index = known?.caseFile.scenario.parties.findIndex(({ id }) => id === party) ?? -1;
    return known?.words.party(index) ?? party;
  };
  const picture = drawPicture(words, report, nameOf);
  const outcomes = drawOutcomes(words, read.plan.name, programme, entries, nameOf);
  writeResults(folder, words, { entries, report, picture, company: drawCompany(words, report), outcomes });
  if (isJson) terminal.out(JSON.stringify(report));
  else printReport(context, report, folder);
}

/** The plan of a tournament over one domain, which says its contenders on the command line. */
function planForDomain(
  { caseFile }: Imported,
  { strategies = usualField, games = usualGames, seed = '1', ...options }: TournamentOptions,
): ReturnType<typeof readPlan> {
  if (options.scenarios !== undefined) throw new Failure('PLAN_OR_OPTIONS', { name: '--scenarios' });
  const { protocols, difficulties, lineups, quiet } = options;
  const count = countOf(games, mostGames, 'NOT_A_COUNT');
  const quick = { scenarios: [], strategies, games: count, seed, protocols, difficulties, lineups, quiet };
  return { ok: true, value: planOf(quick, [caseFile]) };
}

/** Writes the scenario that was imported beside the results, unless it lies there from the last time. */
function keepImported(context: Context, folder: string, imported: Imported): void {
  const place = join(folder, imported.caseFile.scenario.id);
  if (!existsSync(place)) writeImported(context, place, imported);
}

/** The plan of a file, or of the command line. */
function planFor(
  [path, another]: readonly string[],
  options: TournamentOptions,
): ReturnType<typeof readPlan> {
  if (another !== undefined) throw new Failure('ARGUMENT_SURPLUS', { command: 'tournament' });
  const { scenarios, strategies = usualField, games = usualGames, seed = '1' } = options;
  if (path === undefined) {
    if (scenarios === undefined) throw new Failure('PLAN_MISSING');
    const { protocols, difficulties, lineups, quiet } = options;
    const count = countOf(games, mostGames, 'NOT_A_COUNT');
    const quick = { scenarios, strategies, games: count, seed, protocols, difficulties, lineups, quiet };
    return { ok: true, value: planOf(quick) };
  }
  const said = [
    'scenarios',
    'strategies',
    'games',
    'seed',
    'protocols',
    'difficulties',
    'lineups',
    'quiet',
  ] as const;
  const surplus = said.find((name) => options[name] !== undefined);
  if (surplus !== undefined) throw new Failure('PLAN_OR_OPTIONS', { name: `--${surplus}` });
  return readPlan(path);
}

function refuse({ terminal, words }: Context, problems: readonly Problem[], isJson: boolean): number {
  const say = words.t;
  if (isJson)
    terminal.out(
      JSON.stringify({
        problems: problems.map((problem) => ({ ...problem, ...problemSentences(problem, say) })),
      }),
    );
  else
    for (const problem of problems) {
      terminal.out(formatProblem(problem, say));
      terminal.out();
    }
  return exitCodes.no;
}
