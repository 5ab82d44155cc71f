/**
 * What does a device ask? Asks are read out of socket.io's packets here and handed on at once: they are nearly all that devices send, and the library's own
 * way to a listener, and back with the answer, is longer than all that a move needs. Everything else is left to the library.
 */
import { Decoder } from 'socket.io-parser';
import type { Pace } from './pace.ts';

/** An event of the first namespace that wants an answer, by the protocol of socket.io, version 5: `2<number>["ask",<message>]`. */
const beginning = /^2(\d{1,15})\["ask",/;

/** The library makes one for each connection. */
export class AskDecoder extends Decoder {
  /** Takes up asks, with the number that the answer has to bear; undefined while the line is not open. */
  hear: ((number: string, message: unknown) => void) | undefined;
  /** How fast this connection may ask. */
  pace: Pace | undefined;

  /** Throws for what is not of the protocol: the library hangs up then. */
  override add(data: unknown): void {
    const number = this.hear && typeof data === 'string' ? beginning.exec(data)?.[1] : undefined;
    if (number === undefined) return super.add(data);
    const packet = JSON.parse((data as string).slice(1 + number.length)) as readonly unknown[];
    this.hear?.(number, packet[1]);
  }
}

/** The packet that answers the ask of this number. */
export const answerText = (number: string, reply: object): string => `3${number}${JSON.stringify([reply])}`;
