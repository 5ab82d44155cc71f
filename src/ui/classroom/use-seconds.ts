/** How much is left on a clock that the server keeps? */
import { useEffect, useState } from 'react';
import type { ClockFacts } from '#client/index.ts';

/** Whole seconds left now; undefined without a clock. `ahead` is the server's time less this device's. */
export function useSeconds(clock: ClockFacts | undefined, ahead: number): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = clock?.kind === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  if (clock === undefined) return undefined;
  const left = clock.kind === 'paused' ? clock.millisecondsLeft : clock.endsAt - (now + ahead);
  return Math.max(0, Math.ceil(left / 1000));
}
