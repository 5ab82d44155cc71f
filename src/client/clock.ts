import type { Brief, View } from '#engine/index.ts';
import type { Clock } from './game-state.ts';

export interface RunningClock {
  /** Looks at what the table waits for, and starts, resets or hides the clock. */
  follow(isOn: boolean, brief: Brief, view: View): void;
  pause(): void;
  resume(): void;
  /** Adds the time of one more turn, as often as the player needs it. */
  extend(): void;
  stop(): void;
}

export interface ClockOptions {
  readonly everySecond: (tick: () => void) => () => void;
  readonly show: (clock: Clock | undefined) => void;
  readonly timeUp: () => void;
}

/**
 * The player's clock. Where everybody may speak it runs through the round; where the floor goes round, through one's own
 * turn. When it is out, time is up for the table too: that is a move like any other.
 */
export function createClock({ everySecond, show, timeUp }: ClockOptions): RunningClock {
  let clock: Clock | undefined;
  /** What the clock is running for: it starts afresh when this changes. */
  let span = '';
  const put = (next: Clock | undefined) => {
    clock = next;
    show(next);
  };
  const stop = everySecond(() => {
    if (clock === undefined || clock.paused) return;
    const secondsLeft = Math.max(0, clock.secondsLeft - 1);
    put({ ...clock, secondsLeft });
    if (secondsLeft === 0) timeUp();
  });

  return {
    follow(isOn, brief, view) {
      const isMine = isEverybodys(brief) || view.legal.some(({ type }) => type === 'pass');
      if (!isOn || view.phase !== 'negotiation' || !isMine) {
        span = '';
        if (clock !== undefined) put(undefined);
        return;
      }
      const next = `${view.round}:${view.speaker ?? ''}`;
      if (next === span) return;
      span = next;
      const seconds = secondsOf(brief);
      put({ secondsLeft: seconds, secondsTotal: seconds, paused: false });
    },
    pause: () => clock && put({ ...clock, paused: true }),
    resume: () => clock && put({ ...clock, paused: false }),
    extend() {
      if (clock === undefined) return;
      const more = Math.max(60, Math.round(clock.secondsTotal / 2));
      put({ ...clock, secondsLeft: clock.secondsLeft + more, secondsTotal: clock.secondsTotal + more });
    },
    stop,
  };
}

const isEverybodys = ({ rules }: Pick<Brief, 'rules'>) =>
  rules.protocol === 'open-table' || rules.protocol === 'plurilateral';

function secondsOf({ rules, parties }: Brief): number {
  return isEverybodys({ rules })
    ? rules.secondsPerRound
    : Math.max(30, Math.round(rules.secondsPerRound / parties.length));
}
