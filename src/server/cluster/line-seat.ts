/**
 * What is a device's line to Colyseus? A client in a room, that comes and goes. Nothing that Colyseus would send it is sent, not even its word that it
 * has joined: what a device is told is told on the line itself.
 */
import { EventEmitter } from 'node:events';
import { ClientState, CloseCode, Protocol, type Client, type ClientPrivate } from '@colyseus/core';
import type { Seat } from '../classroom/hall.ts';

const open = 1;
const closed = 3;

export interface LineSeat extends Seat {
  readonly client: Client & ClientPrivate;
  /** Colyseus waits to hear that its word has come: from then on the client is one of the room. */
  acknowledge(): void;
}

/** @param hangUp Called when the room sends the client away; not when it lets it go. */
export function lineSeat(sessionId: string, hangUp: () => void): LineSeat {
  const ref = new EventEmitter();
  const leave = (code?: number) => {
    client.readyState = closed;
    if (code !== CloseCode.CONSENTED) hangUp();
  };
  const client: Client & ClientPrivate = {
    '~messages': undefined,
    ref,
    sessionId,
    state: ClientState.JOINING,
    reconnectionToken: '',
    readyState: open,
    _joinedAt: 0,
    _enqueuedMessages: [],
    raw: () => undefined,
    enqueueRaw: () => undefined,
    send: () => undefined,
    sendBytes: () => undefined,
    error: () => undefined,
    leave,
    // oxlint-disable-next-line typescript/no-deprecated -- the interface asks for it all the same
    close: leave,
  };
  return {
    client,
    acknowledge: () => void ref.emit('message', Buffer.of(Protocol.JOIN_ROOM)),
    leave() {
      client.readyState = closed;
      ref.emit('close', CloseCode.NORMAL_CLOSURE);
    },
  };
}
