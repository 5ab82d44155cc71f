import type { Migration } from './migration.ts';
import { changed, isTree } from './tree.ts';

/** Format 0 wrote the levels as a map from level to walk-aways. A list says which is harder than which. */
export const difficultiesBecomeAList: Migration = {
  name: 'difficulties-become-a-list',
  from: 0,
  scenario: (tree) =>
    changed(tree, 'difficulties', (difficulties) =>
      isTree(difficulties)
        ? Object.entries(difficulties).map(([id, walkAways]) => ({ id, walkAways }))
        : difficulties,
    ),
};
