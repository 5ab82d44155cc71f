import { CLOSED } from '#engine/index.ts';
import type { Issue, RedLine, Sheet } from '#engine/index.ts';
import type { PersonalLine } from './persona.ts';

/**
 * Lines of its own, as red lines for this case. Where the instructions rate such an option as the best of its issue, the
 * instructions come first; and no issue loses all its options.
 */
export function ownRedLines(
  lines: readonly PersonalLine[],
  issues: readonly Issue[],
  sheet: Pick<Sheet, 'points'>,
): readonly RedLine[] {
  return lines.flatMap((line) =>
    issues.flatMap((issue, index): readonly RedLine[] => {
      const crossed = issue.options
        .map((_, option) => option)
        .filter((option) => line.crosses(issue.options[option]?.terms ?? {}));
      const points = sheet.points[index] ?? [];
      const wanted = points.indexOf(Math.max(...points));
      if (crossed.length === 0 || crossed.includes(wanted) || crossed.includes(CLOSED)) return [];
      return [{ id: `own-${line.id}-${issue.id}`, forbids: [{ issue: index, options: crossed }] }];
    }),
  );
}
