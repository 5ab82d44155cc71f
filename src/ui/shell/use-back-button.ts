import { useEffect } from 'react';
import type { Client, ClientState } from '#client/index.ts';
import { useClientState } from '../client-context.tsx';
import { afterFrame } from '../kit/after-frame.ts';
import { closeUppermostSheet } from '../kit/open-sheets.ts';

/** Marks the one entry that stands for everything behind the title. */
const mark = 'offtake-inside';
const isMarked = (state: unknown): boolean => state === mark;
const isInside = ({ screen }: ClientState): boolean => screen !== 'title';

/**
 * What does the browser's back button do? It closes the sheet that lies uppermost. Without one, behind the title, it leads
 * to the screen before, not out of the product; out of a game it leads to the title, where the game waits to be taken up.
 *
 * @param isCovered a sheet lies over whatever screen there is, the title included
 */
export function useBackButton(client: Client, isCovered: boolean): void {
  const isBehind = useClientState(isInside);
  const inside = isBehind || isCovered;
  useEffect(() => {
    if (!inside) return undefined;
    const stand = () => {
      if (!isMarked(history.state)) history.pushState(mark, '');
    };
    const goBack = ({ state }: PopStateEvent) => {
      if (isMarked(state)) return;
      if (closeUppermostSheet()) {
        if (isInside(client.store.get())) stand();
        return;
      }
      const { screen } = client.store.get();
      if (screen === 'setup') client.openLibrary();
      else if (screen === 'library') client.openTitle();
      else client.leave();
      if (isInside(client.store.get())) stand();
    };
    // The browser takes its time over it: the screen comes first.
    const callOff = afterFrame(stand);
    addEventListener('popstate', goBack);
    return () => {
      callOff();
      removeEventListener('popstate', goBack);
    };
  }, [client, inside]);
}
