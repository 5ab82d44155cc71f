/** How does a debrief read in the terminal? */
import type { Match, PartyIndex } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { openCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { createPage } from '../page.ts';
import { reportOf } from './report-of.ts';
import { printAgreement, printPossible, printResults, printTalks } from './print-talks.ts';
import { printHome, printLenses, printLesson, printYears } from './print-aftermath.ts';
import { printPitfalls } from './print-pitfalls.ts';
import type { ReportPage } from './report-page.ts';

/**
 * The debrief in words: what was agreed, who got what, how the talks ran, what was possible, what home thought, what
 * the years made of it, five ways to look at it, and what the case teaches.
 *
 * @param own the party that the reader played
 * @param pace whether a reader at a terminal turns the pages
 */
export async function printReport(
  { terminal, words }: Context,
  caseFile: CaseFile,
  match: Match,
  own: PartyIndex | undefined,
  pace: 'whole' | 'paged',
): Promise<void> {
  const { scenario } = caseFile;
  const opened = openCase(words, caseFile, match.setup.difficulty);
  const sheet: ReportPage = {
    ...createPage(terminal),
    terminal,
    words: opened.words,
    texts: opened.texts,
    scenario,
    match,
    own,
    report: reportOf(scenario, match),
  };
  const parts = [
    printAgreement,
    printResults,
    printTalks,
    printPossible,
    printHome,
    ...(caseFile.meta.genre === 'laboratory' ? [] : [printYears, printPitfalls, printLenses]),
    printLesson,
  ];
  let isTurning = pace === 'paged' && terminal.isInteractive;
  for (const [index, print] of parts.entries()) {
    print(sheet);
    if (!isTurning || index < 1 || index === parts.length - 1) continue;
    // Whoever says anything but Enter, or nothing more, wants the rest at once.
    isTurning = (await terminal.ask(`\n${words.t('cli.report.turn')} `))?.trim() === '';
  }
}
