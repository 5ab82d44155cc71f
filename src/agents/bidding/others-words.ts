import { CLOSED } from '#engine/index.ts';
import type { IssueIndex, Package, PartyIndex } from '#engine/index.ts';
import type { Ledger } from '../ledger.ts';
import { latestMarks } from '../objections.ts';
import { likeness } from '../opponents/likeness.ts';
import type { Outlook } from '../outlook.ts';
import { blankTable, type FlatTable } from '../search/own-space.ts';

/** The table made last for each ledger, and how much had been said then: several parts ask for it in one decision. */
const known = new WeakMap<Ledger, { readonly said: number; readonly table: FlatTable }>();

/**
 * How near is each option to what the others have put their names to most recently? Every issue counts the
 * same, whatever it is worth to anybody; a package that is all the others' own words is worth 100. Whoever has only read a
 * text and marked clauses in it is taken to be content with the others, and to want anything but these.
 */
export function nearnessToOthers(outlook: Outlook): Readonly<FlatTable> {
  const { ledger } = outlook;
  const last = known.get(ledger);
  if (last?.said === ledger.said) return last.table;
  const table = nearness(outlook);
  known.set(ledger, { said: ledger.said, table });
  return table;
}

function nearness(outlook: Outlook): FlatTable {
  const { brief, own, ledger, others } = outlook;
  const { issues } = brief;
  const table = blankTable(own);
  const heard: Heard[] = [];
  for (const party of others) {
    const word = markedBy(outlook, party) ?? { packages: ledger.words[party]?.latest ?? [], issues: [] };
    if (word.packages.length > 0) heard.push(word);
  }
  const scale = 100 / issues.length / heard.length;
  for (const { packages, issues: marked } of heard) {
    let place = 0;
    for (let index = 0; index < issues.length; index++) {
      const issue = issues[index];
      if (issue === undefined) continue;
      const isMarked = marked.includes(index);
      for (let option = 0; option < issue.options.length; option++, place++) {
        let most = 0;
        for (const pkg of packages) most = Math.max(most, likeness(issue, option, pkg[index] ?? CLOSED));
        table[place] = (table[place] ?? 0) + scale * (isMarked ? 1 - most : most);
      }
    }
  }
  return table;
}

/** What a reader has marked in a text, where it has not said yes to a later one; undefined where nothing. */
function markedBy(outlook: Outlook, party: PartyIndex): Heard | undefined {
  const marks = latestMarks(outlook, party);
  if (marks === undefined || (outlook.ledger.words[party]?.rounds.at(-1) ?? 0) >= marks.round)
    return undefined;
  return { packages: [marks.package], issues: marks.issues };
}

interface Heard {
  readonly packages: readonly Package[];
  /** Clauses of theirs that it does not want. */
  readonly issues: readonly IssueIndex[];
}
