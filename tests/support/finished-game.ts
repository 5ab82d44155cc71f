import { debriefReport, spreadOf, yearsReport } from '#client/analyst.ts';
import type { DebriefReport, YearsReport } from '#client/index.ts';
import { openedFor, type Match, type Opened, type PartyIndex } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createSession, playOut, soloSeating, type Session } from '#session/index.ts';
import { shippedCase } from './shipped-scenarios.ts';

/** A game that programs have played to its end, with everything that the years and the debrief compute. */
export interface FinishedGame {
  readonly caseFile: CaseFile;
  readonly match: Match;
  readonly opened: Opened;
  readonly report: DebriefReport;
  readonly years: YearsReport;
}

export interface FinishedGameOptions {
  readonly seed?: string;
  readonly difficulty?: number;
  readonly strategy?: string;
  /** Who walks away, and after how many moves. */
  readonly leaves?: { readonly party: PartyIndex; readonly after: number };
}

export function finishedGame(id: string, options: FinishedGameOptions = {}): FinishedGame {
  const { seed = 'a', difficulty = 1, strategy = 'logroller', leaves } = options;
  const caseFile = shippedCase(id);
  const { scenario } = caseFile;
  const session = createSession(
    scenario,
    { seed, difficulty },
    soloSeating(scenario, undefined, () => strategy),
  );
  if (leaves !== undefined) leave(session, leaves.party, leaves.after);
  playOut(session);
  const match = session.match();
  const agreement = match.ending?.kind === 'agreement' ? match.draft : undefined;
  return {
    caseFile,
    match,
    opened: openedFor(scenario, match)!,
    report: debriefReport(scenario, match)!,
    years: { ...yearsReport(scenario, agreement, seed), spread: spreadOf(scenario, agreement, seed) },
  };
}

function leave(session: Session, party: PartyIndex, after: number): void {
  for (let moves = 0; moves < after && !session.isOver(); moves++) if (!session.advance()) session.timeUp();
  const seat = session.scenario.seats.find((one) => one.party === party && one.role === 'chief')!.id;
  const left = session.submit(seat, { id: 'leave', move: { type: 'walk-away', by: seat } });
  if (!left.ok) throw new Error(`Cannot leave: ${left.error.code}`);
}
