/** Which sheets lie over the page, so that going back closes the uppermost before it leaves anything? */
import { useEffect, useRef } from 'react';

/** How each is closed, the uppermost last. */
const closers: (() => void)[] = [];

/** Closes the uppermost sheet; false when none lies open. */
export function closeUppermostSheet(): boolean {
  const close = closers.pop();
  close?.();
  return close !== undefined;
}

/** Lets the browser's back button close this sheet while it lies open. */
export function useClosedByBack(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const closer = () => latest.current();
    closers.push(closer);
    return () => {
      const index = closers.indexOf(closer);
      if (index >= 0) closers.splice(index, 1);
    };
  }, [isOpen]);
}
