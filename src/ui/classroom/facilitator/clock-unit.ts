/** In what lengths does a facilitator think of time? In minutes in a room, in hours and days over several weeks. */
import type { SessionShape } from '#client/index.ts';

export interface ClockUnit {
  readonly unit: 'minutes' | 'hours';
  /** One of it, in seconds. */
  readonly seconds: number;
  /** How much is given or taken with one press. */
  readonly changes: readonly number[];
  /** After how much the last call ends. */
  readonly lastCalls: readonly number[];
  /** What stands in the field for any other length, and its bounds. */
  readonly other: number;
  readonly least: number;
  readonly most: number;
  /** What the press that is always at hand gives. */
  readonly more: number;
}

const minutes: ClockUnit = {
  unit: 'minutes',
  seconds: 60,
  changes: [-5, -2, -1, 1, 2, 5, 10],
  lastCalls: [1, 2, 3, 5, 10],
  other: 15,
  least: -600,
  most: 10_000,
  more: 2,
};

/** At most the week that a clock is set to at once. */
const hours: ClockUnit = {
  unit: 'hours',
  seconds: 3600,
  changes: [-24, -6, -1, 1, 6, 24, 48],
  lastCalls: [6, 12, 24, 48, 72],
  other: 36,
  least: -168,
  most: 168,
  more: 24,
};

export const clockUnit = (shape: SessionShape): ClockUnit => (shape === 'weeks' ? hours : minutes);
