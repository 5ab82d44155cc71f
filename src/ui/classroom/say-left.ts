/** How is the time that is left on a clock said? In minutes and seconds; over several weeks, in days and hours. */
import type { Words } from '#client/index.ts';

const hour = 3600;
const day = 24 * hour;

/** @param seconds Whole seconds, 0 or more. */
export function sayLeft({ t, clock }: Words, seconds: number): string {
  if (seconds < 2 * hour) return clock(seconds);
  const days = Math.floor(seconds / day);
  const hours = Math.floor((seconds % day) / hour);
  if (days === 0) return t('classroom.hours-left', { count: hours });
  return t('classroom.days-left', { count: days, hours });
}
