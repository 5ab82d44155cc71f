/** What is handed over through the queue? */
import { digestOf } from '#kernel/canonical.ts';
import type { PlayedGame } from '../batch/pool.ts';
import { gamesIn, programmeDigest, type Programme } from '../batch/programme.ts';

/** A helping of games. */
export interface GamesJob {
  /** Digest of the programme, which is kept beside the queue. */
  readonly programme: string;
  /** Number of the first game. */
  readonly first: number;
  /** How many, in order. */
  readonly count: number;
}

export type GamesResult = readonly PlayedGame[];

/** At most this many games to a helping: results pass through the memory of the server. */
const largestHelping = 16;
/** Fewer to a helping where there are few, so that everybody gets some. */
const helpings = 400;

/** All helpings of a programme. The same programme is always helped in the same way. */
export function helpingsOf(programme: Programme): readonly GamesJob[] {
  const games = gamesIn(programme);
  const size = Math.max(1, Math.min(largestHelping, Math.ceil(games / helpings)));
  const digest = programmeDigest(programme);
  return Array.from({ length: Math.ceil(games / size) }, (_, index) => ({
    programme: digest,
    first: index * size,
    count: Math.min(size, games - index * size),
  }));
}

/** Numbers of the games of a helping. */
export const gamesOf = ({ first, count }: GamesJob): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** A helping is in the queue once, whoever puts it there, and however often. */
export const jobId = ({ programme, first }: GamesJob): string => `${programme.slice(0, 32)}-${first}`;

/** A programme as it was sent, or undefined where it is not what its digest says. */
export function programmeFrom(text: string, digest: string): Programme | undefined {
  const programme = JSON.parse(text) as Programme;
  const isTrue =
    programmeDigest(programme) === digest &&
    programme.scenarios.every(({ digest: stated, ...content }) => digestOf(content) === stated);
  return isTrue ? programme : undefined;
}
