import type { Move } from '#engine/index.ts';
import type { Situation } from './negotiator.ts';
import type { Outlook } from './outlook.ts';
import type { Parts } from './parts.ts';

/**
 * What makes a person of a strategy: everything that parts alone do not decide. Made by `personas/embody.ts`; like all
 * programs it sees only its view and keeps nothing between calls.
 */
export interface Character {
  /** The situation as this person sees it: its instructions, with lines of its own that it will not cross. */
  sees(situation: Situation): Situation;
  /** The parts as the mood of the moment changes them. */
  now(outlook: Outlook, parts: Parts): Parts;
  /** What it does besides offers before its turn: side rooms and what is agreed there, publications. */
  besides(outlook: Outlook, parts: Parts): Move | undefined;
  /** What it says before it makes this move, if the moment calls for words; undefined for silence. */
  says(outlook: Outlook, move: Move | undefined): Move | undefined;
}
