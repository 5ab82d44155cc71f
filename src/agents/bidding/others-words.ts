import { CLOSED } from '#engine/index.ts';
import { likeness } from '../opponents/likeness.ts';
import type { Outlook } from '../outlook.ts';
import type { FlatTable } from '../search/own-space.ts';

/**
 * How near is each option to what the others have put their names to most recently? Every issue counts the
 * same, whatever it is worth to anybody; a package that is all the others' own words is worth 100.
 */
export function nearnessToOthers({ brief, own, ledger, others }: Outlook): FlatTable {
  const { issues } = brief;
  const nearness = new Float64Array(own.offsets[issues.length] ?? 0);
  let speakers = 0;
  for (const party of others) if ((ledger.words[party]?.latest.length ?? 0) > 0) speakers++;
  if (speakers === 0) return nearness;
  const scale = 100 / issues.length / speakers;
  for (const party of others) {
    const latest = ledger.words[party]?.latest ?? [];
    if (latest.length === 0) continue;
    for (let index = 0; index < issues.length; index++) {
      const issue = issues[index];
      if (issue === undefined) continue;
      const at = own.offsets[index] ?? 0;
      for (let option = 0; option < issue.options.length; option++) {
        let most = 0;
        for (const pkg of latest) most = Math.max(most, likeness(issue, option, pkg[index] ?? CLOSED));
        nearness[at + option] = (nearness[at + option] ?? 0) + scale * most;
      }
    }
  }
  return nearness;
}
