import { strategyNamed } from '#agents/index.ts';
import { seatOf, type Scenario, type Seat } from '#engine/index.ts';
import { createSession, soloSeating, type Session } from '#session/index.ts';
import { textSaying } from '../case-texts.ts';
import { textsIn, wordsOf } from '../case-view.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes, Failure } from '../failure.ts';
import { askForDecision } from '../play/menu.ts';
import { createScreen } from '../play/screen.ts';
import type { Context } from '../program.ts';
import { writeRecord } from '../records.ts';
import { printReport } from '../report/print-report.ts';
import { loadScenario, shippedScenarios } from '../scenarios.ts';

interface PlayOptions {
  readonly party?: string;
  readonly opponents: string;
  readonly difficulty?: string;
  readonly seed?: string;
  readonly record?: string;
}

/** One person in the terminal against programs, from the brief to the debrief. */
export async function play(context: Context, name: string, options: PlayOptions): Promise<number> {
  const { terminal, words } = context;
  if (strategyNamed(options.opponents) === undefined)
    throw new Failure('UNKNOWN_STRATEGY', { name: options.opponents, known: '' });
  const caseFile = loadScenario(name);
  const { scenario } = caseFile;
  const texts = textsIn(caseFile, words.language);
  const seat = await chooseSeat(
    context,
    scenario,
    options.party,
    (party) => texts.parties[party]?.name ?? party,
  );
  if (seat === undefined) return exitCodes.usage;
  const difficulty = difficultyOf(scenario, options.difficulty);
  const seed = options.seed ?? String(Math.floor(Math.random() * 1e9));
  const session = createSession(
    scenario,
    { seed, difficulty },
    soloSeating(scenario, seat.id, () => options.opponents),
  );
  const caseWords = wordsOf(words, caseFile);
  const screen = createScreen(terminal, caseWords, texts, textSaying(caseFile, words, difficulty));
  screen.heading(texts.title);
  terminal.out(
    words.t('cli.play.started', { scenario: scenario.id, seed, known: shippedScenarios().join(', ') }),
  );
  screen.dossier(session.briefOf(seat.id), session.viewOf(seat.id));

  let seen = 0;
  while (!session.isOver()) {
    while (session.advance());
    const brief = session.briefOf(seat.id);
    const view = session.viewOf(seat.id);
    seen = screen.events(brief, view, seen);
    if (session.isOver()) break;
    if (view.phase === 'negotiation') screen.proposals(brief, view);
    if (view.legal.every((question) => question.type === 'say')) {
      // Nobody but the clock can move on: the others wait, and so would the player.
      session.timeUp();
      continue;
    }
    const decision = await askForDecision({ terminal, words: caseWords, screen, brief, view });
    if (decision.kind === 'quit') {
      keep(session, options.record);
      terminal.err(words.t('cli.play.left'));
      return exitCodes.no;
    }
    if (decision.kind === 'move') {
      const answer = session.submit(seat.id, { id: `${session.revision()}`, move: decision.move });
      if (!answer.ok) terminal.out(words.t(`cli.refusal.${answer.error.code}`));
    }
  }
  screen.events(session.briefOf(seat.id), session.viewOf(seat.id), seen);
  keep(session, options.record);
  printReport(context, caseFile, session.match());
  if (options.record !== undefined) terminal.out(words.t('cli.play.kept', { path: options.record }));
  return exitCodes.ok;
}

function keep(session: Session, path: string | undefined): void {
  if (path !== undefined) writeRecord(path, session);
}

async function chooseSeat(
  { terminal, words }: Context,
  scenario: Scenario,
  party: string | undefined,
  nameOf: (party: string) => string,
): Promise<Seat | undefined> {
  const chiefOf = (index: number) =>
    scenario.seats.find((seat) => seat.party === index && seat.role === 'chief');
  if (party !== undefined) {
    const index = scenario.parties.findIndex(({ id }) => id === party);
    const chief = index < 0 ? seatOf(scenario, party) : chiefOf(index);
    if (chief === undefined)
      throw new Failure('UNKNOWN_PARTY', {
        name: party,
        known: scenario.parties.map(({ id }) => id).join(', '),
      });
    return chief;
  }
  for (;;) {
    for (const [index, { id }] of scenario.parties.entries()) terminal.out(`  ${index + 1}  ${nameOf(id)}`);
    const answer = await terminal.ask(words.t('cli.play.which.seat'));
    if (answer === undefined) return undefined;
    const chief = chiefOf(Number(answer.trim()) - 1);
    if (chief !== undefined) return chief;
    terminal.out(words.t('cli.play.no-such-choice'));
  }
}
