/** What can be said to `offtake`, and how does it end? */
import { CommanderError, type Command } from 'commander';
import { terminalLanguage } from '#words/words.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Context } from './context.ts';
import { exitCodes, Failure, sayFailure } from './failure.ts';
import { commandsIn, complaintOf, isMisspoken } from './help.ts';
import { loadWords } from './strings.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and says how it ended: 0 done, 1 the answer is no, 2 it could not run as asked. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const words = loadWords(terminalLanguage(terminal.environment));
  try {
    return await dispatch(args, { terminal, words });
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    terminal.err(sayFailure(words, problem));
    if (isMisspoken(problem)) terminal.err(words.t('cli.help.try'));
    return problem.exitCode;
  } finally {
    terminal.close();
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const program = programFor(context, async (result) => {
    exitCode = await result;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (problem) {
    // Help and version end by exception too.
    if (!(problem instanceof CommanderError)) throw problem;
    const complaint = complaintOf(program, args, problem);
    if (complaint !== undefined) throw complaint;
    return exitCodes.ok;
  }
}

/** An option that may be given several times, or with several values between commas; those within brackets part nothing. */
const several = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  ...value.split(/,(?![^()]*\))/),
];

function programFor(context: Context, settle: (result: number | Promise<number>) => Promise<void>): Command {
  const { terminal, words } = context;
  const make = commandsIn(words, terminal);
  const { t } = words;

  return make('offtake')
    .description(t('cli.about'))
    .version(packageFile.version, '-V, --version', t('cli.version'))
    .helpCommand('help [command]', t('cli.help.option'))
    .addHelpText('after', `\n${t('cli.examples')}`)
    .addCommand(
      make('play')
        .description(t('cli.play.about'))
        .argument('[scenario...]', t('cli.play.scenario'))
        .option('--party <party>', t('cli.play.party'))
        .option('--opponents <strategy>', t('cli.play.opponents'), several)
        .option('--cards', t('cli.play.cards'))
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--seed <seed>', t('cli.play.seed'))
        .option('--record <file>', t('cli.play.record'))
        .option('--resume <record>', t('cli.play.resume'))
        .addHelpText('after', `\n${t('cli.play.examples')}`)
        .action(async (scenario: string[], options) =>
          settle((await import('./commands/play.ts')).play(context, scenario, options)),
        ),
    )
    .addCommand(
      make('validate')
        .description(t('cli.validate.about'))
        .argument('<path...>', t('cli.validate.path'))
        .option('--json', t('cli.json'))
        .option('--no-calibrate', t('cli.validate.no-calibrate'))
        .addHelpText('after', `\n${t('cli.validate.examples')}`)
        .action(async (paths: string[], options) =>
          settle((await import('./commands/validate.ts')).validate(context, paths, options)),
        ),
    )
    .addCommand(
      make('import')
        .description(t('interop.import.about'))
        .argument('<format>', t('interop.import.format'))
        .argument('<files...>', t('interop.import.files'))
        .option('--out <folder>', t('interop.import.out'))
        .option('--rounds <count>', t('interop.import.rounds'))
        .option('--steps <count>', t('interop.import.steps'))
        .addHelpText('after', `\n${t('interop.import.examples')}`)
        .action(async (format: string, files: string[], options) =>
          settle((await import('./commands/import.ts')).importFiles(context, format, files, options)),
        ),
    )
    .addCommand(
      make('analyse')
        .description(t('analyse.about'))
        .argument('<files...>', t('analyse.files'))
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--agreement <options>', t('analyse.agreement'))
        .option('--picture <file>', t('analyse.picture-option'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('analyse.examples')}`)
        .action(async (files: string[], options) =>
          settle((await import('./commands/analyse.ts')).analyse(context, files, options)),
        ),
    )
    .addCommand(
      make('export')
        .description(t('interop.export.about'))
        .argument('<format>', t('interop.export.format'))
        .argument('<scenario...>', t('interop.scenario'))
        .option('--out <folder>', t('interop.export.out'))
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--lossy', t('interop.export.lossy'))
        .addHelpText('after', `\n${t('interop.export.examples')}`)
        .action(async (format: string, scenario: string[], options) =>
          settle((await import('./commands/export.ts')).exportFiles(context, format, scenario, options)),
        ),
    )
    .addCommand(
      make('simulate')
        .description(t('cli.simulate.about'))
        .argument('<scenario...>', t('interop.scenario'))
        .option('-n, --games <count>', t('cli.simulate.games'), '100')
        .option('-s, --seed <seed>', t('cli.seed'), '1')
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--strategy <strategy>', t('cli.simulate.strategy'), several)
        .option('--records <folder>', t('cli.simulate.records'))
        .option('--results <file>', t('cli.simulate.results'))
        .option('--csv <file>', t('interop.csv'))
        .option('--workers <count>', t('cli.workers'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('cli.simulate.examples')}`)
        .action(async (scenario: string[], options) =>
          settle((await import('./commands/simulate.ts')).simulate(context, scenario, options)),
        ),
    )
    .addCommand(
      make('tournament')
        .description(t('tournament.about'))
        .argument('[plan...]', t('tournament.option.plan'))
        .option('--scenarios <names>', t('tournament.option.scenarios'), several)
        .option('--strategies <names>', t('tournament.option.strategies'), several)
        .option('-n, --games <count>', t('tournament.option.games'))
        .option('-s, --seed <seed>', t('tournament.option.seed'))
        .option('--protocols <names>', t('tournament.option.protocols'), several)
        .option('--difficulties <ids>', t('tournament.option.difficulties'), several)
        .option('--lineups <kind>', t('tournament.option.lineups'))
        .option('--quiet', t('tournament.option.quiet'))
        .option('--out <folder>', t('tournament.option.out'))
        .option('--workers <count>', t('cli.workers'))
        .option('--queue <address>', t('tournament.option.queue'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('tournament.examples')}`)
        .action(async (plan: string[], options) =>
          settle((await import('./commands/tournament.ts')).tournament(context, plan, options)),
        ),
    )
    .addCommand(
      make('worker')
        .description(t('tournament.worker.about'))
        .option('--queue <address>', t('tournament.worker.queue'))
        .option('--workers <count>', t('cli.workers'))
        .option('--patience <seconds>', t('tournament.worker.patience'), '15')
        .addHelpText('after', `\n${t('tournament.worker.examples')}`)
        .action(async (options) => settle((await import('./commands/worker.ts')).worker(context, options))),
    )
    .addCommand(
      make('models')
        .description(t('cli.models.about'))
        .argument('<scenario>', t('cli.scenario'))
        .option('-n, --games <count>', t('cli.models.games'), '40')
        .option('-s, --seed <seed>', t('cli.seed'), '1')
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('cli.models.examples')}`)
        .action(async (scenario: string, options) =>
          settle((await import('./commands/models.ts')).models(context, scenario, options)),
        ),
    )
    .addCommand(
      make('personas')
        .description(t('cli.personas.about'))
        .argument('[scenario]', t('cli.scenario'), 'first-table')
        .option('-n, --games <count>', t('cli.personas.games'), '40')
        .option('-s, --seed <seed>', t('cli.seed'), '1')
        .option('--difficulty <id>', t('cli.difficulty'))
        .option('--markdown', t('cli.personas.markdown'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('cli.personas.examples')}`)
        .action(async (scenario: string, options) =>
          settle((await import('./commands/personas.ts')).personas(context, scenario, options)),
        ),
    )
    .addCommand(
      make('replay')
        .description(t('cli.replay.about'))
        .argument('<record>', t('cli.record'))
        .option('--scenario <path>', t('cli.record-scenario'))
        .option('--json', t('cli.json'))
        .action(async (file: string, options) =>
          settle((await import('./commands/replay.ts')).replayRecord(context, file, options)),
        ),
    )
    .addCommand(
      make('systems')
        .description(t('cli.systems.about'))
        .argument('[id]', t('cli.systems.id'))
        .option('--json', t('cli.json'))
        .addHelpText('after', `\n${t('cli.systems.examples')}`)
        .action(async (id: string | undefined, options) =>
          settle((await import('./commands/systems.ts')).systems(context, id, options)),
        ),
    )
    .addCommand(
      make('report')
        .description(t('cli.report.about'))
        .argument('<record>', t('cli.record'))
        .option('--scenario <path>', t('cli.record-scenario'))
        .option('--json', t('cli.json'))
        .action(async (file: string, options) =>
          settle((await import('./commands/report.ts')).report(context, file, options)),
        ),
    );
}
