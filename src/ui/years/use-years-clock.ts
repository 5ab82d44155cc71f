import { useEffect, useState } from 'react';

/** How fast the years pass. */
export const paces = ['slow', 'steady', 'fast'] as const;
export type YearsPace = (typeof paces)[number];

const milliseconds: Readonly<Record<YearsPace, number>> = { slow: 3600, steady: 1900, fast: 750 };

export interface YearsClock {
  /** The year that is being told, from 0. */
  readonly now: number;
  readonly isPlaying: boolean;
  readonly isOver: boolean;
  readonly pace: YearsPace;
  readonly setPace: (pace: YearsPace) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes to a year, and stays there. */
  readonly go: (year: number) => void;
}

/** The clock by which the years are told. It stands until somebody starts it, and stops at the last year. */
export function useYearsClock(count: number): YearsClock {
  const last = Math.max(0, count - 1);
  const [now, setNow] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const [pace, setPace] = useState<YearsPace>('steady');
  const isOver = now >= last;
  const isPlaying = isRunning && !isOver;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setNow((year) => Math.min(last, year + 1)), milliseconds[pace]);
    return () => clearTimeout(timer);
  }, [isPlaying, pace, last, now]);

  return {
    now,
    isPlaying,
    isOver,
    pace,
    setPace,
    play: () => {
      if (isOver) setNow(0);
      setRunning(true);
    },
    pause: () => setRunning(false),
    go: (year) => {
      setRunning(false);
      setNow(Math.min(last, Math.max(0, year)));
    },
  };
}
