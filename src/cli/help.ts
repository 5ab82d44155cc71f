/** What does commander say, in the words of the reader's language? */
import { Command, type CommanderError, type HelpConfiguration } from 'commander';
import type { Words } from '#words/index.ts';
import { Failure, unknown } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Commander's own headings, as it writes them. */
const headings: Readonly<Record<string, 'usage' | 'arguments' | 'options' | 'commands'>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** Every command of the program is made here, so that all help looks alike and all mistakes come back as exceptions. */
export function commandsIn(words: Words, terminal: Terminal): (name: string) => Command {
  const usageOf = (command: Command) =>
    command
      .usage()
      .replace('[options]', `[${words.t('cli.help.options')}]`)
      .replace('[command]', `[${words.t('cli.help.command')}]`);
  const help: HelpConfiguration = {
    minWidthToWrap: 20,
    styleTitle(title) {
      const heading = headings[title];
      return terminal.paint('bold', heading === undefined ? title : words.t(`cli.help.heading.${heading}`));
    },
    commandUsage: (command) => `${pathOf(command)} ${usageOf(command)}`,
    subcommandTerm: (command) => `${command.name()} ${command.usage().replace(/\[options\] ?/, '')}`.trim(),
    optionDescription: ({ description, defaultValue }) => withDefault(words, description, defaultValue),
    argumentDescription: ({ description, defaultValue }) => withDefault(words, description, defaultValue),
  };
  return (name) =>
    new Command(name)
      .helpOption('-h, --help', words.t('cli.help.option'))
      .configureHelp(help)
      .configureOutput({
        writeOut: (text) => terminal.out(text.trimEnd()),
        writeErr: () => undefined,
        getOutHelpWidth: () => terminal.columns,
      })
      .exitOverride();
}

function withDefault(words: Words, description: string, value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? `${description} ${words.t('cli.help.default', { value })}`
    : description;
}

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

/** Commander's complaint as one of ours, with what may have been meant. Undefined where help was all that was asked for. */
export function complaintOf(
  program: Command,
  args: readonly string[],
  { code, exitCode, message }: CommanderError,
): Failure | undefined {
  if (exitCode === 0) return undefined;
  // Commander quotes what it complains about.
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const command = program.commands.find((each) => args.includes(each.name())) ?? program;
  switch (code) {
    case 'commander.unknownCommand':
      return unknown(
        'COMMAND_UNKNOWN',
        name,
        program.commands.map((each) => each.name()),
      );
    case 'commander.unknownOption':
      return unknown('OPTION_UNKNOWN', name, optionsOf(command));
    case 'commander.missingArgument':
      return new Failure('ARGUMENT_MISSING', { name, command: command.name() });
    case 'commander.optionMissingArgument':
      return new Failure('OPTION_WITHOUT_VALUE', { name });
    default:
      return new Failure('ARGUMENT_SURPLUS', { command: command.name() });
  }
}

const optionsOf = (command: Command): readonly string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => (long === undefined || long === null ? [] : [long]));

/** Was the command line itself said wrongly, so that help is what helps? */
export const isMisspoken = ({ code }: Failure): boolean => /^(COMMAND|OPTION|ARGUMENT)_/.test(code);
