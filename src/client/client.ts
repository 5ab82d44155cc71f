import { createActor } from 'xstate';
import { phaseOf, seatOf, type Move, type Phase } from '#engine/index.ts';
import type { CaseFile, LibraryEntry } from '#scenario/index.ts';
import { createSession, soloSeating, type Session } from '#session/index.ts';
import type { Connection } from './connection/connection.ts';
import { connectLocally } from './connection/local.ts';
import { newDraft } from './draft.ts';
import { draftCommands, draftRules, type DraftCommands } from './draft-commands.ts';
import { createClock, type RunningClock } from './clock.ts';
import type { GameChoice, GameState } from './game-state.ts';
import { createKeeper } from './keeper.ts';
import { forgetDraft, keptDraft } from './kept-draft.ts';
import { isGameKept } from './kept-game.ts';
import { isBeforeTalks, isSameChoice, madeGame, startOfDraft, type MadeGame } from './made-game.ts';
import type { Notice } from './notice.ts';
import type { Ports } from './ports.ts';
import { reckonYears } from './reckon-years.ts';
import { choiceOf, forgetGame, savedGame } from './saved-game.ts';
import { screenFlow, type Screen } from './screen-flow.ts';
import { keepSettings, paceMilliseconds, parseSettings, settingsKey, type Settings } from './settings.ts';
import { createStore, type Store } from './store.ts';
import { takeUp } from './take-up.ts';

export interface ClientState {
  readonly screen: Screen;
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  /** Scenario of a game that can be resumed. */
  readonly resumable: string | undefined;
  /** Scenario being set up. */
  readonly chosen: string | undefined;
  /** The case being set up, once it has been loaded. */
  readonly chosenCase: CaseFile | undefined;
  readonly game: GameState | undefined;
  readonly notice: Notice | undefined;
}

/** Everything that the screen may ask for. */
export interface Client {
  readonly store: Store<ClientState>;
  /** One person against programs: then there is something to play again. */
  readonly isSolo: boolean;
  openTitle(): void;
  openLibrary(): void;
  chooseScenario(id: string): Promise<void>;
  /**
   * Makes the game of a choice that may be started next, so that it need not be made then: nothing of it is kept or
   * shown. Gives it as it would begin; undefined where its case is not the one that was chosen.
   */
  prepare(choice: GameChoice): GameState | undefined;
  start(choice: GameChoice): Promise<void>;
  resume(): Promise<void>;
  /** The same scenario, seats, difficulty and seed, from the beginning. */
  restart(): Promise<void>;
  /** Leaves the game; it stays kept and can be resumed. */
  leave(): void;
  freshSeed(): string;
  change(settings: Partial<Settings>): void;
  dismissNotice(): void;
  /** Makes a move of the player's seat. True when it was legal; otherwise the refusal is in the game. */
  play(move: MoveOfPlayer): Promise<boolean>;
  readonly draft: DraftCommands;
  readonly clock: { pause(): void; resume(): void; extend(): void };
}

/** A move without the seat: that is always the player's. */
export type MoveOfPlayer = Move extends infer Each
  ? Each extends { readonly by: string }
    ? Omit<Each, 'by'>
    : never
  : never;

/** Before the talks, and once it is over, nobody watches the programs read: they are simply ready. */
const isBesideTalks = (session: Session): boolean => {
  const phase = phaseOf(session.match());
  return isBeforeTalks(session) || phase === 'impasse' || phase === 'implementation';
};

const isSaidBy = (game: GameState, change: Partial<GameState>): boolean => {
  const said = new Map<string, unknown>(Object.entries(game));
  return Object.entries(change).every(([part, value]) => said.get(part) === value);
};

/** The client: a store that the screen reads, and the commands that it sends. */
export function createClient(ports: Ports): Client {
  const { keep, library, analyst, timers } = ports;
  const flow = createActor(screenFlow).start();
  const kept = savedGame(keep);
  const isUnreadable = kept === undefined && isGameKept(keep);
  if (isUnreadable) forgetGame(keep);
  const store = createStore<ClientState>({
    screen: 'title',
    settings: parseSettings(keep.read(settingsKey)),
    library: library.entries,
    resumable: kept?.record.scenario.id,
    chosen: undefined,
    chosenCase: undefined,
    game: undefined,
    notice: isUnreadable ? 'SAVED_GAME_UNREADABLE' : undefined,
  });
  flow.subscribe((snapshot) => store.set({ screen: snapshot.value }));

  const keeper = createKeeper(
    keep,
    timers.later,
    (notice) => store.set({ notice }),
    () => store.set({ resumable: savedGame(keep)?.record.scenario.id }),
  );

  /** What runs behind the game on the screen. */
  let running:
    { readonly session: Session; readonly connection: Connection; readonly clock: RunningClock } | undefined;

  const setGame = (change: Partial<GameState>) => {
    const { game } = store.get();
    // The screen is drawn again for every new game: what says nothing new makes none.
    if (game !== undefined && !isSaidBy(game, change)) store.set({ game: { ...game, ...change } });
  };

  /** What may be started next. */
  let ready: MadeGame | undefined;

  /** Rises with every way taken: a game that was asked for before does not begin over what was opened meanwhile. */
  let ways = 0;

  function begin({ session, game }: MadeGame): void {
    stop();
    const { choice, brief, view, draft } = game;
    const connection = connectLocally({
      session,
      seat: choice.seat,
      later: timers.later,
      pace: () => (isBesideTalks(session) ? 0 : paceMilliseconds[store.get().settings.pace]),
    });
    const clock = createClock({
      everySecond: timers.everySecond,
      show: (shown) => setGame({ clock: shown }),
      timeUp: () => connection.timeUp(),
    });
    running = { session, connection, clock };
    keeper.begin(session, choice);
    store.set({ resumable: choice.scenario, game });
    connection.subscribe(() => refresh());
    enter(view.phase);
    clock.follow(choice.clock, brief, view);
    keeper.soon(true);
    // Before the talks nobody sees the draft: what it starts from is looked for once the brief lies open.
    if (isBeforeTalks(session))
      timers.later(0, () => {
        if (store.get().game?.draft === draft)
          setGame({ draft: newDraft(draftRules({ brief, view }), startOfDraft(brief, view)) });
      });
  }

  function stop(): void {
    keeper.end();
    running?.connection.close();
    running?.clock.stop();
    running = undefined;
    ready = undefined;
    ways++;
  }

  /** The match has moved: what the seat sees, the screen that goes with it, and the game that is kept. */
  function refresh(): void {
    const { game } = store.get();
    if (running === undefined || game === undefined) return;
    const { connection, clock } = running;
    const before = game.view;
    const view = connection.view();
    setGame({
      view,
      thinking: connection.thinking(),
      opened: connection.opened(),
      match: connection.closedMatch(),
    });
    if (view.phase !== before.phase) enter(view.phase);
    if (before.phase === 'preparation' && view.phase === 'negotiation' && view.plan?.firstOffer !== undefined)
      command.startOver(view.plan.firstOffer);
    clock.follow(game.choice.clock, game.brief, view);
    // While programs move nothing needs to be kept: from the player's last move they would move the same way again.
    keeper.soon(connection.thinking() === undefined);
  }

  function enter(phase: Phase): void {
    flow.send({ type: 'enter-phase', phase });
    // The screen of the phase comes first: what the analyst is sent is large.
    timers.later(0, () => {
      if (phase === 'implementation' || phase === 'impasse' || phase === 'debrief') void runYears();
      if (phase === 'debrief') void runDebrief();
    });
  }

  async function runYears(): Promise<void> {
    const { game } = store.get();
    if (running === undefined || game === undefined || game.years !== undefined) return;
    const { session } = running;
    const { seed } = game.choice.setup;
    try {
      const say = (change: Partial<GameState>) => {
        if (running?.session === session) setGame(change);
      };
      await reckonYears(
        analyst,
        session.scenario,
        session.match(),
        seed,
        (years) => say({ years }),
        (reckoning) => say({ reckoning }),
      );
    } catch {
      store.set({ notice: 'ANALYSIS_FAILED' });
    }
  }

  async function runDebrief(): Promise<void> {
    const match = running?.connection.closedMatch();
    if (running === undefined || match === undefined) return;
    const { session } = running;
    try {
      const debrief = await analyst.debrief(session.scenario, match);
      if (running?.session === session) setGame({ debrief: debrief ?? 'too-large' });
    } catch {
      store.set({ notice: 'ANALYSIS_FAILED' });
    }
  }

  const load = (id: string): Promise<CaseFile | undefined> =>
    library.load(id).catch((): undefined => {
      store.set({ notice: 'SCENARIO_UNAVAILABLE' });
    });

  const seatingOf = (caseFile: CaseFile, { seat, opponents }: GameChoice) =>
    soloSeating(
      caseFile.scenario,
      seat,
      (party) => opponents[caseFile.scenario.parties[party]?.id ?? ''] ?? '',
    );

  const made = (caseFile: CaseFile, choice: GameChoice): MadeGame =>
    ready !== undefined && isSameChoice(ready.game.choice, choice)
      ? ready
      : madeGame(
          caseFile,
          choice,
          createSession(caseFile.scenario, choice.setup, seatingOf(caseFile, choice)),
        );

  /** The case that was chosen lies on the desk already: its game begins in the same breath. */
  const atHand = (id: string): CaseFile | undefined => {
    const { chosenCase } = store.get();
    return chosenCase?.scenario.id === id ? chosenCase : undefined;
  };

  async function start(choice: GameChoice): Promise<void> {
    const way = ways;
    const caseFile = atHand(choice.scenario) ?? (await load(choice.scenario));
    if (caseFile === undefined || way !== ways) return;
    forgetDraft(keep);
    begin(made(caseFile, choice));
  }

  const command = draftCommands(
    () => store.get().game,
    (draft) => {
      setGame({ draft });
      keeper.keepDraft(draft);
    },
  );

  return {
    store,
    isSolo: true,
    openTitle() {
      stop();
      store.set({ game: undefined });
      flow.send({ type: 'open-title' });
    },
    openLibrary() {
      stop();
      store.set({ game: undefined, chosen: undefined, chosenCase: undefined });
      flow.send({ type: 'open-library' });
    },
    async chooseScenario(id) {
      stop();
      store.set({ game: undefined, chosen: id, chosenCase: undefined });
      flow.send({ type: 'choose-scenario' });
      const chosenCase = await load(id);
      if (store.get().chosen === id) store.set({ chosenCase });
    },
    prepare(choice) {
      const caseFile = atHand(choice.scenario);
      if (caseFile === undefined) return undefined;
      ready = made(caseFile, choice);
      return ready.game;
    },
    start,
    async resume() {
      const way = ways;
      const saved = savedGame(keep);
      const caseFile = saved && (await load(saved.record.scenario.id));
      if (way !== ways) return;
      const choice = saved && caseFile && choiceOf(caseFile.scenario, saved);
      if (saved === undefined || caseFile === undefined || choice === undefined) {
        store.set({ notice: 'SAVED_GAME_UNREADABLE', resumable: undefined });
        return;
      }
      const session = takeUp(caseFile.scenario, saved.record, seatingOf(caseFile, choice));
      if (session !== undefined) {
        const made = madeGame(caseFile, choice, session);
        // Before the talks there is none.
        const draft = isBeforeTalks(session) ? undefined : keptDraft(keep, draftRules(made.game));
        begin(draft === undefined ? made : { session, game: { ...made.game, draft } });
      } else {
        forgetGame(keep);
        store.set({ notice: 'SAVED_GAME_UNREADABLE', resumable: undefined });
      }
    },
    async restart() {
      const { game } = store.get();
      if (game !== undefined) await start(game.choice);
    },
    leave() {
      stop();
      store.set({ game: undefined, resumable: savedGame(keep)?.record.scenario.id });
      flow.send({ type: 'open-title' });
    },
    freshSeed: ports.freshSeed,
    change: (settings) => store.set({ settings: keepSettings(keep, store.get().settings, settings) }),
    dismissNotice: () => store.set({ notice: undefined }),
    async play(move) {
      const { game } = store.get();
      const seat = game && running && seatOf(running.session.scenario, game.choice.seat);
      if (running === undefined || seat === undefined) return false;
      const answer = await running.connection.send({ ...move, by: seat.id });
      setGame({ refusal: answer.ok ? undefined : answer.error });
      return answer.ok;
    },
    draft: command,
    clock: {
      pause: () => running?.clock.pause(),
      resume: () => running?.clock.resume(),
      extend: () => running?.clock.extend(),
    },
  };
}
