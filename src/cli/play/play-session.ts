/** How does a game run in the terminal, from the first page to the last? */
import { existsSync } from 'node:fs';
import type { SeatId } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure, sayFailure } from '../failure.ts';
import { writeRecord } from '../records.ts';
import { printReport } from '../report/print-report.ts';
import { deskOf, type Desk } from './desk.ts';
import { readDossier } from './dossier-reader.ts';
import { askForDecision, type Decision } from './menu.ts';
import { printNews } from './news.ts';
import { printOverview } from './proposals.ts';

export interface PlayedSession {
  readonly caseFile: CaseFile;
  readonly session: Session;
  readonly seat: SeatId;
  /** The file that the game is kept in after every move. */
  readonly record: string | undefined;
  readonly isResumed: boolean;
  /** What has to be named again to take the game up: the files of a domain that no case of ours holds. */
  readonly files: readonly string[];
}

/** Plays until the debrief has been read, or the player leaves. */
export async function playSession(context: Context, played: PlayedSession): Promise<number> {
  const { terminal, words } = context;
  const { caseFile, session, seat, record, isResumed } = played;
  const keep = () => {
    if (record !== undefined) writeRecord(record, session);
  };
  let desk = deskOf(context, caseFile, session, seat);
  let seen = isResumed ? firstOfRound(desk) : (desk.view.events.at(-1)?.id ?? -1) + 1;
  let overview = '';
  if (isResumed) desk.page.line(words.t('cli.play.back', { path: record ?? '' }));

  while (!session.isOver()) {
    while (session.advance());
    const before = desk.view;
    desk = deskOf(context, caseFile, session, seat);
    const { view } = desk;
    if (view.phase !== 'briefing') seen = printNews(desk, seen);
    if (view.sheet.walkAway !== before.sheet.walkAway) tellWalkAway(desk, before.sheet.walkAway);
    if (session.isOver()) break;
    const now = JSON.stringify([view.phase, view.proposals]);
    if (view.phase === 'negotiation' && now !== overview) {
      desk.page.line();
      printOverview(desk);
    }
    overview = now;

    const decision = await decide(desk);
    switch (decision.kind) {
      case 'look':
        continue;
      case 'wait':
        session.timeUp();
        break;
      case 'move': {
        const answer = session.submit(seat, { id: `${session.revision()}`, move: decision.move });
        if (!answer.ok) desk.page.line(words.t(`cli.refusal.${answer.error.code}`));
        break;
      }
      case 'leave':
        await leave(context, played);
        return exitCodes.no;
    }
    keep();
  }
  await printReport(context, caseFile, session.match(), desk.view.party, 'paged');
  if (record !== undefined) terminal.out(words.t('cli.play.kept', { path: record }));
  return exitCodes.ok;
}

/** What the player does next. Where there is nothing to decide, nobody is asked. */
async function decide(desk: Desk): Promise<Decision> {
  const { view, brief } = desk;
  switch (view.phase) {
    case 'briefing':
      return (await readDossier(desk, 'first'))
        ? { kind: 'move', move: { type: 'ready', by: brief.seat.id } }
        : { kind: 'leave' };
    case 'impasse':
    case 'implementation':
      // What follows is the report.
      return { kind: 'move', move: { type: 'ready', by: brief.seat.id } };
    default:
      // Nobody but the clock can move on: the others wait, and so would the player.
      if (view.legal.every(({ type }) => type === 'say')) return { kind: 'wait' };
      return askForDecision(desk);
  }
}

/** An event has moved what life without an agreement is worth. */
function tellWalkAway({ page, words, view, terminal }: Desk, before: number): void {
  const points = (value: number) => words.number(value, 1);
  page.line(
    terminal.paint(
      'yellow',
      words.t('cli.play.walk-away-moved', { now: points(view.sheet.walkAway), before: points(before) }),
    ),
  );
}

/** Says good-bye, and offers to keep a game that is not kept yet. */
async function leave({ terminal, words }: Context, { session, record, files }: PlayedSession): Promise<void> {
  for (;;) {
    const path = record ?? (terminal.isEnded ? undefined : await askForFile({ terminal, words }));
    if (path === undefined) {
      terminal.out(words.t('cli.play.left'));
      return;
    }
    try {
      writeRecord(path, session);
      const call = ['offtake', 'play', ...files, '--resume', path].join(' ');
      terminal.out(words.t('cli.play.left-and-kept', { call }));
      return;
    } catch (problem) {
      // A slip in the name of a file must not cost the game.
      if (!(problem instanceof Failure) || record !== undefined) throw problem;
      terminal.out(sayFailure(words, problem));
    }
  }
}

/** A file that is not there yet; undefined when the player, or the end of input, lets the game go. */
async function askForFile({
  terminal,
  words,
}: Pick<Context, 'terminal' | 'words'>): Promise<string | undefined> {
  for (;;) {
    const path = (await terminal.ask(`${words.t('cli.play.keep-where')} `))?.trim();
    if (path === undefined || path === '') return undefined;
    if (!existsSync(path)) return path;
    terminal.out(words.t('cli.play.file-there', { path }));
  }
}

/** Number of the event that opened the round in progress: who comes back reads from there. */
function firstOfRound({ view }: Desk): number {
  const opening = view.events.findLast(({ type }) => type === 'round-began' || type === 'phase-entered');
  return opening?.id ?? 0;
}
