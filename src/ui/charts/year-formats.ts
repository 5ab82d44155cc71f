import type { Words, YearUnit } from '#client/index.ts';

/** How a measure of the years is written: in sentences with its unit, on an axis without. */
export interface YearFormats {
  readonly format: (value: number) => string;
  readonly axis: (value: number) => string;
}

export function yearFormats(words: Words, unit: YearUnit): YearFormats {
  // A scale of next to nothing still has different ticks.
  const axis = (value: number) => words.number(value, Math.abs(value) < 10 ? 1 : 0);
  switch (unit) {
    case 'share':
      return { format: (value) => words.percent(value), axis: (value) => words.percent(value) };
    case 'usd-per-tonne':
      return {
        format: (value) => words.quantity(Math.round(value), 'usd'),
        axis,
      };
    case 'usd-million':
      return { format: (value) => words.money(value), axis };
    case 'kt':
      return {
        format: (value) => words.quantity(Math.round(value), 'kt'),
        axis,
      };
  }
}
