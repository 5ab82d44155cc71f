/** Which alarms has a facilitator seen to, and put aside until their cause is new? */
import { useState } from 'react';
import type { CockpitTable } from '#client/index.ts';
import { useIsDeserted } from './use-is-deserted.ts';

type Alarm = CockpitTable['alarms'][number];
export type AlarmedTable = Pick<CockpitTable, 'table' | 'alarms'>;

/**
 * Names an alarm together with its cause. A table that stays quiet is a new cause whenever the class's quiet time has passed again.
 * @param now Milliseconds since 1970, by the server's clock.
 */
export function alarmKey(
  table: number,
  { kind, seat, since }: Alarm,
  now: number,
  quietMinutes: number,
): string {
  const times = kind === 'quiet' ? Math.floor((now - since) / (quietMinutes * 60_000)) : 0;
  return [table, kind, seat ?? '', since, Math.max(1, times)].join(' ');
}

export interface Aside {
  /** The alarms of a table that nobody has seen to here. */
  open(table: AlarmedTable): readonly Alarm[];
  put(table: number, alarm: Alarm): void;
}

/** Kept on this device until the cockpit is left: another facilitator sees them still. */
export function useAside(now: number, quietMinutes: number): Aside {
  const [put, setPut] = useState<ReadonlySet<string>>(() => new Set());
  const isDeserted = useIsDeserted();
  const keyOf = (table: number, alarm: Alarm) => alarmKey(table, alarm, now, quietMinutes);
  return {
    open: ({ table, alarms }) => (isDeserted ? [] : alarms.filter((alarm) => !put.has(keyOf(table, alarm)))),
    put: (table, alarm) => setPut((before) => new Set(before).add(keyOf(table, alarm))),
  };
}
