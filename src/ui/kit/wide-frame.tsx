import { useEffect, useRef, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import './wide-frame.css';

export interface WideFrameProps {
  /** Says what lies in it, to those who come by keyboard or listen. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** On which sides more is to be seen. */
type More = 'before' | 'after' | 'both' | undefined;

/** Whatever may be wider than the sheet: it scrolls sideways where it must, and fades where it goes on. */
export function WideFrame({ label, className, children }: WideFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState<More>(undefined);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setMore(moreOf(element));
    // Told after the page has been laid out anyway: nothing is laid out for the sake of this.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return (
    <div
      ref={frame}
      className={classes('wide-frame', className)}
      data-more={more}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </div>
  );
}

function moreOf({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): More {
  // Sizes are rounded, positions are not.
  const isBefore = Math.abs(scrollLeft) > 1;
  const isAfter = scrollWidth - clientWidth - Math.abs(scrollLeft) > 1;
  return isBefore && isAfter ? 'both' : isBefore ? 'before' : isAfter ? 'after' : undefined;
}
