/** When does something happen that is scheduled, and how does it stand at each table? In sentences for facilitators. */
import type { CockpitTable, ScheduledItem, ScheduledThere, ScheduledTime, Words } from '#client/index.ts';

/** Whose clock counts: `ahead` is the server's less this device's, `now` this device's, in milliseconds. */
export interface Clocks {
  readonly ahead: number;
  readonly now: number;
}

export function sayTime(words: Words, time: ScheduledTime, clocks: Clocks): string {
  const { t } = words;
  switch (time.kind) {
    case 'round':
      return t('classroom.schedule.round', { round: time.round });
    case 'talks':
      return t('classroom.schedule.talks', { count: time.minutes });
    case 'moment':
      return t('classroom.schedule.moment', { time: sayMoment(words, time.at, clocks) });
  }
}

/** The time of day, with the day where it is another than today. */
export function sayMoment({ language }: Words, at: number, { ahead, now }: Clocks): string {
  const there = new Date(at - ahead);
  const isToday = there.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(isToday ? {} : { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(there);
}

/** One line for all tables where it stands the same. */
export function standingsOf(
  words: Words,
  item: ScheduledItem,
  tables: readonly Pick<CockpitTable, 'table' | 'scheduled'>[],
  clocks: Clocks,
): readonly string[] {
  const lines = new Map<string, number[]>();
  for (const { table, scheduled } of tables) {
    const there = scheduled.find((one) => one.item === item.id);
    if (there === undefined) continue;
    const key = keyOf(item, there, words, clocks);
    lines.set(key, [...(lines.get(key) ?? []), table]);
  }
  return [...lines].map(([key, numbers]) => {
    const [name = '', time = ''] = key.split('|');
    const where = { count: numbers.length, tables: words.list(numbers.map(String)), time };
    return words.t(`classroom.schedule.${name}`, where);
  });
}

function keyOf(item: ScheduledItem, { state, at }: ScheduledThere, words: Words, clocks: Clocks): string {
  if (state === 'happened') return item.deed.kind === 'event' ? 'happened' : 'said';
  if (state !== 'waiting') return state;
  if (at === undefined) return `waits-${item.time.kind}`;
  return `${item.time.kind === 'talks' ? 'unless-paused' : 'at'}|${sayMoment(words, at, clocks)}`;
}

/** Is something of it still to come? Until a table has been built nobody knows where. */
export const isToCome = (
  { id, calledOff }: ScheduledItem,
  tables: readonly Pick<CockpitTable, 'scheduled'>[],
): boolean => {
  const there = tables.flatMap(({ scheduled }) => scheduled.filter(({ item }) => item === id));
  return !calledOff && (there.length === 0 || there.some(({ state }) => state === 'waiting'));
};
