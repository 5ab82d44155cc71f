/**
 * What stands before a seat while others talk? Everything in its view but its events and the count of moves. Most moves change no more than these
 * two, so whoever shows views to many can tell at a glance that the rest is as it was.
 */
import type { Match, ObserverView, Scenario, Seat, View } from '../model/index.ts';
import { observerView, viewFor } from './view-for.ts';

export type Scene = Omit<View, 'revision' | 'events'>;
export type ObservedScene = Omit<ObserverView, 'revision' | 'events'>;

export function sceneFor(scenario: Scenario, match: Match, seat: Seat): Scene {
  const { revision: _, events: __, ...scene } = viewFor(scenario, match, seat);
  return scene;
}

export function observedScene(scenario: Scenario, match: Match): ObservedScene {
  const { revision: _, events: __, ...scene } = observerView(scenario, match);
  return scene;
}

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
