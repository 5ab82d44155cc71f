import type { Problem } from '../problem/problem.ts';
import { MAX_IMPORT_PROBLEMS } from './limits.ts';

/** The problems of one file by place, at most so many that a person can use them. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_IMPORT_PROBLEMS);
