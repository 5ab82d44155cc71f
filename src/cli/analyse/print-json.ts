import type { AnalysisFile } from '#wire/index.ts';
import type { Terminal } from '../terminal.ts';

/** Members of a frontier that are put into one string at a time. */
const atOnce = 2_000;

/**
 * One line, as of every command. A frontier of a million points does not fit into one string, so a large one goes out
 * in several lines, which are the same JSON.
 */
export function printJson({ out }: Terminal, analysis: AnalysisFile): void {
  const { members } = analysis.frontier;
  if (members.length <= atOnce) {
    out(JSON.stringify(analysis));
    return;
  }
  const empty = JSON.stringify({ ...analysis, frontier: { ...analysis.frontier, members: [] } });
  const place = empty.indexOf('"members":[') + '"members":['.length;
  out(empty.slice(0, place));
  for (let from = 0; from < members.length; from += atOnce) {
    const some = JSON.stringify(members.slice(from, from + atOnce)).slice(1, -1);
    out(from + atOnce < members.length ? `${some},` : some);
  }
  out(empty.slice(place));
}
