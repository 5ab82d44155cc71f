/** How long a page that nobody looks at waits for a frame that the browser does not draw. */
const PATIENCE_MS = 250;

/** Does something once the frame is drawn that shows what has just happened. Returns how to call it off. */
export function afterFrame(run: () => void): () => void {
  let afterwards: ReturnType<typeof setTimeout> | undefined;
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(patience);
    clearTimeout(afterwards);
  };
  const once = () => {
    callOff();
    run();
  };
  const frame = requestAnimationFrame(() => {
    // Before the frame is drawn still: what is timed from here comes after it.
    afterwards = setTimeout(once);
  });
  const patience = setTimeout(once, PATIENCE_MS);
  return callOff;
}
