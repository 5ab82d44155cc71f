/** How long may a way into a class take before another is tried? The game and the page that tests a network keep to the same. */

/** Milliseconds for a WebSocket to come to a line. An assumption: long for a slow network, short for somebody who waits. */
export const webSocketWithin = 4000;

/** Milliseconds for long polling, after which there is nothing else to try. */
export const pollingWithin = 5000;
