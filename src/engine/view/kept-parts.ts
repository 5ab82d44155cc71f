/**
 * What of a scene is still as it was? A move changes little of what stands before anybody, and whoever shows views to many has the rest
 * at hand. Each part says what it is made from, and is made anew when one of these has changed; what comes out the same stays the very
 * same object, so that whoever compares two scenes sees at a glance what differs.
 */
import { isSame } from '#kernel/is-same.ts';
import type { Match } from '../model/index.ts';

type Field = keyof Match;

/** What a sheet at the table is made from: the mandate, what events have moved, and what rivals could close. */
const sheetFields = ['shifts', 'walkAways', 'left', 'proposals'] as const satisfies readonly Field[];

/**
 * Parts that take some making, and the fields of a match that they are made from; every other part is a field of the match. What a part
 * takes from the events changes one of its fields at the same time.
 */
export const madeFrom = {
  sheet: sheetFields,
  outside: sheetFields,
  home: [
    'consulted',
    'lobbied',
    'moods',
    'thresholds',
    'disclosures',
    'commitments',
    'draft',
    'ratifications',
  ],
  questions: ['questions'],
  signals: ['signals'],
  rooms: ['rooms'],
  sideDeals: ['sideDeals'],
  ratifications: ['ratifications'],
  closed: ['forbidden', 'happened'],
  legal: [
    'state',
    'speaker',
    'ready',
    'passed',
    'left',
    'signed',
    'spent',
    'sheets',
    'walkAways',
    'shifts',
    'proposals',
    'questions',
    'rooms',
    'sideDeals',
    'disclosures',
    'blocs',
    'consulted',
    'thresholds',
    'lobbied',
    'draft',
    'ratifications',
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type Part = keyof typeof madeFrom;

/** What stood before a reader, and in which match. */
export interface Earlier<Scene> {
  readonly match: Match;
  readonly scene: Scene;
}

/** Fields that every move changes, or that nobody sees. */
const besideTheScene: ReadonlySet<string> = new Set<Field>(['revision', 'moves', 'events', 'random']);

/** Is every scene of the one match also that of the other? A match never changes, so what is the same object is equal. */
export function isSameScene(before: Match, after: Match): boolean {
  for (const name of changesTo(before, after)) if (!besideTheScene.has(name)) return false;
  return true;
}

/** Does every party's sheet at the table stay as it was? */
export function areSameSheets(before: Match, after: Match): boolean {
  return sheetFields.every((name) => before[name] === after[name]);
}

let compared:
  { readonly before: Match; readonly after: Match; readonly changed: ReadonlySet<Field> } | undefined;

/** The fields that differ. All who watch a table ask after the same move, one after the other: it is looked up once. */
function changesTo(before: Match, after: Match): ReadonlySet<Field> {
  if (compared?.before === before && compared.after === after) return compared.changed;
  const changed = new Set<Field>();
  for (const name in after) {
    const field = name as Field;
    if (!Object.is(before[field], after[field])) changed.add(field);
  }
  compared = { before, after, changed };
  return changed;
}

/** Takes a part from before, or makes it where something that it is made from has changed. */
export type Keep<Scene> = <Name extends Part & keyof Scene>(
  name: Name,
  make: () => Scene[Name],
) => Scene[Name];

export function keeping<Scene>(earlier: Earlier<Scene> | undefined, match: Match): Keep<Scene> {
  if (earlier === undefined) return (_name, make) => make();
  const changed = changesTo(earlier.match, match);
  return (name, make) => (madeFrom[name].some((field) => changed.has(field)) ? make() : earlier.scene[name]);
}

/** The scene with all of it that came out as it was before; the one before itself where everything did. */
export function settled<Scene extends object>(scene: Scene, before: Scene | undefined): Scene {
  if (before === undefined) return scene;
  let differs = false;
  for (const name in scene) {
    if (Object.is(scene[name], before[name])) continue;
    if (isSame(scene[name], before[name])) scene[name] = before[name];
    else differs = true;
  }
  return differs ? scene : before;
}

/** The list itself where all of it is shown as it is. */
export function orItself<Item>(items: readonly Item[], shown: readonly Item[]): readonly Item[] {
  const isWhole = shown.length === items.length && shown.every((item, index) => item === items[index]);
  return isWhole ? items : shown;
}
