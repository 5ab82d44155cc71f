/**
 * Is something that was acknowledged lost in the end of SQLite's log? SQLite reads the log (`-wal`) up to the first frame that is spoilt and takes all
 * that follows for something that was never committed. After a power cut that is right: the last transaction may have got to the disk in part, in
 * any order. But a transaction begins only when the one before is on the disk: a spoilt frame with the end of its transaction behind it, and
 * a frame of another after that, was on the disk once.
 *
 * Formats: https://www.sqlite.org/fileformat2.html#walformat. This holds for a log that only one process has written to since it was empty: whoever
 * opens it empties it first. That the very last transaction was spoilt after it was acknowledged cannot be told from a power cut.
 */
import { existsSync, readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;
/** The lowest bit says in which order the checksums take their bytes. */
const magic = 0x377f0682;

/** Has the log beside this file lost more than what a power cut takes? Read before SQLite opens it. */
export function hasSpoiltTail(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && isSpoilt(readFileSync(log));
}

function isSpoilt(log: Buffer): boolean {
  if (log.length < headerBytes) return false;
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const word = (at: number) => view.getUint32(at);
  if ((word(0) & ~1) >>> 0 !== magic) return false;
  const sumsBegin = checksumOf(view, 0, 24, (word(0) & 1) === 0, [0, 0]);
  const frameBytes = frameHeaderBytes + word(8);
  const isOfThisLog = (at: number) => word(at + 8) === word(16) && word(at + 12) === word(20);

  let sums = sumsBegin;
  let isSound = sums[0] === word(24) && sums[1] === word(28);
  let hasEnded = false;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    if (!isOfThisLog(at)) {
      isSound = false;
      continue;
    }
    if (isSound) {
      const ofHeader = checksumOf(view, at, 8, (word(0) & 1) === 0, sums);
      sums = checksumOf(view, at + frameHeaderBytes, word(8), (word(0) & 1) === 0, ofHeader);
      isSound = sums[0] === word(at + 16) && sums[1] === word(at + 20);
      if (isSound) continue;
    }
    // Behind the first spoilt frame, or at it.
    if (hasEnded) return true;
    const isEndOfTransaction = word(at + 4) !== 0;
    hasEnded = isEndOfTransaction;
  }
  return false;
}

type Sums = readonly [number, number];

/** SQLite's own running checksum over so many bytes, a multiple of eight. */
function checksumOf(view: DataView, from: number, bytes: number, isLittleEndian: boolean, sums: Sums): Sums {
  let [first, second] = sums;
  for (let at = from; at < from + bytes; at += 8) {
    first = (first + view.getUint32(at, isLittleEndian) + second) >>> 0;
    second = (second + view.getUint32(at + 4, isLittleEndian) + first) >>> 0;
  }
  return [first, second];
}
