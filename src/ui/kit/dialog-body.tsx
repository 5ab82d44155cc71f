import { useEffect, useRef, useState, type ReactNode } from 'react';

export interface DialogBodyProps {
  /** The title of the sheet: what it holds, to those who come by keyboard or listen. */
  readonly label: string;
  readonly children: ReactNode;
}

/** What a sheet holds between its head and its buttons. Where it is longer than the window it scrolls, by keys too. */
export function DialogBody({ label, children }: DialogBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    // Told after the page has been laid out anyway: nothing is laid out for the sake of this.
    const sizes = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight));
    const watch = () => {
      for (const each of [element, ...element.children]) sizes.observe(each);
    };
    // What it holds may come a moment after it.
    const parts = new MutationObserver(watch);
    parts.observe(element, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, []);
  const reach = isLong ? ({ role: 'group', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div ref={body} className="dialog__body" {...reach}>
      {children}
    </div>
  );
}
