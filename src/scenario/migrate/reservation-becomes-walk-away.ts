import type { Migration } from './migration.ts';
import { changed, eachText, eachTree, renamed } from './tree.ts';
import type { Tree } from './tree.ts';

const renamedInEach = (value: unknown): unknown =>
  eachTree(value, (item) => renamed(item, 'reservation', 'walkAway'));

const renamedKind = (effect: Tree): Tree =>
  changed(effect, 'kind', (kind) => (kind === 'reservation' ? 'walk-away' : kind));

/**
 * Format 0 called the points below which no agreement is better a party's `reservation`, as the literature does.
 * Players call it the walk-away, and so do the screens.
 */
export const reservationBecomesWalkAway: Migration = {
  name: 'reservation-becomes-walk-away',
  from: 0,
  scenario: (tree) =>
    changed(changed(tree, 'mandates', renamedInEach), 'injects', (injects) =>
      eachTree(injects, (inject) => changed(inject, 'effects', (effects) => eachTree(effects, renamedKind))),
    ),
  texts: (tree) => {
    const said = changed(tree, 'parties', renamedInEach);
    return Object.fromEntries(
      Object.entries(said).map(([key, value]) => [
        key,
        eachText(value, (text) => text.replaceAll('{{reservation.', '{{walkAway.')),
      ]),
    );
  },
  regime: (tree) => changed(tree, 'effects', (effects) => eachTree(effects, renamedKind)),
};
