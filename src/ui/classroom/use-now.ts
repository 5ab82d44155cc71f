/** What time is it on the server? Told anew often enough for what is said in minutes. */
import { useEffect, useState } from 'react';
import { useClassView } from './class-context.tsx';

const pace = 5000;

/** Milliseconds since 1970, by the server's clock, whatever this device's says. Stands still while it does not run. */
export function useNow(runs: boolean): number {
  const ahead = useClassView((view) => view.ahead);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow(Date.now()), pace);
    return () => clearInterval(timer);
  }, [runs]);
  return now + ahead;
}
