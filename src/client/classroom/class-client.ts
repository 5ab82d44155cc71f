/** How do the screens of a game show a table of a class? */
import type { Phase, View } from '#engine/index.ts';
import { unlockedMoves, type TableLock } from '#wire/index.ts';
import type { Client, ClientState } from '../client.ts';
import type { ClassLine } from '../connection/remote.ts';
import { newDraft } from '../draft.ts';
import { draftCommands, draftRules } from '../draft-commands.ts';
import type { ClassRefusal, GameState } from '../game-state.ts';
import type { Ports } from '../ports.ts';
import { startingPoints } from '../presenters/starting-points.ts';
import { reckonYears } from '../reckon-years.ts';
import { phaseScreens } from '../screen-flow.ts';
import { keepSettings, parseSettings, settingsKey } from '../settings.ts';
import { createStore } from '../store.ts';

/** The client of one seat at a table of a class. */
export interface ClassClient extends Client {
  /** Lets go of the line; the line itself goes on. */
  close(): void;
}

/**
 * A client like that of solo play, whose game runs on a server: the same screens read it. It starts nothing and keeps
 * nothing; the class does. There is a game while this device has a seat and its table has begun.
 */
export function createClassClient(line: ClassLine, { keep, analyst, freshSeed }: Ports): ClassClient {
  const store = createStore<ClientState>({
    screen: 'title',
    settings: parseSettings(keep.read(settingsKey)),
    library: [],
    resumable: undefined,
    chosen: undefined,
    chosenCase: undefined,
    game: undefined,
    notice: undefined,
  });
  const setGame = (change: Partial<GameState>) => {
    const { game } = store.get();
    if (game !== undefined) store.set({ game: { ...game, ...change } });
  };
  const draft = draftCommands(
    () => store.get().game,
    (changed) => setGame({ draft: changed }),
  );

  let lately: { readonly view: View; readonly locks: readonly TableLock[]; readonly shown: View } | undefined;
  /** The view without the moves that a lock forbids: the same object as long as neither changes. */
  function unlocked(view: View, locks: readonly TableLock[]): View {
    if (locks.length === 0) return view;
    if (lately?.view === view && lately.locks === locks) return lately.shown;
    const shown = { ...view, legal: unlockedMoves(locks, view.legal) };
    lately = { view, locks, shown };
    return shown;
  }

  function refresh(): void {
    const table = line.table();
    const shown = line.store.get();
    const { place } = shown.own ?? {};
    if (table === undefined || shown.class === undefined || place?.kind !== 'seat') {
      if (store.get().game !== undefined) store.set({ game: undefined, screen: 'title' });
      return;
    }
    const locks = shown.table?.locks ?? noLocks;
    const view = unlocked(table.view(), locks);
    const brief = table.brief();
    const before = store.get().game;
    if (before?.choice.seat !== place.seat) {
      const choice = {
        scenario: shown.class.scenario,
        seat: place.seat,
        opponents: {},
        // The match's own seed stays with the server: it would tell what home wants.
        setup: { seed: `${shown.class.id}:${place.table}`, difficulty: shown.class.difficulty },
        clock: false,
      };
      store.set({
        screen: phaseScreens[view.phase],
        game: {
          choice,
          caseFile: table.caseFile,
          brief,
          view,
          thinking: undefined,
          draft: newDraft(
            draftRules({ brief, view }),
            view.plan?.firstOffer ?? startingPoints(brief, view)[0]?.package,
          ),
          clock: undefined,
          locks,
          refusal: undefined,
          years: undefined,
          opened: undefined,
          match: undefined,
          debrief: undefined,
        },
      });
      entered(view.phase);
      return;
    }
    const match = table.closedMatch();
    setGame({ caseFile: table.caseFile, brief, view, locks, opened: table.opened(), match });
    if (view.phase !== before.view.phase) {
      if (before.view.phase === 'preparation' && view.plan?.firstOffer !== undefined)
        draft.startOver(view.plan.firstOffer);
      entered(view.phase);
    }
    if (match !== undefined && before.match === undefined) void runDebrief();
  }

  /** The debrief of one's own table waits until the class opens everything; until then the years stay on the screen. */
  function entered(phase: Phase): void {
    const { game } = store.get();
    const isWaiting = phase === 'debrief' && game?.match === undefined;
    const after = game?.view.ending?.kind === 'agreement' ? 'years' : 'impasse';
    store.set({ screen: isWaiting ? after : phaseScreens[phase] });
    if (phase === 'implementation' || phase === 'impasse' || phase === 'debrief') void runYears();
  }

  async function runYears(): Promise<void> {
    const { game } = store.get();
    if (game === undefined || game.years !== undefined) return;
    const { caseFile, view, choice } = game;
    try {
      await reckonYears(
        analyst,
        caseFile.scenario,
        view,
        choice.setup.seed,
        (years) => setGame({ years }),
        (reckoning) => setGame({ reckoning }),
      );
    } catch {
      store.set({ notice: 'ANALYSIS_FAILED' });
    }
  }

  async function runDebrief(): Promise<void> {
    const { game } = store.get();
    if (game?.match === undefined) return;
    store.set({ screen: 'debrief' });
    try {
      const debrief = await analyst.debrief(game.caseFile.scenario, game.match);
      setGame({ debrief: debrief ?? 'too-large' });
    } catch {
      store.set({ notice: 'ANALYSIS_FAILED' });
    }
  }

  const stop = line.store.subscribe(refresh);
  refresh();
  const nothing = () => undefined;
  const nothingYet = () => Promise.resolve();

  return {
    store,
    isSolo: false,
    close: stop,
    openTitle: nothing,
    openLibrary: nothing,
    chooseScenario: nothingYet,
    prepare: nothing,
    start: nothingYet,
    resume: nothingYet,
    restart: nothingYet,
    leave: nothing,
    freshSeed,
    change: (settings) => store.set({ settings: keepSettings(keep, store.get().settings, settings) }),
    dismissNotice: () => store.set({ notice: undefined }),
    async play(move) {
      const { game } = store.get();
      const table = line.table();
      if (game === undefined || table === undefined) return false;
      const answer = await table.send({ ...move, by: game.choice.seat });
      const refusal =
        answer.ok || answer.error.code === 'LINE_CLOSED' ? undefined : (answer.error as ClassRefusal);
      setGame({ refusal });
      return answer.ok;
    },
    draft,
    clock: { pause: nothing, resume: nothing, extend: nothing },
  };
}

const noLocks: readonly TableLock[] = [];
