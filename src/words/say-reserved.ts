import type { Seat } from '#engine/index.ts';
import type { CaseWords } from './case-words.ts';

/** What a mandate leaves to a seat, one text for each case of it: "Security: ore pledged", "Money: loans and Form: treaty". */
export const sayReserved = (words: CaseWords, { reserved }: Seat): readonly string[] =>
  (reserved?.when ?? []).map((condition) => words.list(condition.map((clause) => words.clause(clause))));
