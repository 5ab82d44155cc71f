import type { Words } from '#client/index.ts';

/** How the texts of a case write their numbers: they name the units themselves, and years are names, not amounts. */
export const formatNumber =
  (words: Words) =>
  (value: number, unit: string): string =>
    unit === 'year' ? String(value) : words.number(value, 2);
