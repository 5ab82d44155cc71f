import { useEffect, useState, useSyncExternalStore } from 'react';
import { isGameKept, parseSettings, settingsKey, type ClientState } from '#client/index.ts';
import type { UiPorts } from './mount-ui.tsx';
import type { Rooms, Wish } from './rooms.tsx';
import { applySettings } from './settings/apply-settings.ts';
import { TitleScreen } from './title/title-screen.tsx';
import { languageFor, languageOfVisit, useWordLoader } from './words/use-word-loader.ts';
import { WordsContext } from './words/words.ts';

export interface AppProps {
  readonly ports: UiPorts;
  /** Fetches everything behind the title. */
  readonly openRooms: () => Promise<Rooms>;
}

/** What the case of a kept game is called. */
function titleOf({ library }: ClientState, id: string | undefined, language: string): string | undefined {
  const entry = library.find((candidate) => candidate.id === id);
  return (entry?.texts[language] ?? Object.values(entry?.texts ?? {})[0])?.title;
}

const none: readonly string[] = [];
const neverChanges = () => () => undefined;

/** The whole page: the title at once, and the rooms behind it as soon as they have come. */
export function App({ ports, openRooms }: AppProps) {
  const [rooms, setRooms] = useState<Rooms | undefined>(undefined);
  const [wish, setWish] = useState<Wish | undefined>(undefined);
  const [kept] = useState(() => ({
    settings: parseSettings(ports.keep.read(settingsKey)),
    isGame: isGameKept(ports.keep),
  }));
  const store = rooms?.client.store;
  const state = useSyncExternalStore<ClientState | undefined>(store?.subscribe ?? neverChanges, () =>
    store?.get(),
  );
  const settings = state?.settings ?? kept.settings;
  const language = languageFor(languageOfVisit() ?? settings.language, navigator.languages);
  const loader = useWordLoader(language, rooms?.sections ?? none);

  useEffect(() => applySettings(settings), [settings]);
  // What lies behind the title is fetched once the title stands, or at once when somebody asks for it.
  useEffect(() => {
    const open = () => void openRooms().then(setRooms);
    if (wish === undefined) ports.whenIdle(open);
    else open();
  }, [openRooms, ports, wish]);

  const isTitle = state === undefined || state.screen === 'title';
  const ask = (what: Wish) => () => setWish(what);
  return (
    <WordsContext value={loader.words}>
      {isTitle ? (
        <TitleScreen
          kept={state === undefined ? kept.isGame : state.resumable !== undefined}
          keptCase={state && titleOf(state, state.resumable, language)}
          isWaiting={wish !== undefined && rooms === undefined}
          onResume={ask('resume')}
          onPlay={ask('play')}
          onSettings={ask('settings')}
          onAbout={ask('about')}
        />
      ) : undefined}
      {rooms === undefined ? undefined : (
        <rooms.Inside
          client={rooms.client}
          loader={loader}
          wish={wish}
          onWishDone={() => setWish(undefined)}
        />
      )}
    </WordsContext>
  );
}
