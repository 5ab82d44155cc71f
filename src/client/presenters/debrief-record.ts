/** How does a finished game leave the browser? As the record file that the command line replays and reports on. */
import { digest, record } from '#engine/index.ts';
import type { GameState } from '../game-state.ts';
import { printGame } from '../saved-game.ts';

export interface RecordDownload {
  readonly name: string;
  readonly text: string;
}

/** Undefined until the match is over. */
export function recordDownload({ match, caseFile, choice }: GameState): RecordDownload | undefined {
  if (match === undefined) return undefined;
  const seed = match.setup.seed.replaceAll(/[^\w-]+/g, '-').slice(0, 40);
  return {
    name: `offtake-${caseFile.scenario.id}-${seed}.json`,
    text: printGame(caseFile.scenario, choice, record(match), digest(match)),
  };
}
