/** Where are finished games kept, so that none is lost or played twice? */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { Failure, exitCodes } from '../failure.ts';
import { messageOf } from '../scenarios.ts';
import type { GameRow } from './game-row.ts';
import { isRowOf } from './is-row-of.ts';
import type { PlayedGame } from './pool.ts';
import { gamesIn, type Programme } from './programme.ts';

/**
 * A file of JSON Lines, one finished game a line. While games are played, lines come in the order in which games end and
 * each is on disk before the next is begun to be written; `finish` puts them in the order of their numbers.
 */
export interface Journal {
  /** Games kept. */
  readonly size: number;
  has(game: number): boolean;
  /** Keeps games. One that is kept already is passed over. */
  add(played: readonly PlayedGame[]): void;
  /** Rows of all games kept, in the order of their numbers. */
  rows(): IterableIterator<GameRow>;
  /** Sorts the file by number. */
  finish(): void;
  close(): void;
}

/** Where a line stands in the file, in bytes. */
interface Place {
  readonly at: number;
  readonly length: number;
}

const newline = 0x0a;
const chunkBytes = 1 << 20;

/**
 * Opens the journal of a programme, new or begun earlier. A last line that was cut off in writing is dropped. Throws a
 * Failure when the file holds anything but games of this programme.
 */
export function openJournal(path: string, programme: Programme): Journal {
  const file = attempt(path, () => openSync(path, existsSync(path) ? 'r+' : 'w+'));
  const places = new Map<number, Place>();
  let end = 0;
  for (const { line, at, length } of linesOf(file)) {
    const row = rowIn(path, line, programme);
    if (!places.has(row.game)) places.set(row.game, { at, length });
    end = at + length;
  }
  if (!isCutRow(file, end)) throw new Failure('RESULTS_DIFFER', { path }, exitCodes.usage);
  attempt(path, () => ftruncateSync(file, end));

  const inOrder = () => [...places].sort(([a], [b]) => a - b);
  const lineAt = ({ at, length }: Place): Buffer => {
    const line = Buffer.alloc(length);
    readSync(file, line, 0, length, at);
    return line;
  };
  let isOpen = true;
  return {
    get size() {
      return places.size;
    },
    has: (game) => places.has(game),
    add(played) {
      const lines: Buffer[] = [];
      let at = end;
      for (const { game, line } of played) {
        if (places.has(game)) continue;
        const bytes = Buffer.from(`${line}\n`);
        places.set(game, { at, length: bytes.length });
        lines.push(bytes);
        at += bytes.length;
      }
      attempt(path, () => writeAll(file, Buffer.concat(lines), end));
      end = at;
    },
    *rows() {
      for (const [, place] of inOrder()) yield JSON.parse(lineAt(place).toString()) as GameRow;
    },
    finish() {
      const sorted = `${path}.sorted`;
      attempt(path, () => {
        const target = openSync(sorted, 'w');
        let at = 0;
        for (const [, place] of inOrder()) at += writeAll(target, lineAt(place), at);
        fsyncSync(target);
        closeSync(target);
        renameSync(sorted, path);
      });
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** A row that belongs to the programme, or a Failure. */
function rowIn(path: string, line: string, programme: Programme): GameRow {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Failure('RESULTS_DIFFER', { path }, exitCodes.usage);
  }
  if (isRowOf(programme, row)) return row;
  throw new Failure('RESULTS_DIFFER', { path }, exitCodes.usage);
}

/** Whole lines of a file, with the newline in their length. What follows the last newline is left out. */
function* linesOf(file: number): IterableIterator<Place & { readonly line: string }> {
  const chunk = Buffer.alloc(chunkBytes);
  let kept = Buffer.alloc(0);
  let at = 0;
  let read = 0;
  for (let count = readSync(file, chunk, 0, chunkBytes, 0); count > 0;) {
    read += count;
    kept = Buffer.concat([kept, chunk.subarray(0, count)]);
    let start = 0;
    for (let stop = kept.indexOf(newline); stop >= 0; stop = kept.indexOf(newline, start)) {
      const length = stop + 1 - start;
      yield { line: kept.toString('utf8', start, stop), at, length };
      at += length;
      start = stop + 1;
    }
    kept = kept.subarray(start);
    count = readSync(file, chunk, 0, chunkBytes, read);
  }
}

/** How every row begins. */
const rowHead = Buffer.from('{"game":');

/** Is what stands after the last newline the beginning of a row, or nothing? A file of somebody else's may have no newline at all. */
function isCutRow(file: number, at: number): boolean {
  const head = Buffer.alloc(rowHead.length);
  const count = readSync(file, head, 0, head.length, at);
  return head.subarray(0, count).equals(rowHead.subarray(0, count));
}

/** Bytes written: all of them. */
function writeAll(file: number, bytes: Buffer, at: number): number {
  let written = 0;
  while (written < bytes.length)
    written += writeSync(file, bytes, written, bytes.length - written, at + written);
  return written;
}

function attempt<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}

/** Numbers of the games that are still to be played, in order. */
export function* missingFrom(journal: Pick<Journal, 'has'>, programme: Programme): IterableIterator<number> {
  for (let game = 0; game < gamesIn(programme); game++) if (!journal.has(game)) yield game;
}
