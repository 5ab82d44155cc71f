/** When does a person want a long command to end? */

export interface Interruption {
  readonly signal: AbortSignal;
  /** Listens no more. */
  stop(): void;
}

/**
 * Aborts at the first Ctrl-C or request to terminate, so that what is being done can be finished. A second one finds
 * nobody listening and ends the process at once.
 */
export function onInterruption(): Interruption {
  const controller = new AbortController();
  const stop = () => {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  };
  const abort = () => {
    controller.abort();
    stop();
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return { signal: controller.signal, stop };
}
