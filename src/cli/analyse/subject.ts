/** What is to be analysed? A scenario, or the domain and the profiles of another laboratory. */
import { extname } from 'node:path';
import type { Scale } from '#analysis/index.ts';
import { formatProblem, importGenius, type CaseFile } from '#scenario/index.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure } from '../failure.ts';
import { loadScenario, readText } from '../scenarios.ts';

export interface Subject {
  readonly caseFile: CaseFile;
  /** On which numbers it is compared and reported: imported cases keep the utilities of their files. */
  readonly scale: Scale;
}

const maxFileBytes = 20_000_000;

/** One scenario; or a domain, first, and one profile for each party. Faults of imported files are printed. */
export function subjectOf(context: Context, paths: readonly string[]): Subject {
  const [name = ''] = paths;
  if (paths.length === 1 && extname(name).toLowerCase() !== '.xml') {
    const caseFile = loadScenario(name);
    return { caseFile, scale: caseFile.meta.genre === 'laboratory' ? 'utility' : 'points' };
  }
  const imported = importGenius(paths.map((path) => ({ path, text: readText(path, maxFileBytes) })));
  if (imported.ok) return { caseFile: imported.value.caseFile, scale: 'utility' };
  const { terminal, words } = context;
  for (const problem of imported.error)
    terminal.err(`${formatProblem(problem, (key, data) => words.t(key, data))}\n`);
  throw new Failure('FILES_UNSOUND', { count: imported.error.length }, exitCodes.no);
}
