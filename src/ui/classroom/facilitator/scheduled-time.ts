/** When does a facilitator want something to happen? What is chosen in a form, and the time that it comes to. */
import type { CockpitTable, ScheduledTime } from '#client/index.ts';

export type When = ScheduledTime['kind'];

/** All kinds of time, as they are offered. */
export const laterKinds = ['round', 'talks', 'moment'] as const satisfies readonly When[];

export interface WhenDraft {
  readonly when: When;
  readonly round: number;
  readonly minutes: number;
  /** As this device's own field for date and time writes it: `2026-03-05T14:30`, by its own clock. */
  readonly moment: string;
}

const quarter = 15 * 60_000;

/** The next round of the table that is furthest, ten minutes, and a quarter of an hour from now or, over weeks, tomorrow morning. */
export function firstDraft(
  when: When,
  tables: readonly Pick<CockpitTable, 'round' | 'rounds'>[],
  isOverWeeks: boolean,
  now: number,
): WhenDraft {
  const round = Math.min(lastRound(tables), 1 + Math.max(0, ...tables.map((table) => table.round)));
  return { when, round, minutes: 10, moment: written(isOverWeeks ? nextMorning(now) : now + quarter) };
}

/** Rounds of the table that has most; of the case itself before a table is built. */
export const lastRound = (tables: readonly Pick<CockpitTable, 'rounds'>[], ofCase = 1): number =>
  tables.length === 0 ? ofCase : Math.max(1, ...tables.map(({ rounds }) => rounds));

/** The time of a draft; undefined for one that says none. `ahead` is the server's clock less this device's, in milliseconds. */
export function timeOf(draft: WhenDraft, ahead: number): ScheduledTime | undefined {
  switch (draft.when) {
    case 'round':
      return { kind: 'round', round: draft.round };
    case 'talks':
      return Number.isInteger(draft.minutes) && draft.minutes > 0
        ? { kind: 'talks', minutes: draft.minutes }
        : undefined;
    case 'moment': {
      const at = new Date(draft.moment).getTime();
      return Number.isNaN(at) || at + ahead < 0 ? undefined : { kind: 'moment', at: at + ahead };
    }
  }
}

function nextMorning(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(9, 0, 0, 0);
}

function written(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
