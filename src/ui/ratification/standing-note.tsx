import { useEffect, useId, useRef, type ReactNode } from 'react';
import './standing-note.css';

export interface StandingNoteProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What has been decided, as a stamp. */
  readonly stamp?: ReactNode;
  /** Takes the focus as it comes: what was pressed to get here is gone. */
  readonly takesFocus: boolean;
}

/** Where things stand after one's own decision: who is waited for, or what came of it. */
export function StandingNote({ title, children, stamp, takesFocus }: StandingNoteProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return undefined;
    // After the dialog that asked has closed and given the focus back.
    const timer = window.setTimeout(() => heading.current?.focus(), 60);
    return () => window.clearTimeout(timer);
  }, [takesFocus]);
  return (
    <section className="standing" aria-labelledby={id}>
      <div className="standing__words">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
      {stamp === undefined ? undefined : <div className="standing__stamp">{stamp}</div>}
    </section>
  );
}
