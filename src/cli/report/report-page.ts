import type { Match, PartyIndex, Scenario } from '#engine/index.ts';
import type { OpenedTexts } from '#scenario/index.ts';
import type { CaseWords } from '#words/index.ts';
import type { Page } from '../page.ts';
import type { Terminal } from '../terminal.ts';
import type { Report } from './report-of.ts';

/** What every part of a printed report is made from. */
export interface ReportPage extends Page {
  readonly terminal: Terminal;
  readonly words: CaseWords;
  readonly texts: OpenedTexts;
  readonly scenario: Scenario;
  readonly match: Match;
  /** The party that the reader played. */
  readonly own: PartyIndex | undefined;
  readonly report: Report;
}

/** One digit after the point, or a dash where there is nothing to say. */
export const oneDigit = ({ words }: Pick<ReportPage, 'words'>, value: number | undefined): string =>
  value === undefined ? '–' : words.number(value, 1);

export const shownShare = ({ words }: Pick<ReportPage, 'words'>, value: number | undefined): string =>
  value === undefined ? '–' : words.percent(value);

/** The name of a party; the reader's own is marked. */
export function nameOf({ words, own, terminal }: ReportPage, party: PartyIndex): string {
  return party === own
    ? terminal.paint('bold', words.t('cli.report.you', { party: words.party(party) }))
    : words.party(party);
}
