/** Is there room for one column only? Where it is, what a class adds stands behind one button in the bar. */
import { useSyncExternalStore } from 'react';

/** Least width of the window for a row of the class's buttons, in rem of the text in use; so is that of two columns at the table. */
const ROW = 54;

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

const isNarrow = () =>
  window.innerWidth < ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
