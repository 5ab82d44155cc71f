/** What did each chair of each game come to? The table from which everything is reckoned. */
import type { GameRow } from '../batch/game-row.ts';
import { gameOf, type Programme } from '../batch/programme.ts';
import { percentileRanks } from '../statistics/ranks.ts';

/** One party in one game. */
export interface Entry {
  readonly row: GameRow;
  /** Index into the programme's cells. */
  readonly cell: number;
  readonly party: number;
  /** Index into the programme's contenders. */
  readonly contender: number;
  /** Who sat in the other chairs, as a key: contenders are compared where they met the same company. */
  readonly company: string;
  readonly isScored: boolean;
  /** What it came home with: points of the agreement, or its walk-away. */
  readonly result: number;
  /** Percentile rank of `result` among all results of this role in this cell, in [0, 1]. */
  readonly percentile: number;
}

/** All chairs of all games, in the order of the games. */
export function entriesOf(programme: Programme, rows: readonly GameRow[]): readonly Entry[] {
  const found = rows.flatMap((row): Omit<Entry, 'percentile'>[] => {
    const { lineup } = gameOf(programme, row.game);
    return row.parties.map(({ points, walkAway }, party) => ({
      row,
      cell: lineup.cell,
      party,
      contender: lineup.seats[party] ?? -1,
      company: lineup.seats.filter((_, seat) => seat !== party).join(','),
      isScored: lineup.scored.includes(party),
      result: points ?? walkAway,
    }));
  });
  const roles = groupBy(found, ({ cell, party }) => `${cell}:${party}`);
  const ranks = new Map<Omit<Entry, 'percentile'>, number>();
  for (const role of roles.values()) {
    const percentiles = percentileRanks(role.map(({ result }) => result));
    for (const [index, entry] of role.entries()) ranks.set(entry, percentiles[index] ?? 0);
  }
  return found.map((entry) => ({ ...entry, percentile: ranks.get(entry) ?? 0 }));
}

/** Groups in the order in which their keys come first. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
