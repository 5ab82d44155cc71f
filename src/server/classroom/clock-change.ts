/** What does a facilitator's hand make of a table's clock? */
import type { AskOf } from '#wire/index.ts';
import type { TableClock } from './log-entries.ts';

export interface ClockChange {
  readonly action: AskOf<'clock'>['action'];
  /** For `add`, `set` and `last-call`. */
  readonly seconds: number;
  /** `add` for this seat alone: the table waits for it. */
  readonly seat?: string | undefined;
}

/** The clock after the change; undefined where there is none. A last call is for talks only. */
export function changedClock(
  clock: TableClock | undefined,
  { action, seconds, seat }: ClockChange,
  now: number,
  isTalking: boolean,
): TableClock | undefined {
  const left = clock?.kind === 'running' ? Math.max(0, clock.endsAt - now) : clock?.millisecondsLeft;
  const kept = { lastCall: clock?.lastCall ?? false, ...(clock?.extra && { extra: clock.extra }) };
  const running = (milliseconds: number): TableClock => ({
    kind: 'running',
    endsAt: now + Math.max(0, milliseconds),
    ...kept,
  });
  switch (action) {
    case 'pause':
      return left === undefined ? undefined : { kind: 'paused', millisecondsLeft: left, ...kept };
    case 'resume':
      return clock?.kind === 'paused' ? running(clock.millisecondsLeft) : clock;
    case 'add': {
      if (clock === undefined || left === undefined) return undefined;
      if (seat !== undefined) {
        const extra = Math.max(0, (clock.extra?.[seat] ?? 0) + seconds * 1000);
        return { ...clock, extra: { ...clock.extra, [seat]: extra } };
      }
      const more = Math.max(0, left + seconds * 1000);
      return clock.kind === 'paused' ? { kind: 'paused', millisecondsLeft: more, ...kept } : running(more);
    }
    case 'set':
      return clock?.kind === 'paused'
        ? { kind: 'paused', millisecondsLeft: Math.max(0, seconds * 1000), ...kept }
        : running(seconds * 1000);
    case 'last-call':
      return isTalking ? { ...running(seconds * 1000), lastCall: true } : clock;
  }
}
