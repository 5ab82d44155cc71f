/** How far is a batch, and how long will it take? */
import { SingleBar } from 'cli-progress';
import type { Context } from '../context.ts';

export interface Progress {
  /** Games finished so far. */
  update(games: number): void;
  stop(): void;
}

/** A bar on standard error, where a person watches it; nothing otherwise. */
export function progressOf({ terminal, words }: Context, games: number, kept: number): Progress {
  const { watched } = terminal;
  if (watched === undefined) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: words.t('cli.simulate.progress'),
    stream: watched,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
  });
  bar.start(games, kept);
  return { update: (ended) => bar.update(ended), stop: () => bar.stop() };
}
