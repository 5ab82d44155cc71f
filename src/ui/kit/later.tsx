import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react';
import { afterFrame } from './after-frame.ts';

/** True where everything must be there at once, as on paper. */
export const AtOnce = createContext(false);

export interface LaterProps {
  readonly children: ReactNode;
  /** Stands in its place until then, where an empty place would not do. */
  readonly meanwhile?: ReactNode;
}

/**
 * What is heavy to draw comes a moment after what was pressed has answered: the frame of a screen first, in the same
 * breath as the press and drawn, then what it frames, in slices that give way to the next press.
 */
export function Later({ children, meanwhile }: LaterProps) {
  const atOnce = use(AtOnce);
  const [isDue, setDue] = useState(atOnce);
  useEffect(() => (isDue ? undefined : onceDrawn(() => setDue(true))), [isDue]);
  return isDue || atOnce ? children : meanwhile;
}

const waiting = new Set<() => void>();

/** What waits for the same frame comes in one go. */
function onceDrawn(run: () => void): () => void {
  if (waiting.size === 0)
    afterFrame(() => {
      const due = [...waiting];
      waiting.clear();
      startTransition(() => {
        for (const each of due) each();
      });
    });
  waiting.add(run);
  return () => void waiting.delete(run);
}
