/** What lies before the player now? */
import { injectsIn, type Brief, type Scenario, type SeatId, type View } from '#engine/index.ts';
import { textsFor, type CaseFile, type SeatTexts } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import { createCaseWords, letterOf, type CaseWords } from '#words/index.ts';
import { textFormat } from '../case-words.ts';
import type { Context } from '../context.ts';
import { createPage, type Page } from '../page.ts';
import type { Terminal } from '../terminal.ts';

/** All that the player may see and read at one moment, and where it is printed. */
export interface Desk {
  readonly terminal: Terminal;
  readonly page: Page;
  readonly words: CaseWords;
  readonly texts: SeatTexts;
  readonly brief: Brief;
  readonly view: View;
  /** Read what a seat may know of it only. */
  readonly scenario: Scenario;
}

/** The desk of one seat as things stand now. */
export function deskOf(
  { terminal, words }: Context,
  caseFile: CaseFile,
  session: Session,
  seat: SeatId,
): Desk {
  const brief = session.briefOf(seat);
  const view = session.viewOf(seat);
  const texts = textsFor(caseFile, view.party, {
    language: words.language,
    difficulty: session.match().setup.difficulty,
    format: textFormat(words),
    happened: injectsIn(view.events),
  });
  const caseWords = createCaseWords(words, brief, texts);
  return {
    terminal,
    page: createPage(terminal),
    words: caseWords,
    texts,
    brief,
    view,
    scenario: caseFile.scenario,
  };
}

/** Points as they are shown: one digit after the point at most. */
export const shownPoints = ({ words }: Pick<Desk, 'words'>, value: number): string => words.number(value, 1);

/** A package as people call it: "2B" is the second package of the second proposal. */
export const packageName = (proposal: number, index: number): string => `${proposal + 1}${letterOf(index)}`;
