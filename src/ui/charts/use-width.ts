import { useEffect, useRef, useState, type RefObject } from 'react';

/** Pixels to draw on before the element has been measured, and where nothing is laid out. */
const UNMEASURED = 480;

/** How wide is there room to draw? Follows the element as it grows and shrinks. */
export function useWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(UNMEASURED);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      const now = Math.floor(element.clientWidth);
      if (now > 0) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
