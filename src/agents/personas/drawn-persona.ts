import { streamFrom } from '#kernel/random.ts';
import { cast } from './cast/index.ts';

/** Stands for a chair of which nobody wants to know beforehand who sits in it. */
export const UNKNOWN_PERSONA = 'unknown';

/** Who sits there, drawn by the seed of the game for a party. The same seed draws the same people. */
export function drawnPersona(seed: string, party: string): string {
  const roll = streamFrom(`persona:${seed}:${party}`);
  return cast[Math.floor(roll() * cast.length)]?.id ?? '';
}
