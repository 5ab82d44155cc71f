/** Which case do the names on the command line mean: a scenario, or the files of another laboratory? */
import { formatProblem, type CaseFile, type Imported, type Problem } from '#scenario/index.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure } from '../failure.ts';
import { loadScenario } from '../scenarios.ts';
import { formatOf, isForeign, readForeign, type ForeignOptions } from './read-foreign.ts';

/**
 * The case of one scenario (by id, folder or file), or of a domain and its profiles. Tells every problem of such files
 * on standard error, and throws a failure.
 */
export function loadCase(context: Context, names: readonly string[], options: ForeignOptions = {}): CaseFile {
  const [name = '', surplus] = names;
  if (!names.some(isForeign)) {
    // The word itself is not repeated: it may be a secret that went astray.
    if (surplus !== undefined) throw new Failure('ARGUMENT_SURPLUS', { command: name });
    return loadScenario(name);
  }
  return loadForeign(context, names, options).caseFile;
}

/** What the files of another laboratory make. Tells every problem of them, and throws a failure. */
export function loadForeign(
  context: Context,
  names: readonly string[],
  options: ForeignOptions = {},
): Imported {
  const read = readForeign(formatOf(names), names, context.words, options);
  if (read.ok) return read.value;
  throw unsound(context, read.error);
}

/** Tells the problems, and gives the failure that ends the command. */
export function unsound({ terminal, words }: Context, problems: readonly Problem[]): Failure {
  for (const problem of problems) {
    terminal.err(formatProblem(problem, (key, data) => words.t(key, data)));
    terminal.err('');
  }
  return new Failure('FILES_UNSOUND', { count: problems.length }, exitCodes.no);
}
