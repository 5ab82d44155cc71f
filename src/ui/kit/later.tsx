import { createContext, use, useDeferredValue, type ReactNode } from 'react';

/** True where everything must be there at once, as on paper. */
export const AtOnce = createContext(false);

export interface LaterProps {
  readonly children: ReactNode;
  /** Stands in its place until then, where an empty place would not do. */
  readonly meanwhile?: ReactNode;
}

/**
 * What is heavy to draw comes a moment after what was pressed has answered: the frame of a screen first, in the same
 * breath as the press, then what it frames, in slices that give way to the next press.
 */
export function Later({ children, meanwhile }: LaterProps) {
  const atOnce = use(AtOnce);
  const isDue = useDeferredValue(true, atOnce);
  return isDue ? children : meanwhile;
}
