/**
 * By which way does a device call? By WebSocket first. A network may refuse those, swallow them or cut them, and a browser may not have them:
 * where one has come to nothing, the next call is by long polling, and later ones are by what worked.
 */
export type Way = 'websocket' | 'polling';

export interface WayIn {
  /** A call begins: by these ways, one after the other as they are refused. */
  next(): Way[];
  /** It came to a line, by this way. */
  came(way: Way): void;
  /** It came to nothing. It was refused when every way of it was, at once: that is a server which is not there, not a network in between. */
  failed(how: 'refused' | 'silent'): void;
}

/** Milliseconds for which a WebSocket that worked before is called again: most of the time it is the server that was gone. */
const trustFor = 3000;

export function createWayIn(
  now: () => number,
  hasWebSocket: () => boolean = () => typeof globalThis.WebSocket === 'function',
): WayIn {
  const worked = new Set<Way>();
  let first: Way = 'websocket';
  let isCalling = false;
  /** When WebSockets began to fail. */
  let since: number | undefined;
  return {
    next() {
      isCalling = true;
      since ??= now();
      return first === 'websocket' && hasWebSocket() ? ['websocket', 'polling'] : ['polling'];
    },
    came(way) {
      isCalling = false;
      since = undefined;
      worked.add(way);
      first = worked.has('websocket') ? 'websocket' : 'polling';
    },
    failed(how) {
      if (!isCalling) return;
      isCalling = false;
      if (first === 'polling') {
        const isAllThatWorks = worked.has('polling') && !worked.has('websocket');
        if (isAllThatWorks) return;
        first = 'websocket';
        since = undefined;
      } else if (how === 'silent') {
        const failingFor = now() - (since ?? now());
        if (!worked.has('websocket') || failingFor >= trustFor) first = 'polling';
      }
    },
  };
}
