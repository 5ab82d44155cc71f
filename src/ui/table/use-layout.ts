/** How much room is there: for three columns, for two, or for one section at a time? */
import { useCallback, useSyncExternalStore } from 'react';
import type { ClientState, TextSize } from '#client/index.ts';
import { useClientState } from '../client-context.tsx';

export type Layout = 'wide' | 'middle' | 'narrow';

/** Text sizes as `tokens.css` has them: larger text needs more room. */
const scale: Readonly<Record<TextSize, number>> = { small: 0.9, normal: 1, large: 1.15, largest: 1.3 };

/** Least widths and height of the window, in rem of the text in use. */
const WIDE = 74;
const MIDDLE = 54;
const BENCH_HEIGHT = 40;

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};
const textSizeOf = (state: ClientState) => state.settings.textSize;

/** `bench` where the window is high enough for columns that scroll by themselves. */
export function useLayout(): { readonly layout: Layout; readonly bench: boolean } {
  const textSize = useClientState(textSizeOf);
  const measure = useCallback(() => {
    const rem = 16 * scale[textSize];
    const width = window.innerWidth / rem;
    const layout: Layout = width >= WIDE ? 'wide' : width >= MIDDLE ? 'middle' : 'narrow';
    return `${layout} ${layout !== 'narrow' && window.innerHeight / rem >= BENCH_HEIGHT ? 'bench' : ''}`;
  }, [textSize]);
  const [layout = 'narrow', bench] = useSyncExternalStore(subscribe, measure).split(' ');
  return { layout: layout as Layout, bench: bench === 'bench' };
}
