/** What is to be analysed? A scenario, or the domain and the profiles of another laboratory. */
import type { Scale } from '#analysis/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../foreign/load-case.ts';

export interface Subject {
  readonly caseFile: CaseFile;
  /** On which numbers it is compared and reported: imported cases keep the utilities of their files. */
  readonly scale: Scale;
}

/** One scenario; or a domain, first, and one profile for each party. Faults of imported files are printed. */
export function subjectOf(context: Context, paths: readonly string[]): Subject {
  const caseFile = loadCase(context, paths);
  return { caseFile, scale: caseFile.meta.genre === 'laboratory' ? 'utility' : 'points' };
}
