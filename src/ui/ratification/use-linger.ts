/** Does a screen stay until what happened on it has been read? */
import { useEffect, useState } from 'react';
import type { Screen } from '#client/index.ts';
import { useClient, useGame } from '../client-context.tsx';

/**
 * The last vote and the last signature end their phases at once. Whoever was there sees what came of it before going
 * on to one of these.
 */
const followers: Readonly<Partial<Record<Screen, readonly Screen[]>>> = {
  ratification: ['table', 'signature', 'impasse', 'years'],
  signature: ['years'],
};

export interface Lingering {
  readonly shown: Screen;
  /** Goes on to where the match is already; undefined while it is here. */
  readonly goOn: (() => void) | undefined;
}

export function useLinger(screen: Screen): Lingering {
  const client = useClient();
  const { clock } = useGame();
  const [shown, setShown] = useState(screen);
  const lingers = shown !== screen && followers[shown]?.includes(screen) === true;
  if (shown !== screen && !lingers) setShown(screen);

  // Nobody's time runs out while they read how the vote went.
  const isRunning = clock !== undefined && !clock.paused;
  useEffect(() => {
    if (lingers && isRunning) client.clock.pause();
  }, [lingers, isRunning, client]);

  if (!lingers) return { shown: screen, goOn: undefined };
  return {
    shown,
    goOn: () => {
      setShown(screen);
      client.clock.resume();
    },
  };
}
