import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Words } from '#words/index.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { play } from './commands/play.ts';
import { replayRecord } from './commands/replay.ts';
import { report } from './commands/report.ts';
import { simulate } from './commands/simulate.ts';
import { validate } from './commands/validate.ts';
import { exitCodes, Failure } from './failure.ts';
import { languageOf, loadWords } from './strings.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  readonly words: Words;
}

/** Runs one command line and says how it ended: 0 done, 1 the answer is no, 2 it could not run as asked. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const words = loadWords(languageOf(process.env));
  try {
    return await dispatch(args, { terminal, words });
  } catch (problem) {
    if (problem instanceof Failure) {
      terminal.err(`${problem.code}: ${words.t(`cli.failure.${problem.code}`, problem.params)}`);
      return problem.exitCode;
    }
    throw problem;
  } finally {
    terminal.close();
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<number> {
  const { terminal, words } = context;
  const say = (key: string) => words.t(`cli.${key}`);
  let exitCode: number = exitCodes.ok;
  const settle = async (result: number | Promise<number>) => {
    exitCode = await result;
  };

  const program = new Command('offtake')
    .description(say('about'))
    .version(packageFile.version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand('help [command]', say('help'))
    .showHelpAfterError(say('try-help'))
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride();

  program
    .command('validate')
    .description(say('validate.about'))
    .argument('<path...>', say('scenario'))
    .option('--json', say('json'))
    .option('--no-calibrate', say('validate.no-calibrate'))
    .action((paths: string[], options) => settle(validate(context, paths, options)));

  program
    .command('play')
    .description(say('play.about'))
    .argument('[scenario]', say('scenario'), 'lobito-corridor')
    .option('--party <id>', say('play.party'))
    .option('--opponents <strategy>', say('play.opponents'), 'logroller')
    .option('--difficulty <id>', say('difficulty'))
    .option('--seed <seed>', say('seed'))
    .option('--record <file>', say('play.record'))
    .action((scenario: string, options) => settle(play(context, scenario, options)));

  program
    .command('simulate')
    .description(say('simulate.about'))
    .argument('<scenario>', say('scenario'))
    .option('-n, --games <count>', say('simulate.games'), wholeNumber(words), 100)
    .option('-s, --seed <seed>', say('seed'), '1')
    .option('--difficulty <id>', say('difficulty'))
    .option('--strategy <party=strategy...>', say('simulate.strategy'))
    .option('--records <folder>', say('simulate.records'))
    .option('--json', say('json'))
    .action((scenario: string, options) => settle(simulate(context, scenario, options)));

  program
    .command('replay')
    .description(say('replay.about'))
    .argument('<record>', say('record'))
    .option('--scenario <path>', say('record-scenario'))
    .option('--json', say('json'))
    .action((file: string, options) => settle(replayRecord(context, file, options)));

  program
    .command('report')
    .description(say('report.about'))
    .argument('<record>', say('record'))
    .option('--scenario <path>', say('record-scenario'))
    .option('--json', say('json'))
    .action((file: string, options) => settle(report(context, file, options)));

  try {
    if (args.length === 0) {
      program.outputHelp();
      return exitCodes.usage;
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (problem) {
    // Help and version end by exception too, with code 0; anything else was a mistake in the call.
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    throw problem;
  }
}

const wholeNumber = (words: Words) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000_000)
    throw new InvalidArgumentError(words.t('cli.failure.NOT_A_COUNT'));
  return value;
};
