import seedrandom from 'seedrandom';

/**
 * The state of a stream of random numbers, as plain JSON, so that luck can live inside a match.
 * Baagøe's Alea, as packaged by seedrandom: three fractions and a carry.
 */
export interface RandomState {
  readonly c: number;
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

/** One number drawn, and the stream that follows it. */
export interface Draw {
  /** Uniform in [0, 1). */
  readonly value: number;
  readonly next: RandomState;
}

/** The stream that a seed names. The same seed names the same stream on every machine, for ever. */
export function randomFrom(seed: string): RandomState {
  return seedrandom.alea(`offtake:${seed}`, { state: true }).state();
}

/** Draws one number. Pure: the given state is not changed. */
export function draw(state: RandomState): Draw {
  const stream = resume(state);
  const value = stream();
  return { value, next: stream.state() };
}

/** A stream for one computation that draws many numbers and keeps none of its state. */
export function streamFrom(seed: string): () => number {
  const stream = seedrandom.alea(`offtake:${seed}`);
  return () => stream();
}

function resume(state: RandomState) {
  return seedrandom.alea('', { state: { ...state } });
}
