/**
 * What does a device ask? Asks are read out of socket.io's packets here and handed on at once: they are nearly all that devices send, and the library's own
 * way to a listener, and back with the answer, is longer than all that a move needs. To come and to go is left to the library. There is nothing else that a
 * device of ours sends, so that nothing else is listened to, answered or kept.
 */
import { Decoder } from 'socket.io-parser';

/** An event of the first namespace that wants an answer, by the protocol of socket.io, version 5: `2<number>["ask",<message>]`. */
const beginning = /^2(\d{1,15})\["ask",/;
const goodbye = '1';

/** The library makes one for each connection. */
export class AskDecoder extends Decoder {
  /** Takes up asks, with the number that the answer has to bear; undefined while the line is not open. */
  hear: ((number: string, message: unknown) => void) | undefined;
  #hasCome = false;

  /** Throws for what is not of the protocol: the library hangs up then. */
  override add(data: unknown): void {
    const number = this.hear && typeof data === 'string' ? beginning.exec(data)?.[1] : undefined;
    if (number !== undefined) {
      const packet = JSON.parse((data as string).slice(1 + number.length)) as readonly unknown[];
      this.hear?.(number, packet[1]);
    } else if (data === goodbye || (isGreeting(data) && !this.#hasCome)) {
      // Once on each connection: the library would open a line for every greeting that comes before it has answered the first.
      this.#hasCome = true;
      super.add(data);
    } else throw new Error('No packet that a device sends');
  }
}

/** To the first namespace, perhaps with something about oneself. Others are not answered: the answer would hold the name, however long. */
const isGreeting = (data: unknown): boolean =>
  typeof data === 'string' && (data === '0' || data.startsWith('0{'));

let lastReply: object | undefined;
let lastText = '';

/** The packet that answers the ask of this number; written once for all who are answered the same, one after the other. */
export function answerText(number: string, reply: object): string {
  if (reply !== lastReply) {
    lastReply = reply;
    lastText = JSON.stringify([reply]);
  }
  return `3${number}${lastText}`;
}
