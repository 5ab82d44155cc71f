import { Suspense, use, useCallback, useEffect } from 'react';
import { createClient, type Client } from '#client/index.ts';
import { ClientContext, useClientState } from './client-context.tsx';
import { StatusProvider, useAnnounce } from './kit/index.ts';
import type { UiPorts } from './ui-ports.ts';
import { Room } from './room.tsx';
import { SceneContext, type SceneLoader } from './scene/scene-loader.ts';
import { AboutDialog } from './settings/about-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { useBackButton } from './shell/use-back-button.ts';
import { roomSections } from './words/room-sections.ts';
import type { WordLoader } from './words/sections.ts';
import { offeredLanguages } from './words/use-word-loader.ts';
import { useWords } from './words/words.ts';

/** A sheet laid over whatever is on the screen. */
export type Panel = 'settings' | 'about';

/** Everything behind the title. */
export interface Rooms {
  readonly client: Client;
  readonly scenes: SceneLoader;
  readonly Inside: typeof Inside;
}

export const openRooms = (ports: UiPorts): Rooms => ({
  client: createClient(ports),
  scenes: ports.scenes,
  Inside,
});

interface InsideProps {
  readonly client: Client;
  readonly scenes: SceneLoader;
  readonly loader: WordLoader;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
}

/** The rooms: dialogs of the whole house, and whichever screen the client is on. Nothing while the title stands. */
function Inside(props: InsideProps) {
  return (
    <Suspense>
      <ClientContext value={props.client}>
        <SceneContext value={props.scenes}>
          <StatusProvider>
            <House {...props} />
          </StatusProvider>
        </SceneContext>
      </ClientContext>
    </Suspense>
  );
}

function House({ client, loader, panel, onPanel }: InsideProps) {
  use(loader.need(roomSections));
  const { t } = useWords();
  const announce = useAnnounce();
  const screen = useClientState((state) => state.screen);
  const settings = useClientState((state) => state.settings);
  const notice = useClientState((state) => state.notice);

  useEffect(() => {
    // A notice is given once, however often React runs its effects.
    if (notice === undefined || client.store.get().notice === undefined) return;
    announce(t(`common.notice.${notice}`), { show: true, tone: 'caution' });
    client.dismissNotice();
  }, [notice, announce, client, t]);

  useBackButton(client, panel !== undefined);
  const openSettings = useCallback(() => onPanel('settings'), [onPanel]);

  return (
    <>
      {screen === 'title' ? undefined : <Room screen={screen} onSettings={openSettings} />}
      <SettingsDialog
        isOpen={panel === 'settings'}
        onClose={() => onPanel(undefined)}
        settings={settings}
        onChange={client.change}
        languages={offeredLanguages}
      />
      <AboutDialog isOpen={panel === 'about'} onClose={() => onPanel(undefined)} />
    </>
  );
}
