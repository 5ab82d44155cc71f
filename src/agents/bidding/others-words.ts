import { CLOSED } from '#engine/index.ts';
import type { OptionTable } from '../search/space.ts';
import { likeness } from '../opponents/likeness.ts';
import { latestWords } from '../opponents/words.ts';
import type { Outlook } from '../outlook.ts';

/**
 * How near is each option to what the others have put their names to most recently? Every issue counts the
 * same, whatever it is worth to anybody; a package that is all the others' own words is worth 100.
 */
export function nearnessToOthers({ brief, view, others }: Outlook): OptionTable {
  const words = others.map((party) => latestWords(view, party)).filter((latest) => latest.length > 0);
  const scale = words.length === 0 ? 0 : 100 / brief.issues.length / words.length;
  return brief.issues.map((issue, index) =>
    issue.options.map((_, option) =>
      words.reduce((sum, latest) => {
        const nearest = latest.map((word) => likeness(issue, option, word.package[index] ?? CLOSED));
        return sum + scale * Math.max(...nearest);
      }, 0),
    ),
  );
}
