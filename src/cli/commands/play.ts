/** How does one person play a negotiation in the terminal? */
import { drawnPersona, UNKNOWN_PERSONA } from '#agents/index.ts';
import { isOver, seatOf, type PartyIndex, type Scenario, type Seat } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createSession, resumeSession, soloSeating, type Session } from '#session/index.ts';
import { openCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes, Failure, unknown } from '../failure.ts';
import { loadCase } from '../foreign/load-case.ts';
import { createPage } from '../page.ts';
import { printCards, shortCard } from '../play/cards.ts';
import { pickOne } from '../play/pick.ts';
import { playSession } from '../play/play-session.ts';
import { checkFree, personOf, replayFaithfully, writeRecord } from '../records.ts';
import { loadScenario, shippedScenarios } from '../scenarios.ts';
import { checkStrategy, strategiesByParty } from '../strategies.ts';

export interface PlayOptions {
  readonly party?: string;
  readonly opponents?: readonly string[];
  readonly difficulty?: string;
  readonly seed?: string;
  readonly record?: string;
  readonly resume?: string;
  readonly cards?: boolean;
}

/** A game about to be played, or taken up again. */
interface Game {
  readonly caseFile: CaseFile;
  readonly session: Session;
  readonly seat: Seat;
  /** Parties of which the player learns only afterwards who played them. */
  readonly unknown: readonly PartyIndex[];
}

/** One person against programs, from the brief to the debrief. 1 when the player leaves before the end. */
export async function play(
  context: Context,
  names: readonly string[],
  options: PlayOptions,
): Promise<number> {
  const record = options.record ?? options.resume;
  if (options.record !== undefined) checkFree(options.record);
  // A domain with its profiles is read here; what else is named is looked up where it is needed.
  const named = names.length === 0 ? undefined : loadCase(context, names);
  const game =
    options.resume === undefined ? await begin(context, named, options) : takeUp(options.resume, named);
  // Whoever does not say what to play has not begun anything.
  if (game === undefined) return exitCodes.ok;
  const { caseFile, session, seat } = game;
  // A place that cannot be written to shows before the game, not after it.
  if (record !== undefined) writeRecord(record, session);
  introduce(context, game, options);
  if (options.cards === true) printCards(context, caseFile, session, game.unknown);
  const isResumed = options.resume !== undefined;
  const files = names.length > 1 ? names : [];
  const exitCode = await playSession(context, { caseFile, session, seat: seat.id, record, isResumed, files });
  if (session.isOver()) printCards(context, caseFile, session, []);
  return exitCode;
}

/** A new game; what the command line leaves open is asked for. Undefined when there is no answer. */
async function begin(
  context: Context,
  named: CaseFile | undefined,
  options: PlayOptions,
): Promise<Game | undefined> {
  const caseFile = named ?? (await chooseCase(context));
  if (caseFile === undefined) return undefined;
  const { scenario } = caseFile;
  const difficulty = difficultyOf(scenario, options.difficulty);
  const opponents = strategiesByParty(scenario, options.opponents ?? [], [UNKNOWN_PERSONA]);
  const seat =
    options.party === undefined
      ? await chooseSeat(context, caseFile, difficulty)
      : seatNamed(context, caseFile, difficulty, options.party);
  if (seat === undefined) return undefined;
  const seed = options.seed ?? String(Math.floor(Math.random() * 1e9));
  const unknown = [...scenario.parties.keys()].filter((party) => opponents[party] === UNKNOWN_PERSONA);
  const seating = soloSeating(scenario, seat.id, (party) =>
    unknown.includes(party)
      ? drawnPersona(seed, scenario.parties[party]?.id ?? '')
      : (opponents[party] ?? ''),
  );
  return { caseFile, seat, unknown, session: createSession(scenario, { seed, difficulty }, seating) };
}

/** A game from its record, where it left off. */
function takeUp(path: string, named: CaseFile | undefined): Game {
  const { caseFile, file, match } = replayFaithfully(path, named);
  const { scenario } = caseFile;
  const seat = chiefOf(scenario, personOf(file, caseFile));
  if (seat === undefined) throw new Failure('NOBODY_PLAYED', { path }, exitCodes.no);
  if (isOver(match)) throw new Failure('ALREADY_OVER', { path }, exitCodes.no);
  const strategyOf = (party: PartyIndex): string => {
    const id = chiefOf(scenario, party)?.id ?? '';
    const player = file.players[id];
    return player?.kind === 'program' ? player.strategy : '';
  };
  for (const party of scenario.parties.keys()) if (party !== seat.party) checkStrategy(strategyOf(party));
  const session = resumeSession(scenario, file.record, soloSeating(scenario, seat.id, strategyOf));
  // The record has just been replayed, so that it can be.
  if (!session.ok) throw new Failure('RECORD_MALFORMED', { path, where: 'record' }, exitCodes.no);
  return { caseFile, session: session.value, seat, unknown: [] };
}

async function chooseCase(context: Context): Promise<CaseFile | undefined> {
  const { terminal, words } = context;
  const cases = shippedScenarios().map((id) => loadScenario(id));
  const page = createPage(terminal);
  page.heading(words.t('cli.play.which-cases'));
  return pickOne({ terminal, page, words }, words.t('cli.play.which.case'), cases, (caseFile) => {
    const { texts } = openCase(words, caseFile, 0);
    const minutes = words.t('cli.play.minutes', { count: caseFile.meta.minutes });
    return `${texts.title} (${caseFile.scenario.id}, ${minutes}). ${texts.summary}`;
  });
}

async function chooseSeat(
  context: Context,
  caseFile: CaseFile,
  difficulty: number,
): Promise<Seat | undefined> {
  const { terminal, words } = context;
  const { texts, words: names } = openCase(words, caseFile, difficulty);
  const page = createPage(terminal);
  page.heading(texts.title);
  page.text(texts.summary);
  page.line();
  const { scenario } = caseFile;
  const party = await pickOne(
    { terminal, page, words },
    words.t('cli.play.which.seat'),
    scenario.parties.map(({ id, kind }, index) => ({ id, kind, index })),
    ({ id, kind, index }) => `${names.party(index)} (${id}, ${words.t(`common.party-kind.${kind}`)})`,
  );
  return party === undefined ? undefined : chiefOf(scenario, party.index);
}

/** The chief seat of a party by its id or name, in any case of letters. */
function seatNamed(context: Context, caseFile: CaseFile, difficulty: number, name: string): Seat | undefined {
  const { scenario } = caseFile;
  const { words } = openCase(context.words, caseFile, difficulty);
  const wanted = name.toLowerCase();
  const party = scenario.parties.findIndex(
    ({ id }, index) => id === wanted || words.party(index).toLowerCase() === wanted,
  );
  const seat = party < 0 ? seatOf(scenario, name) : chiefOf(scenario, party);
  if (seat?.role === 'chief') return seat;
  throw unknown(
    'UNKNOWN_PARTY',
    name,
    scenario.parties.map(({ id }) => id),
  );
}

const chiefOf = ({ seats }: Pick<Scenario, 'seats'>, party: PartyIndex | undefined): Seat | undefined =>
  seats.find((seat) => seat.party === party && seat.role === 'chief');

/** What is played, against whom, and how to play it again. */
function introduce(
  { terminal, words }: Context,
  { caseFile, session, seat, unknown }: Game,
  options: PlayOptions,
): void {
  const { scenario } = caseFile;
  const { seed, difficulty } = session.match().setup;
  const { texts, words: names } = openCase(words, caseFile, difficulty);
  const page = createPage(terminal);
  const hasBeenAsked = options.party === undefined && options.resume === undefined;
  if (hasBeenAsked) page.line();
  else page.heading(texts.title);
  page.line(
    words.t('cli.play.seated', {
      party: names.party(seat.party),
      difficulty: scenario.difficulties[difficulty]?.id ?? '',
      seed,
    }),
  );
  const seatsOf = new Map<string, PartyIndex[]>();
  for (const each of scenario.seats) {
    const occupant = session.seating[each.id];
    if (occupant?.kind !== 'program') continue;
    const policy = unknown.includes(each.party) ? UNKNOWN_PERSONA : occupant.strategy;
    seatsOf.set(policy, [...(seatsOf.get(policy) ?? []), each.party]);
  }
  page.bullets(
    [...seatsOf].map(([policy, parties]) => {
      const who = { count: parties.length, parties: words.list(parties.map((party) => names.party(party))) };
      return policy === UNKNOWN_PERSONA
        ? words.t('cli.play.opponents-unknown', who)
        : words.t('cli.play.opponents-are', { ...who, ...shortCard(words, policy) });
    }),
  );
  if (options.record === undefined && options.resume === undefined)
    page.text(terminal.paint('dim', words.t('cli.play.not-kept')));
}
