/** Which text do the bytes of a file hold, when the file itself may say how it is encoded? */
import { TextDecoder } from 'node:util';

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Where an XML declaration says its encoding, within the first bytes of a file. */
const DECLARED = /^<\?xml[^>]{0,80}encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/;
const DECLARATION_BYTES = 200;

/**
 * A byte order mark counts first, then an XML declaration, then UTF-8. Bytes that fit no character come out as U+FFFD.
 * The mark stays, so that places in the text are those of the file.
 */
export function decode(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const encoding = marked?.[0] ?? DECLARED.exec(head)?.[1] ?? 'utf-8';
  return decoderFor(encoding).decode(bytes);
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    // An encoding that nobody knows: most such files are plain ASCII.
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}
