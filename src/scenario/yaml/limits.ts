/** How large may a scenario be? Generous for people, tight for machines: reading must stay well below a second. */

/** Characters of one file. */
export const MAX_CHARACTERS = 256 * 1024;
/** Files handed over at once: a scenario, its languages and the regimes. */
export const MAX_FILES = 160;
/** Lexical pieces of one file, as the YAML lexer counts them. */
export const MAX_TOKENS = 80_000;
/** The same of all files of a scenario together. */
export const MAX_TOKENS_IN_ALL = 300_000;
/** Values of one file: maps, lists, texts and numbers. */
export const MAX_VALUES = 20_000;
/** Maps and lists inside each other. */
export const MAX_DEPTH = 16;
/** Largest number, either way: whole numbers up to here are exact. */
export const MAX_NUMBER = 1e15;
/** Problems that are reported. */
export const MAX_PROBLEMS = 300;
/** Problems that are looked for in one file at each stage: one more, so that it shows when some are left out. */
export const MAX_PROBLEMS_PER_STAGE = MAX_PROBLEMS + 1;
