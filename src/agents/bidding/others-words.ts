import { CLOSED } from '#engine/index.ts';
import type { Ledger } from '../ledger.ts';
import { likeness } from '../opponents/likeness.ts';
import type { Outlook } from '../outlook.ts';
import { blankTable, type FlatTable } from '../search/own-space.ts';

/** The table made last for each ledger, and how much had been said then: several parts ask for it in one decision. */
const known = new WeakMap<Ledger, { readonly said: number; readonly table: FlatTable }>();

/**
 * How near is each option to what the others have put their names to most recently? Every issue counts the
 * same, whatever it is worth to anybody; a package that is all the others' own words is worth 100.
 */
export function nearnessToOthers(outlook: Outlook): Readonly<FlatTable> {
  const { ledger } = outlook;
  const last = known.get(ledger);
  if (last?.said === ledger.said) return last.table;
  const table = nearness(outlook);
  known.set(ledger, { said: ledger.said, table });
  return table;
}

function nearness({ brief, own, ledger, others }: Outlook): FlatTable {
  const { issues } = brief;
  const table = blankTable(own);
  const speakers = others.filter((party) => (ledger.words[party]?.latest.length ?? 0) > 0);
  const scale = 100 / issues.length / speakers.length;
  for (const party of speakers) {
    const latest = ledger.words[party]?.latest ?? [];
    let place = 0;
    for (let index = 0; index < issues.length; index++) {
      const issue = issues[index];
      if (issue === undefined) continue;
      for (let option = 0; option < issue.options.length; option++, place++) {
        let most = 0;
        for (const pkg of latest) most = Math.max(most, likeness(issue, option, pkg[index] ?? CLOSED));
        table[place] = (table[place] ?? 0) + scale * most;
      }
    }
  }
  return table;
}
