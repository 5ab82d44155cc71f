import { briefFor, describe, digest, phaseOf, viewFor } from '#engine/index.ts';
import { sayEvent } from '#words/index.ts';
import { wordsOf } from '../case-view.ts';
import { exitCodes } from '../failure.ts';
import type { Context } from '../program.ts';
import { replayFile } from '../records.ts';

interface ReplayOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** Plays a record again, move by move, and says whether it comes to the digest that it states. */
export function replayRecord({ terminal, words }: Context, path: string, options: ReplayOptions): number {
  const { file, caseFile, match, isFaithful } = replayFile(path, options.scenario);
  if (options.json === true) {
    terminal.out(
      JSON.stringify({
        scenario: match.scenario,
        setup: match.setup,
        moves: match.moves.map((move) => describe(caseFile.scenario, move)),
        phase: phaseOf(match),
        ending: match.ending,
        digest: digest(match),
        faithful: isFaithful,
      }),
    );
  } else {
    const caseWords = wordsOf(words, caseFile);
    const [seat] = caseFile.scenario.seats;
    if (seat === undefined) return exitCodes.no;
    const brief = briefFor(caseFile.scenario, match, seat);
    const view = viewFor(caseFile.scenario, match, seat);
    // Everything is told from outside: the record is nobody's view.
    const all = { questions: match.questions, sideDeals: match.sideDeals, rooms: match.rooms };
    for (const event of match.events) {
      const heading = event.type === 'round-began' || event.type === 'phase-entered';
      const sentence = sayEvent(caseWords, brief, { ...view, ...all, party: -1 }, event);
      terminal.out(heading ? `\n${terminal.paint('bold', sentence)}` : `  ${sentence}`);
    }
    terminal.out();
  }
  const verdict = isFaithful ? 'cli.replay.faithful' : 'cli.replay.differs';
  terminal.err(
    words.t(verdict, {
      moves: match.moves.length,
      digest: digest(match).slice(0, 12),
      stated: file.digest.slice(0, 12),
    }),
  );
  return isFaithful ? exitCodes.ok : exitCodes.no;
}
