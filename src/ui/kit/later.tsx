import { useDeferredValue, type ReactNode } from 'react';

/** What is heavy to draw comes a moment after what was pressed has answered. */
export function Later({ children }: { readonly children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : undefined;
}
