import { Suspense, use, useEffect } from 'react';
import { createClient, type Client } from '#client/index.ts';
import { ClientContext, useClientState } from './client-context.tsx';
import { StatusProvider, useAnnounce } from './kit/index.ts';
import type { UiPorts } from './mount-ui.tsx';
import { Room } from './room.tsx';
import { AboutDialog } from './settings/about-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import type { WordLoader } from './words/sections.ts';
import { offeredLanguages } from './words/use-word-loader.ts';
import { useWords } from './words/words.ts';

/** A sheet laid over whatever is on the screen. */
export type Panel = 'settings' | 'about';

/** Everything behind the title. */
export interface Rooms {
  readonly client: Client;
  /** What is said there. */
  readonly sections: readonly string[];
  readonly Inside: typeof Inside;
}

const sections = [
  'minerals',
  'units',
  'settings',
  'library',
  'setup',
  'agents',
  'brief',
  'planning',
  'table',
  'events',
  'errors',
  'ratification',
  'years',
  'outcome',
  'debrief',
] as const;

export const openRooms = (ports: UiPorts): Rooms => ({ client: createClient(ports), sections, Inside });

interface InsideProps {
  readonly client: Client;
  readonly loader: WordLoader;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
}

/** The rooms: dialogs of the whole house, and whichever screen the client is on. Nothing while the title stands. */
function Inside(props: InsideProps) {
  return (
    <Suspense>
      <ClientContext value={props.client}>
        <StatusProvider>
          <House {...props} />
        </StatusProvider>
      </ClientContext>
    </Suspense>
  );
}

function House({ client, loader, panel, onPanel }: InsideProps) {
  use(loader.need(sections));
  const { t } = useWords();
  const announce = useAnnounce();
  const screen = useClientState((state) => state.screen);
  const settings = useClientState((state) => state.settings);
  const notice = useClientState((state) => state.notice);

  useEffect(() => {
    if (notice === undefined) return;
    announce(t(`common.notice.${notice}`), { show: true, tone: 'caution' });
    client.dismissNotice();
  }, [notice, announce, client, t]);

  return (
    <>
      {screen === 'title' ? undefined : <Room screen={screen} onSettings={() => onPanel('settings')} />}
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
