/** What happened in a game that was kept, and does it happen again? */
import { describe, digest, phaseOf, pointsOf, sheetOf, type Match, type MatchEvent } from '#engine/index.ts';
import { packageLines, sayEvent } from '#words/index.ts';
import { openCase, type OpenedCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { exitCodes, Failure } from '../failure.ts';
import { createPage } from '../page.ts';
import { packageName } from '../play/desk.ts';
import { differs, replayFile, type Replayed } from '../records.ts';
import { readSession, replaySession, resultOf, type ReplayedSession } from '../sessions.ts';

interface ReplayOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** Plays a record again, move by move; a failure when it does not come to the digest that it states. */
export function replayRecord(context: Context, path: string, options: ReplayOptions): number {
  const { terminal, words } = context;
  const session = readSession(path);
  if (session !== undefined) return replayClass(context, replaySession(session, options.scenario), options);
  const replayed = replayFile(path, options.scenario);
  const { caseFile, match, isFaithful } = replayed;
  if (options.json === true)
    terminal.out(
      JSON.stringify({
        scenario: match.scenario,
        setup: match.setup,
        moves: match.moves.map((move) => describe(caseFile.scenario, move)),
        phase: phaseOf(match),
        ...(match.ending === undefined ? {} : { ending: match.ending }),
        digest: digest(match),
        faithful: isFaithful,
      }),
    );
  else tell(context, replayed);
  if (!isFaithful) throw differs(replayed);
  if (options.json !== true)
    terminal.out(
      words.t('cli.replay.faithful', { count: match.moves.length, digest: digest(match).slice(0, 12) }),
    );
  return exitCodes.ok;
}

/** A session of a class: what every table came to. A failure when one does not come to the digest that the session states. */
function replayClass({ terminal, words }: Context, session: ReplayedSession, options: ReplayOptions): number {
  const { caseFile, tables } = session;
  const { id, digest: sound } = caseFile.scenario;
  const results = tables.map((table) => resultOf(caseFile, table));
  if (options.json === true)
    terminal.out(JSON.stringify({ scenario: { id, digest: sound }, tables: results }));
  else
    for (const { table, moves, ending, agreement, points } of results) {
      const page = createPage(terminal);
      page.heading(words.t('cli.replay.table', { table }));
      page.text(
        words.t(`cli.replay.ended.${ending?.kind ?? 'open'}`, { count: moves, agreement: agreement ?? '' }),
        '  ',
      );
      const worths = Object.entries(points).map(([party, worth]) => `${party} ${words.number(worth, 1)}`);
      page.text(worths.join(', '), '  ');
    }
  const changed = tables.find(({ isFaithful }) => isFaithful === false);
  if (changed !== undefined) throw tableDiffers(changed);
  if (options.json !== true) terminal.out(words.t('cli.replay.session', { count: tables.length }));
  return exitCodes.ok;
}

const tableDiffers = ({ table, match }: ReplayedSession['tables'][number]) =>
  new Failure(
    'TABLE_DIFFERS',
    { table, count: match.moves.length, digest: digest(match).slice(0, 12) },
    exitCodes.no,
  );

/** Everything that happened, told from outside: a record has no secrets. */
function tell({ terminal, words }: Context, { caseFile, match }: Replayed): void {
  const { scenario } = caseFile;
  const page = createPage(terminal);
  const opened = openCase(words, caseFile, match.setup.difficulty);
  const home = scenario.constituencies.map(({ id }, constituency) => ({ constituency, id }));
  page.heading(opened.texts.title);
  page.line(
    words.t('cli.replay.setup', {
      difficulty: scenario.difficulties[match.setup.difficulty]?.id ?? '',
      seed: match.setup.seed,
    }),
  );
  for (const event of match.events) {
    const sentence = sayEvent(opened.words, { home }, match, event);
    if (event.type === 'round-began' || event.type === 'phase-entered') page.heading(sentence);
    else if (event.type === 'message-sent')
      page.text(`**${opened.words.party(event.party)}**: ${sentence}`, '  ');
    else page.text(sentence, '  ');
    tellMore({ terminal, words }, replayedCase(caseFile, match, opened), event);
  }
  page.line();
}

const replayedCase = (caseFile: Replayed['caseFile'], match: Match, opened: OpenedCase) => ({
  caseFile,
  match,
  ...opened,
});

/** What a sentence leaves out: the text of a bulletin, and the packages of a proposal with their worth to everybody. */
function tellMore(
  { terminal }: Context,
  { caseFile, match, words, texts }: ReturnType<typeof replayedCase>,
  event: MatchEvent,
): void {
  const { scenario } = caseFile;
  const page = createPage(terminal);
  if (event.type === 'inject') page.text(texts.injects[event.inject]?.text ?? '', '    ');
  if (event.type !== 'proposal-tabled') return;
  const proposal = match.proposals[event.proposal];
  for (const [index, pkg] of (proposal?.packages ?? []).entries()) {
    const worths = scenario.parties.map(
      (_, party) =>
        `${words.party(party)} ${words.number(pointsOf(sheetOf(scenario, match, party), pkg), 1)}`,
    );
    page.text(`**${packageName(event.proposal, index)}** (${worths.join(', ')})`, '    ');
    const clauses = packageLines(words, scenario, pkg).map(({ issue, option }) => `${issue}: ${option}`);
    page.text(clauses.join('; '), '      ');
  }
}
