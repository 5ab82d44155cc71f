import type { Outlook } from '../outlook.ts';
import { createLadder, type Ladder, type Rung } from './ladder.ts';
import type { OwnSpace } from './own-space.ts';
import { bestOwn } from './trade-offs.ts';

const ladders = new WeakMap<OwnSpace, Ladder>();

/** The ladder of a space: made once, climbed down as far as anybody has needed, shared by every game on the sheet. */
function ladderOf(own: OwnSpace): Ladder {
  const known = ladders.get(own);
  if (known !== undefined) return known;
  const ladder = own.blocks === undefined ? singleRung(own) : createLadder(own);
  ladders.set(own, ladder);
  return ladder;
}

/** Where too much hangs together to put packages in order, only the best is known. */
function singleRung({ space }: OwnSpace): Ladder {
  const best = bestOwn(space);
  return { rung: (index) => (index === 0 ? best : undefined) };
}

/** A rung that is no worse than the walk-away; undefined below the last of these. */
export function rungOf({ own, walkAway }: Outlook, index: number): Rung | undefined {
  const rung = ladderOf(own).rung(index);
  return rung === undefined || rung.own < walkAway ? undefined : rung;
}

/** Has every package worth that much been tabled? The best that has not been is known without searching. */
export function isExhausted({ own, ledger }: Outlook, target: number): boolean {
  if (own.blocks === undefined) return false;
  const ladder = ladderOf(own);
  for (;;) {
    const rung = ladder.rung(ledger.bookmark);
    if (rung === undefined || rung.own < target - SLACK) return true;
    if (ledger.timesTabled(rung.package) === 0) return false;
    ledger.bookmark++;
  }
}

/** As in the search: sums of doubles. */
const SLACK = 1e-9;
