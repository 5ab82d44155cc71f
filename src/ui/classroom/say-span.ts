/** How long has something gone on, and how long ago was it? In the largest unit that says it, as people say it. */
import type { Words } from '#client/index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "6 min", "3 hrs", "2 days". @param milliseconds 0 or more. */
export function saySpan(words: Words, milliseconds: number): string {
  const [value, unit] = measured(milliseconds);
  return new Intl.NumberFormat(localeOf(words), { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** "now", "3 min ago". @param milliseconds 0 or more. */
export function sayAgo(words: Words, milliseconds: number): string {
  const [value, unit] = measured(milliseconds);
  const format = new Intl.RelativeTimeFormat(localeOf(words), { style: 'short', numeric: 'auto' });
  return value === 0 ? format.format(0, 'second') : format.format(-value, unit);
}

function measured(milliseconds: number): readonly [value: number, unit: 'minute' | 'hour' | 'day'] {
  if (milliseconds < 2 * hour) return [Math.floor(milliseconds / minute), 'minute'];
  if (milliseconds < 2 * day) return [Math.floor(milliseconds / hour), 'hour'];
  return [Math.floor(milliseconds / day), 'day'];
}

const localeOf = ({ language }: Words) => (language.startsWith('en') ? 'en-GB' : language);
