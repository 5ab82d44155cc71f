/**
 * Does a move change what stands before anybody? Most moves change no more than the events and the count of moves, so whoever shows views
 * to many can tell at a glance that the rest is as it was.
 */
import type { Match } from '../model/index.ts';

/** Fields that every move changes, or that nobody sees. What a scene takes from events changes other fields at the same time. */
const besideTheScene: ReadonlySet<string> = new Set<keyof Match>(['revision', 'moves', 'events', 'random']);

/** Is every scene of the one match also that of the other? A match never changes, so what is the same object is equal. */
export function isSameScene(before: Match, after: Match): boolean {
  const names = Object.keys(after);
  return (
    names.length === Object.keys(before).length &&
    names.every(
      (name) => besideTheScene.has(name) || Object.is(Reflect.get(before, name), Reflect.get(after, name)),
    )
  );
}
