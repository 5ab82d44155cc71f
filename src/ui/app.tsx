import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { classKeys, isGameKept, parseSettings, settingsKey, type ClientState } from '#client/index.ts';
import type { UiPorts } from './ui-ports.ts';
import type { Panel, Rooms } from './rooms.tsx';
import { isClassAddress } from './classroom/class-address.ts';
import { applySettings } from './settings/apply-settings.ts';
import { TitleScreen } from './title/title-screen.tsx';
import { fillTypeCase } from './type-case.ts';
import { roomSections } from './words/room-sections.ts';
import { languageFor, languageOfVisit, useWordLoader } from './words/use-word-loader.ts';
import { WordsContext } from './words/words.ts';

/** A class is a part of its own: whoever plays alone never fetches it. */
const Classroom = lazy(async () => ({ default: (await import('./classroom/classroom.tsx')).Classroom }));

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

const neverChanges = () => () => undefined;

/** The whole page: the title at once, and the rooms behind it as soon as they have come. */
export function App({ ports, openRooms }: AppProps) {
  const [rooms, setRooms] = useState<Rooms | undefined>(undefined);
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const [isWaiting, setWaiting] = useState(false);
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
  const loader = useWordLoader(language);

  useEffect(() => applySettings(settings), [settings]);
  // What lies behind the title is fetched once the title stands, or at once when somebody asks for it.
  useEffect(
    () =>
      ports.whenIdle(() => {
        void loader?.need(roomSections);
        void openRooms().then(setRooms);
      }),
    [openRooms, ports, loader],
  );
  const isOpen = rooms !== undefined;
  const { textSize } = settings;
  useEffect(() => (isOpen ? fillTypeCase() : undefined), [isOpen, textSize]);
  const enter = async (go: (opened: Rooms) => void) => {
    // What is there already is entered in the same breath.
    if (rooms !== undefined && loader?.has(roomSections) === true) return go(rooms);
    setWaiting(true);
    const [opened] = await Promise.all([openRooms(), loader?.need(roomSections)]);
    setRooms(opened);
    setWaiting(false);
    go(opened);
  };

  const [isClass, setClass] = useState(() => isClassAddress(location.hash));
  useEffect(() => {
    const onChange = () => setClass(isClassAddress(location.hash));
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);

  if (loader === undefined) return undefined;
  const speak = (tag: string) => void enter(({ client }) => client.change({ language: tag }));
  if (isClass)
    return (
      <WordsContext value={loader.words}>
        <Suspense>
          <Classroom ports={ports} loader={loader} onLanguage={speak} onLeave={() => (location.hash = '')} />
        </Suspense>
      </WordsContext>
    );
  const isTitle = state === undefined || state.screen === 'title';
  return (
    <WordsContext value={loader.words}>
      {isTitle ? (
        <TitleScreen
          kept={state === undefined ? kept.isGame : state.resumable !== undefined}
          keptCase={state && titleOf(state, state.resumable, language)}
          isInClass={ports.keep.read(classKeys.seat) !== undefined}
          isWaiting={isWaiting}
          onResume={() => void enter(({ client }) => void client.resume())}
          onPlay={() => void enter(({ client }) => client.openLibrary())}
          onSettings={() => void enter(() => setPanel('settings'))}
          onClass={() => (location.hash = '#class')}
          onAbout={() => void enter(() => setPanel('about'))}
        />
      ) : undefined}
      {rooms === undefined ? undefined : (
        <rooms.Inside
          client={rooms.client}
          scenes={rooms.scenes}
          loader={loader}
          panel={panel}
          onPanel={setPanel}
        />
      )}
    </WordsContext>
  );
}
