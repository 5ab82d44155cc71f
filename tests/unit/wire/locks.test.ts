import { expect, test } from 'vitest';
import { PLENARY, type LegalMove, type Move } from '#engine/index.ts';
import { isLocked, tableLocks, unlockedMoves, type TableLock } from '#wire/index.ts';

const by = 'a-chief';
const legal: readonly LegalMove[] = [
  { type: 'ready' },
  { type: 'propose', maxPackages: 1 },
  { type: 'accept', choices: [{ proposal: 0, package: 0 }] },
  { type: 'pass' },
  { type: 'say', rooms: [PLENARY, 1] },
  { type: 'signal', rooms: [PLENARY] },
];
const moves: readonly Move[] = [
  { type: 'ready', by },
  { type: 'propose', by, packages: [[0]] },
  { type: 'accept', by, proposal: 0, package: 0 },
  { type: 'pass', by },
  { type: 'say', by, room: PLENARY, text: 'To all.' },
  { type: 'say', by, room: 1, text: 'To one.' },
  { type: 'signal', by, room: PLENARY, more: 0, less: 1 },
];
const isOffered = (offered: readonly LegalMove[], move: Move) =>
  offered.some(
    (choice) =>
      choice.type === move.type &&
      (!('rooms' in choice) || !('room' in move) || choice.rooms.includes(move.room)),
  );

test.each([[], ...tableLocks.map((lock) => [lock]), [...tableLocks]])(
  'a seat is offered what the server lets through, and nothing else, under %j',
  (...given) => {
    const locks = given.filter((lock): lock is TableLock => lock !== undefined);
    const offered = unlockedMoves(locks, legal);
    for (const move of moves) expect(isOffered(offered, move)).toBe(!isLocked(locks, move));
  },
);

test('each lock stops what it is for', () => {
  const stopped = (lock: TableLock) => moves.map((move) => isLocked([lock], move));
  expect(stopped('offers')).toEqual([false, true, true, false, false, false, false]);
  expect(stopped('plenary')).toEqual([false, true, true, false, true, false, true]);
  expect(stopped('moves')).toEqual(moves.map(() => true));
});
